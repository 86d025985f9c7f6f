/**
 * Days, months and years as Intl writes them, without any message of ours. A date here is a date of the calendar, not an
 * instant: it has no time zone and is formatted as UTC.
 */
import { dateFormat, localeOf } from './locale.js';

/** A year, a month or a day, as far as it is known. Every `Moment` of the model is a calendar date. */
export interface CalendarDate {
  /** Astronomical: 0 is 1 BC. */
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number;
  /** 1 to 31; ignored without a month. */
  readonly day?: number;
}

export interface DayOptions {
  /** Adds the weekday, if the day is known. */
  readonly weekday?: 'long' | 'short' | undefined;
  /** `false` leaves the year out, if the month is known. */
  readonly year?: boolean | undefined;
}

const CALENDAR_DATE = /^(-?\d{4,6})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * @param text `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as in ISO 8601; the year may be negative.
 * @returns undefined for anything else.
 */
export function readCalendarDate(text: string): CalendarDate | undefined {
  const found = CALENDAR_DATE.exec(text);
  if (found === null) return undefined;
  const [year, month, day] = found.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined || (month !== undefined && (month < 1 || month > 12))) return undefined;
  if (month === undefined) return { year };
  if (day === undefined) return { year, month };
  return day >= 1 && day <= 31 ? { year, month, day } : undefined;
}

/** @returns "Monday 4 June 2018", "June 2018" or "2018": as much as is known, in the language's order. */
export function formatDay(date: CalendarDate, lang: string, options: DayOptions = {}): string {
  const time = timeOf(date);
  if (Number.isNaN(time)) return String(date.year);
  return joinParts(formatFor(date, lang, options).formatToParts(time), lang);
}

/**
 * Two dates as a range in which what they share comes once: "29 May to 1 June 2018".
 *
 * @param join writes the range from its two ends, e.g. "29 May" and "1 June 2018".
 * @returns one date if both read the same; both in full if one is known more precisely than the other.
 */
export function formatDayRange(
  from: CalendarDate,
  to: CalendarDate,
  lang: string,
  options: DayOptions,
  join: (from: string, to: string) => string,
): string {
  const [start, end] = [timeOf(from), timeOf(to)];
  const texts = [formatDay(from, lang, options), formatDay(to, lang, options)] as const;
  if (texts[0] === texts[1]) return texts[0];
  const alike =
    (from.month === undefined) === (to.month === undefined) && (from.day === undefined) === (to.day === undefined);
  if (!alike || !(start < end)) return join(...texts);
  const parts = formatFor(from.year <= 0 ? from : to, lang, options).formatRangeToParts(start, end);
  const ends = splitRange(parts, lang);
  return ends === undefined ? join(...texts) : join(...ends);
}

/** The dash that Intl writes between the ends of a range, with or without spaces. */
const RANGE_DASH = /(?<!\s)\s*[‐‑–—―~∼〜～-]\s*/;

/**
 * Splits Intl's parts of a range at its dash, so that a word can replace the dash: screen readers skip it or say "minus".
 * Undefined if the locale's pattern has no dash.
 */
function splitRange(parts: readonly Intl.DateTimeRangeFormatPart[], lang: string): [string, string] | undefined {
  const lastOfStart = parts.findLastIndex((part) => part.source === 'startRange');
  const gap = parts[lastOfStart + 1];
  if (lastOfStart < 0 || gap?.type !== 'literal' || !RANGE_DASH.test(gap.value)) return undefined;
  const [before = '', after = ''] = gap.value.split(RANGE_DASH);
  const start = `${joinParts(parts.slice(0, lastOfStart + 1), lang)}${before}`;
  return [start, `${after}${joinParts(parts.slice(lastOfStart + 2), lang)}`];
}

function formatFor(date: CalendarDate, lang: string, { weekday, year = true }: DayOptions): Intl.DateTimeFormat {
  const hasDay = date.month !== undefined && date.day !== undefined;
  return dateFormat(lang, {
    timeZone: 'UTC',
    ...(year || date.month === undefined ? { year: 'numeric' } : {}),
    ...(date.year <= 0 ? { era: 'short' } : {}),
    ...(date.month === undefined ? {} : { month: 'long' }),
    ...(hasDay ? { day: 'numeric' } : {}),
    ...(hasDay && weekday !== undefined ? { weekday } : {}),
  });
}

/** Some engines write a comma after the weekday in British English ("Monday, 4 June"); it is removed. */
function joinParts(parts: readonly Intl.DateTimeFormatPart[], lang: string): string {
  const drop = localeOf(lang) === 'en-GB';
  return parts
    .map((part, index) => (drop && parts[index - 1]?.type === 'weekday' ? part.value.replace(',', '') : part.value))
    .join('');
}

/** Milliseconds since 1970 of the date's first moment in UTC; NaN outside the range of Date. */
function timeOf({ year, month = 1, day = 1 }: CalendarDate): number {
  // Date.UTC reads the years 0 to 99 as 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month - 1, day);
}
