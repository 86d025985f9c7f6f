/**
 * Days of the Gregorian, Julian and French republican calendars. Years are those of ISO 8601 (0 is 1 BC), also in the Julian
 * calendar.
 *
 * Sources: the Julian rule is that of E. G. Richards, "Calendars", in the Explanatory Supplement to the Astronomical Almanac,
 * 3rd ed. (2013), ch. 15; the first days of the republican years follow from the autumnal equinox at Paris (decree of 4
 * Frimaire II), as listed in Parise, The Book of Calendars (1982), p. 376. The calendar was abolished after 10 Nivôse XIV.
 */
import { DAY_MS } from './zones.js';

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** The Julian day number that begins at noon of 1 January 1970. */
const JULIAN_DAY_OF_1970 = 2_440_588;

/** @returns the same day in the Gregorian calendar. */
export function gregorianOfJulian({ year, month, day }: CalendarDay): CalendarDay {
  const shift = Math.floor((14 - month) / 12);
  const [years, months] = [year + 4800 - shift, month + 12 * shift - 3];
  const number = day + Math.floor((153 * months + 2) / 5) + 365 * years + Math.floor(years / 4) - 32_083;
  return dayAt((number - JULIAN_DAY_OF_1970) * DAY_MS);
}

/** @returns the same day in the Julian calendar. */
export function julianOfGregorian(date: CalendarDay): CalendarDay {
  const c = msOf(date) / DAY_MS + JULIAN_DAY_OF_1970 + 32_082;
  const d = Math.floor((4 * c + 3) / 1461);
  const e = c - Math.floor((1461 * d) / 4);
  const m = Math.floor((5 * e + 2) / 153);
  return {
    year: d - 4800 + Math.floor(m / 10),
    month: m + 3 - 12 * Math.floor(m / 10),
    day: e - Math.floor((153 * m + 2) / 5) + 1,
  };
}

/** @returns the Gregorian day that is `days` later. */
export const addDays = (date: CalendarDay, days: number): CalendarDay => dayAt(msOf(date) + days * DAY_MS);

/** @returns the number of days of a month: 28 to 31. */
export function daysInMonth(year: number, month: number, calendar: 'gregorian' | 'julian' = 'gregorian'): number {
  if (month === 2) return year % 4 === 0 && (calendar === 'julian' || year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day in September on which each republican year begins, from year I in 1792. */
const REPUBLICAN_NEW_YEARS = [22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23];
/** Years with a sixth complementary day. */
const SEXTILE_YEARS = new Set([3, 7, 11]);

/**
 * @param year 1 to 14.
 * @param month 1 to 12, Vendémiaire to Fructidor; 13 is the complementary days at the end of the year.
 * @param day 1 to 30; 1 to 5 or 6 of the complementary days.
 * @returns the Gregorian day; undefined if there was none.
 */
export function gregorianOfRepublican(year: number, month: number, day: number): CalendarDay | undefined {
  const first = REPUBLICAN_NEW_YEARS[year - 1];
  const days = month === 13 ? (SEXTILE_YEARS.has(year) ? 6 : 5) : 30;
  if (first === undefined || month < 1 || month > 13 || day < 1 || day > days) return undefined;
  if (year === 14 && (month > 4 || (month === 4 && day > 10))) return undefined;
  return addDays({ year: 1791 + year, month: 9, day: first }, (month - 1) * 30 + day - 1);
}

// Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
const msOf = ({ year, month, day }: CalendarDay): number => new Date(0).setUTCFullYear(year, month - 1, day);

function dayAt(ms: number): CalendarDay {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
