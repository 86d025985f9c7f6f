/** The days of meetings on the calendars of their places, as numbers that can be compared. */
import { filterIndexOf } from '../filter/filter-index.js';
import type { Atlas, Moment } from '../model/model.js';
import { DAY_MS } from '../time/zones.js';

/** Days since 1970-01-01, both inclusive. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/**
 * @param index of a meeting in `atlas.meetings`.
 * @returns the first and the last day on which it may have been; undefined without a date or with an open end.
 */
export function possibleDays(atlas: Atlas, index: number): DaySpan | undefined {
  const { earliest, latest } = filterIndexOf(atlas);
  const [from, to] = [earliest[index] as number, latest[index] as number];
  if (!Number.isFinite(from) || !Number.isFinite(to) || to < from) return undefined;
  return { first: Math.floor(from / DAY_MS), last: Math.floor(to / DAY_MS) };
}

/**
 * @returns the days of a meeting whose dates are stated to the day and without doubt about the day; undefined for any other. A
 *   set of dates has none, because the days between its dates are not days of the meeting.
 */
export function certainDays(atlas: Atlas, index: number): DaySpan | undefined {
  const when = atlas.meetings[index]?.when;
  if (when?.start === undefined || when.end === undefined || when.set !== undefined) return undefined;
  return isCertainDay(when.start) && isCertainDay(when.end) ? possibleDays(atlas, index) : undefined;
}

/** "About 10:00" is on a certain day, "about 4 June" is not. */
const isCertainDay = ({ precision, approximate, uncertain }: Moment): boolean =>
  precision === 'minute' || (precision === 'day' && !approximate && !uncertain);
