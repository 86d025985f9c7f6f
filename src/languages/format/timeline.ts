/** The words on an axis of time: its ticks, and the time that it shows. Times are dates and clocks as if they were UTC. */
import type { TickStep } from '../../core/scene/timeline/ticks.js';
import { DAY_MS } from '../../core/time/zones.js';
import { timeEn } from '../en/time.js';
import { words } from '../words.js';
import { formatDay, formatDayRange, type CalendarDate } from './days.js';
import { dateFormat } from './locale.js';
import { formatClock } from './when.js';

/** Years before this one are written with their era, since "44" alone is no year to a reader. */
const FIRST_PLAIN_YEAR = 100;

export interface TickOptions {
  /** The time of the label before; undefined for the first label. What both share is left out. */
  readonly previous: number | undefined;
  /** Months as abbreviations. */
  readonly isShort: boolean;
}

/** @returns "1815", "44 BC", "June", "June 1815", "4 June", "10:00": no more than tells a tick from the one before. */
export function formatTick(time: number, { unit }: TickStep, lang: string, options: TickOptions): string {
  const date = new Date(time);
  const before = options.previous === undefined ? undefined : new Date(options.previous);
  const isSameYear = before?.getUTCFullYear() === date.getUTCFullYear();
  const month = options.isShort ? 'short' : 'long';
  const year = isSameYear && unit !== 'year' ? {} : yearOptions(date.getUTCFullYear());
  const format = (fields: Intl.DateTimeFormatOptions): string =>
    dateFormat(lang, { timeZone: 'UTC', ...fields }).format(date);
  if (unit === 'year') return format(year);
  if (unit === 'month') return format({ month, ...year });
  const day = format({ day: 'numeric', month, ...year });
  if (unit === 'day') return day;
  const isMidnight = date.getUTCHours() + date.getUTCMinutes() === 0;
  const clock = formatClock(date.getUTCHours(), date.getUTCMinutes(), lang);
  const isSameDay = options.previous !== undefined && dayOf(options.previous) === dayOf(time);
  if (isSameDay) return clock;
  return isMidnight ? day : words(lang, timeEn).dayAndTime(day, clock);
}

const dayOf = (time: number): number => Math.floor(time / DAY_MS);

const yearOptions = (year: number): Intl.DateTimeFormatOptions => ({
  year: 'numeric',
  ...(year < FIRST_PLAIN_YEAR ? { era: 'short' as const } : {}),
});

/**
 * @param from, to milliseconds since 1970 as if UTC; both are in the span.
 * @param step of the ticks: the words are as precise.
 * @returns "1 to 12 June 2018", "1801 to 1900", "4 June 2018, 10:00 to 12:00".
 */
export function formatTimeSpan(from: number, to: number, { unit }: TickStep, lang: string): string {
  const { range, dayAndTime } = words(lang, timeEn);
  if (unit === 'minute' || unit === 'hour') {
    const clock = (time: number): string =>
      formatClock(new Date(time).getUTCHours(), new Date(time).getUTCMinutes(), lang);
    const [start, end] = [formatDay(dateOf(from), lang), formatDay(dateOf(to), lang)];
    if (start === end) return dayAndTime(start, range(clock(from), clock(to)));
    return range(dayAndTime(start, clock(from)), dayAndTime(end, clock(to)));
  }
  const precise = (time: number): CalendarDate => {
    const { year, month, day } = dateOf(time);
    if (unit === 'year') return { year };
    return unit === 'month' ? { year, month } : { year, month, day };
  };
  return formatDayRange(precise(from), precise(to), lang, {}, range);
}

function dateOf(time: number): Required<CalendarDate> {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
