/**
 * Writes the values of cells as texts for the reader of tables. A date is stored as a number of days, and only the format of
 * the cell says that it is a date (ECMA-376 part 1, sections 18.8.30 and 18.17.4).
 */
import { DAY_MS } from '../../time/zones.js';

/** What a number format shows. `month` and `year` are dates of which only that part is shown. */
export type NumberKind = 'number' | 'date' | 'month' | 'year' | 'datetime' | 'time' | 'duration';

/** The formats with fixed ids. Those from 27 to 58 are dates in East Asian versions. */
const BUILT_IN: readonly (readonly [from: number, to: number, kind: NumberKind])[] = [
  [14, 16, 'date'],
  [17, 17, 'month'],
  [18, 21, 'time'],
  [22, 22, 'datetime'],
  [27, 31, 'date'],
  [32, 35, 'time'],
  [36, 36, 'date'],
  [45, 45, 'time'],
  [46, 46, 'duration'],
  [47, 47, 'time'],
  [50, 58, 'date'],
];

export function kindOfBuiltIn(id: number): NumberKind {
  return BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? 'number';
}

/** @param code a number format such as `d mmm yyyy` or `[$-409]h:mm AM/PM;@`. */
export function kindOfFormat(code: string): NumberKind {
  const [positive = ''] = code.split(';');
  const isDuration = /\[(?:h+|m+|s+)\]/i.test(positive);
  const bare = positive
    .replace(/"[^"]*"/g, '')
    .replace(/\\.|_.|\*./g, '')
    .replace(/\[[^[\]]*\]/g, '')
    .replace(/AM\/PM|A\/P/gi, 'h')
    .toLowerCase();
  if (isDuration) return 'duration';
  if (/general|[0#?]/.test(bare.replace(/s\.0+/g, 's'))) return 'number';
  const hasTime = /[hs]/.test(bare);
  const hasDay = bare.includes('d');
  const hasYear = /[ye]/.test(bare);
  if (hasTime) return hasDay || hasYear ? 'datetime' : 'time';
  if (hasDay) return 'date';
  if (bare.includes('m')) return hasYear ? 'month' : 'number';
  return hasYear ? 'year' : 'number';
}

/** Day 1 is 1 January 1900. Excel counts a 29 February 1900, so from day 61 on the count is one too high. */
const DAY_ZERO = Date.UTC(1899, 11, 31);
const LEAP_DAY_1900 = 60;
/** In workbooks of old Macintosh versions day 0 is 1 January 1904. */
const DAYS_TO_1904 = 1462;
/** 31 December 9999. */
const MAX_SERIAL = 2_958_465;

/**
 * @param serial days since the day zero of the workbook; the fraction is the time of day.
 * @returns an ISO date, date and time, month, year or time; undefined if the number is no date.
 */
export function textOfSerial(serial: number, kind: Exclude<NumberKind, 'number'>, is1904: boolean): string | undefined {
  if (kind === 'duration') return clockText(Math.round(serial * 1440));
  if (kind === 'time' && serial >= 0 && serial < 1) return clockText(Math.round(serial * 1440) % 1440);
  const days = is1904 ? serial + DAYS_TO_1904 : serial;
  if (!(days >= 1) || days > MAX_SERIAL || Math.floor(days) === LEAP_DAY_1900) return undefined;
  const shift = days > LEAP_DAY_1900 ? 1 : 0;
  const iso = new Date(Math.round((DAY_ZERO + (days - shift) * DAY_MS) / 1000) * 1000).toISOString();
  switch (kind) {
    case 'year':
      return iso.slice(0, 4);
    case 'month':
      return iso.slice(0, 7);
    case 'date':
      return iso.slice(0, 10);
    case 'datetime':
    case 'time':
      return iso.slice(17, 19) === '00' ? iso.slice(0, 16) : iso.slice(0, 19);
  }
}

function clockText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

/** @returns the number as a spreadsheet shows it: 37.95583, although 37.955829999999999 is stored. */
export function textOfNumber(stored: string): string {
  const number = Number(stored);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : stored;
}
