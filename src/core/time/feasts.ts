/**
 * The days of Christian feasts. Easter follows the tables of the Western churches (Gregorian calendar, since 1583) or those of
 * the Eastern churches, which all churches used before (Julian calendar).
 *
 * Source of both rules: J. Meeus, Astronomical Algorithms, 2nd ed. (1998), ch. 8: the Gregorian one is that of "Butcher's
 * Ecclesiastical Calendar" (1876), the Julian one is Delambre's.
 */
import type { CalendarDay } from './calendars.js';

/** Feasts with their distance from Easter Sunday in days. */
export const MOVABLE_FEASTS = {
  shroveTuesday: -47,
  ashWednesday: -46,
  palmSunday: -7,
  maundyThursday: -3,
  goodFriday: -2,
  holySaturday: -1,
  easter: 0,
  easterMonday: 1,
  ascension: 39,
  pentecost: 49,
  whitMonday: 50,
  trinitySunday: 56,
  corpusChristi: 60,
} as const;
export type MovableFeast = keyof typeof MOVABLE_FEASTS;

/** Feasts with their month and day. */
export const FIXED_FEASTS = {
  newYear: [1, 1],
  epiphany: [1, 6],
  candlemas: [2, 2],
  ladyDay: [3, 25],
  midsummer: [6, 24],
  assumption: [8, 15],
  michaelmas: [9, 29],
  allSaints: [11, 1],
  allSouls: [11, 2],
  martinmas: [11, 11],
  christmasEve: [12, 24],
  christmas: [12, 25],
  newYearsEve: [12, 31],
} as const satisfies Readonly<Record<string, readonly [month: number, day: number]>>;
export type FixedFeast = keyof typeof FIXED_FEASTS;

/** The first year in which Easter was kept by the Gregorian calendar anywhere. */
export const FIRST_GREGORIAN_EASTER = 1583;

/** @returns Easter Sunday in the Gregorian calendar by the Gregorian rule. */
export function gregorianEaster(year: number): CalendarDay {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return { year, month: Math.floor(sum / 31), day: (sum % 31) + 1 };
}

/** @returns Easter Sunday in the Julian calendar by the Julian rule, for a year after Christ. */
export function julianEaster(year: number): CalendarDay {
  const [a, b, c] = [year % 4, year % 7, year % 19];
  const d = (19 * c + 15) % 30;
  const e = (2 * a + 4 * b - d + 34) % 7;
  const sum = d + e + 114;
  return { year, month: Math.floor(sum / 31), day: (sum % 31) + 1 };
}
