/**
 * Which meetings a reader wants to see. All conditions hold together (and); within one condition any value will do (or).
 * Time is compared by overlap, so that a range is found by any day of it and an uncertain date by every day it may be; and
 * by the calendar of the meeting's own place: "until 29 May" leaves out what was on 30 May in Seoul, though it was still the
 * 29th in Greenwich.
 */
import type { Atlas, Attendance, Meeting, Mode, Status } from './model.js';
import { wallClock } from './time/zones.js';

export interface Filter {
  /** Ids of sides of which somebody attended. */
  readonly sides?: readonly string[];
  /** Ids of people who were all there together. */
  readonly people?: readonly string[];
  readonly topics?: readonly string[];
  readonly modes?: readonly Mode[];
  readonly statuses?: readonly Status[];
  /**
   * Calendar and clock of the meeting's place, both ends inclusive, written as if they were UTC: `Date.UTC(2018, 4, 29)` is
   * 29 May 2018, 0:00, wherever it was. Milliseconds since 1970. Undated meetings never pass a filter of time.
   */
  readonly from?: number;
  readonly to?: number;
}

export const NO_FILTER: Filter = Object.freeze({});

/**
 * @returns the ids of the meetings that pass, or undefined if the filter asks for nothing (so that nobody pays for a
 * set of all 250,000).
 */
export function meetingsPassing(atlas: Atlas, filter: Filter): ReadonlySet<string> | undefined {
  const conditions = conditionsOf(atlas, filter);
  if (conditions.length === 0) return undefined;
  const passing = atlas.meetings.filter((meeting) => conditions.every((condition) => condition(meeting)));
  return new Set(passing.map((meeting) => meeting.id));
}

type Condition = (meeting: Meeting) => boolean;

function conditionsOf(atlas: Atlas, filter: Filter): Condition[] {
  const conditions: Condition[] = [];
  const { sides, people, topics, modes, statuses, from, to } = filter;
  if (sides?.length)
    conditions.push((meeting) => meeting.attendance.some((one) => sides.includes(sideOf(atlas, one) ?? '')));
  if (people?.length)
    conditions.push((meeting) => people.every((id) => meeting.attendance.some((one) => one.person === id)));
  if (topics?.length) conditions.push((meeting) => meeting.topics.some((id) => topics.includes(id)));
  if (modes?.length) conditions.push((meeting) => modes.includes(meeting.mode));
  if (statuses?.length) conditions.push((meeting) => statuses.includes(meeting.status));
  if (from !== undefined)
    conditions.push(({ when, timeZone }) => when !== undefined && wallClock(when.latest, timeZone) >= from);
  if (to !== undefined)
    conditions.push(({ when, timeZone }) => when !== undefined && wallClock(when.earliest, timeZone) <= to);
  return conditions;
}

/** The side somebody sat on at a meeting: as stated there, else the person's own. */
export function sideOf(atlas: Pick<Atlas, 'personById'>, attendance: Attendance): string | undefined {
  return (
    attendance.side ?? (attendance.person === undefined ? undefined : atlas.personById.get(attendance.person)?.side)
  );
}
