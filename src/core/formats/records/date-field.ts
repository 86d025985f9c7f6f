/** Reads the dates of one field, as the decisions for its column say (decisions/). */
import type { When } from '../../model/model.js';
import type { DateOrder } from '../../time/date-order.js';
import type { ParseWhen } from '../../time/rare-edtf.js';
import { edtfOfWrittenDate, saysDateIsUnknown } from '../../time/written-dates.js';

export interface DateField {
  readonly order: DateOrder;
  /** Whether all numbers of the field are days since 1899-12-30, as Excel stores dates (exact from March 1900 on). */
  readonly isSerial: boolean;
}

export const PLAIN_DATES: DateField = { order: 'dmy', isSerial: false };

const SERIAL_DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

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
  const edtf = edtfOfWrittenDate(text, field.order);
  return edtf === undefined ? undefined : parse(edtf, timeZone);
}

function edtfOfSerial(serial: number): string {
  const iso = new Date(Math.round((SERIAL_DAY_ZERO + serial * DAY_MS) / 60_000) * 60_000).toISOString();
  return Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 16);
}
