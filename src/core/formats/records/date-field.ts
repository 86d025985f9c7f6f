/** Reads the dates of one field, as the decisions for its column say (decisions/). */
import { remembering } from '../../lib/remember.js';
import type { When } from '../../model/model.js';
import type { DateOrder } from '../../time/date-order.js';
import type { ParseWhen } from '../../time/rare-edtf.js';
import { withoutMidnight } from '../../time/clocks-at-midnight.js';
import { edtfOfWrittenDate, saysDateIsUnknown } from '../../time/written-dates.js';
import { laterYear } from '../../time/written-ranges.js';
import { edtfYear, isoYearOf } from '../../time/years.js';
import { YEAR_AND_DIGITS } from './decisions/pairs-of-years.js';
import { DAY_MS } from '../../time/zones.js';

export interface DateField {
  readonly order: DateOrder;
  /** Whether all numbers of the field are days since 1899-12-30, as Excel stores dates (exact from March 1900 on). */
  readonly isSerial: boolean;
  /** Whether midnight is no time of day. */
  readonly isMidnightDay: boolean;
  /** Whether −44 is 44 BC; in EDTF it is 45 BC. */
  readonly areYearsBeforeChrist: boolean;
  /** Whether 1811/12 is two years; else it is a month. */
  readonly arePairsOfYears: boolean;
}

export const PLAIN_DATES: DateField = {
  order: 'dmy',
  isSerial: false,
  isMidnightDay: false,
  areYearsBeforeChrist: false,
  arePairsOfYears: false,
};

/** More dates in a cell are no list that a person wrote. */
const MAX_DATES = 1_000;

const WRITTEN_DATES: Readonly<Record<DateOrder, (text: string) => string | undefined>> = {
  dmy: remembering((text) => edtfOfWrittenDate(text, 'dmy')),
  mdy: remembering((text) => edtfOfWrittenDate(text, 'mdy')),
};

const SERIAL_DAY_ZERO = Date.UTC(1899, 11, 30);
/**
 * @returns the date in a text; `unknown` if the text states that the date is unknown; undefined if the text cannot be read.
 */
export function readDate(
  written: string,
  field: DateField,
  timeZone: string | undefined,
  parse: ParseWhen,
): When | 'unknown' | undefined {
  if (saysDateIsUnknown(written)) return 'unknown';
  const text = inFullYears(field.isMidnightDay ? withoutMidnight(written) : written, field);
  if (field.isSerial) return parse(edtfOfSerial(Number(text)), timeZone);
  // In EDTF a year of five digits begins with Y. Five digits alone are the serial date of a spreadsheet.
  if (/^\d{5,}$/.test(text) && text.length !== 8) return undefined;
  const when = parse(text, timeZone);
  if (when !== undefined) return when;
  const edtf = WRITTEN_DATES[field.order](text);
  return edtf === undefined ? readSeveral(text, field, timeZone, parse) : parse(edtf, timeZone);
}

const NEGATIVE_YEAR = /^[-−–](\d{1,4})(?=$|-\d{2}(?:-\d{2})?$)/;

/** @returns the date with the years as EDTF or words have them. */
function inFullYears(text: string, { areYearsBeforeChrist, arePairsOfYears }: DateField): string {
  if (areYearsBeforeChrist) {
    const [found, year] = NEGATIVE_YEAR.exec(text) ?? [];
    if (found !== undefined && Number(year) > 0) return edtfYear(isoYearOf(-Number(year))) + text.slice(found.length);
  }
  const [, first, digits = ''] = (arePairsOfYears ? YEAR_AND_DIGITS.exec(text) : undefined) ?? [];
  const last = first === undefined ? undefined : laterYear(Number(first), digits);
  return last === undefined ? text : `${first}/${last}`;
}

/** A set of whole dates between semicolons, bars or line breaks, each of which is a date by itself. */
function readSeveral(text: string, field: DateField, timeZone: string | undefined, parse: ParseWhen): When | undefined {
  const parts = text.split(/[;；|\n]/).filter((part) => part.trim() !== '');
  if (parts.length < 2 || parts.length > MAX_DATES) return undefined;
  const members: string[] = [];
  for (const part of parts) {
    const when = readDate(part.trim(), field, timeZone, parse);
    if (when === undefined || when === 'unknown' || when.set !== undefined) return undefined;
    const member = when.calendar === undefined ? when.edtf.replace('/', '..') : when.edtf;
    if (!members.includes(member)) members.push(member);
  }
  return parse(members.length === 1 ? (members[0] ?? '') : `{${members.join(',')}}`, timeZone);
}

function edtfOfSerial(serial: number): string {
  const iso = new Date(Math.round((SERIAL_DAY_ZERO + serial * DAY_MS) / 60_000) * 60_000).toISOString();
  return Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 16);
}
