/** Dates of the Julian calendar in words, with the Gregorian ones: "28 May 1815 (Julian), 9 June (Gregorian)". */
import type { Moment } from '../../core/model/model.js';
import { daysInMonth, julianOfGregorian, type CalendarDay } from '../../core/time/calendars.js';
import { timeEn } from '../en/time.js';
import { words } from '../words.js';
import { formatDay, formatDayRange, type CalendarDate, type DayOptions } from './days.js';

/**
 * @param start Gregorian.
 * @param end Gregorian; the same as the start for one day.
 * @param options of the days. There is no weekday, because Intl would count it in the Gregorian calendar.
 * @returns undefined if the days are not known, because only days can be converted.
 */
export function formatJulian(
  start: Moment,
  end: Moment,
  lang: string,
  { year = true }: DayOptions,
): string | undefined {
  const [first, last] = [dayOf(start), dayOf(end)];
  if (first === undefined || last === undefined) return undefined;
  const time = words(lang, timeEn);
  const [from, to] = wholeOf(julianOfGregorian(first), julianOfGregorian(last));
  const julian = formatDayRange(from, to, lang, { year }, time.range);
  const isSameYear = [from.year, to.year, last.year].every((one) => one === first.year);
  const gregorian = formatDayRange(first, last, lang, { year: year && !isSameYear }, time.range);
  return time.bothCalendars(leapDayIn(from, to, lang, year) ?? julian, gregorian);
}

function dayOf({ year, month, day }: Moment): CalendarDay | undefined {
  return month === undefined || day === undefined ? undefined : { year, month, day };
}

/** From the first to the last day of a month it is the month, and of a year the year. */
function wholeOf(first: CalendarDay, last: CalendarDay): readonly [CalendarDate, CalendarDate] {
  const isWholeMonths = first.day === 1 && last.day === daysInMonth(last.year, last.month, 'julian');
  if (!isWholeMonths) return [first, last];
  if (first.month === 1 && last.month === 12) return [{ year: first.year }, { year: last.year }];
  return [
    { year: first.year, month: first.month },
    { year: last.year, month: last.month },
  ];
}

/** Intl has no 29 February 1900, which the Julian calendar has. The day is that of another year, with this year. */
function leapDayIn(from: CalendarDate, to: CalendarDate, lang: string, year: boolean): string | undefined {
  const { month, day } = from;
  const isLeapDay = month === 2 && day === 29 && to.day === 29 && to.month === 2 && to.year === from.year;
  if (!isLeapDay || daysInMonth(from.year, 2) === 29) return undefined;
  const text = formatDay({ year: 2000, month, day }, lang, { year });
  return text.replace(formatDay({ year: 2000 }, lang), formatDay({ year: from.year }, lang));
}
