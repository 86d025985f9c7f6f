/** The time of a filter in words, as precise as its ends are. */
import { timeEn } from '../en/time.js';
import { words } from '../words.js';
import { formatDay, formatDayRange, type CalendarDate, type DayOptions } from './days.js';

/**
 * @param time ends as in a filter: calendar and clock of the place, written as if they were UTC, in milliseconds since 1970.
 * @param options `year: false` if a text nearby has the year.
 * @returns "27 May to 6 June 2018", "April 1815", "1990 to 2012", "from 1815 on", "until 5 June 2018"; '' if no end is a date.
 */
export function formatTimeRange(
  { from, to }: { readonly from?: number; readonly to?: number },
  lang: string,
  options: Pick<DayOptions, 'year'> = {},
): string {
  const [first, last] = [dateOf(from), dateOf(to)];
  const { range, onwards, until } = words(lang, timeEn);
  if (first !== undefined && last !== undefined) {
    const depth = Math.max(depthOfBeginning(first), depthOfEnd(last));
    return formatDayRange(atDepth(first, depth), atDepth(last, depth), lang, options, range);
  }
  if (first !== undefined) return onwards(formatDay(atDepth(first, depthOfBeginning(first)), lang, options));
  return last === undefined ? '' : until(formatDay(atDepth(last, depthOfEnd(last)), lang, options));
}

function dateOf(ms: number | undefined): Date | undefined {
  const date = new Date(ms ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** How many of year, month and day are needed for a time that begins with this day. */
const depthOfBeginning = (date: Date): number => (date.getUTCDate() > 1 ? 3 : date.getUTCMonth() > 0 ? 2 : 1);

/** The same for a time that ends with this day. */
function depthOfEnd(date: Date): number {
  const next = new Date(date);
  next.setUTCDate(date.getUTCDate() + 1);
  return depthOfBeginning(next);
}

function atDepth(date: Date, depth: number): CalendarDate {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return depth < 2 ? { year } : depth < 3 ? { year, month } : { year, month, day };
}
