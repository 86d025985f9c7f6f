/**
 * Examines the dates of one field in all records together. They can show what a single date cannot: whether the day or the
 * month comes first, and whether five-digit numbers are the serial dates of a spreadsheet.
 */
import type { When } from '../../model/model.js';
import { findDateOrder, type DateOrderFinding } from '../../time/date-order.js';
import type { ParseWhen } from '../../time/rare-edtf.js';
import { edtfOfWrittenDate, saysDateIsUnknown } from '../../time/written-dates.js';

export interface DateField {
  readonly finding: DateOrderFinding;
  /** Whether all numbers of the field are days since 1899-12-30, as Excel stores dates (exact from March 1900 on). */
  readonly isSerial: boolean;
}

/** 10000 is 18 May 1927, 99999 is 13 October 2173. */
const SERIAL = /^\d{5}(?:\.\d+)?$/;
const SERIAL_DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/**
 * @param values the cells of the field.
 * @param siblings the cells of all date columns. They decide the order of day and month if the column alone does not.
 */
export function dateFieldOf(values: readonly string[], siblings: readonly string[]): DateField {
  const filled = values.filter((value) => value !== '');
  const own = findDateOrder(filled);
  const finding = own.ambiguous === undefined ? own : findDateOrder(siblings);
  const isUndecided = finding.ambiguous !== undefined && own.ambiguous !== undefined;
  return {
    finding: isUndecided ? { ...finding, ambiguous: own.ambiguous } : withoutAmbiguity(finding),
    isSerial: filled.length > 0 && filled.every((value) => SERIAL.test(value)),
  };
}

const withoutAmbiguity = ({ order, evidence }: DateOrderFinding): DateOrderFinding =>
  evidence === undefined ? { order } : { order, evidence };

/**
 * @returns the date in a text; `unknown` if the text states that the date is unknown; undefined if the text cannot be read.
 */
export function readDate(
  text: string,
  field: DateField,
  timeZone: string | undefined,
  parse: ParseWhen,
): When | 'unknown' | undefined {
  if (saysDateIsUnknown(text)) return 'unknown';
  if (field.isSerial) return parse(edtfOfSerial(Number(text)), timeZone);
  // In EDTF a year of five digits begins with Y. Five digits alone are the serial date of a spreadsheet.
  if (/^\d{5,}$/.test(text) && text.length !== 8) return undefined;
  const when = parse(text, timeZone);
  if (when !== undefined) return when;
  const edtf = edtfOfWrittenDate(text, field.finding.order);
  return edtf === undefined ? undefined : parse(edtf, timeZone);
}

function edtfOfSerial(serial: number): string {
  const iso = new Date(Math.round((SERIAL_DAY_ZERO + serial * DAY_MS) / 60_000) * 60_000).toISOString();
  return Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 16);
}
