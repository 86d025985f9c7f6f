/**
 * The dates of TimelineJS. It counts years before Christ without a year 0: −44 is shown as 44 BCE
 * (https://timeline.knightlab.com/docs/instantiate-a-timeline.html).
 */
import { edtfYear, isoYearOf } from '../../time/years.js';
import { isObject } from '../json/fields.js';

/** @returns the year with four digits in EDTF; the text itself if it is no year. */
export const edtfOfSlideYear = (text: string): string =>
  /^-?\d{1,4}$/.test(text) ? edtfYear(isoYearOf(Number(text))) : text;

/** @param parts year, month, day, hour and minute, as far as they are known. An empty text ends them. */
export function edtfOfParts([year = '', month, day, hour, minute]: readonly string[]): string | undefined {
  if (year === '') return undefined;
  const two = (text: string): string => text.padStart(2, '0');
  let edtf = edtfOfSlideYear(year);
  if (month) edtf += `-${two(month)}`;
  if (month && day) edtf += `-${two(day)}`;
  if (month && day && hour) edtf += `T${two(hour)}:${two(minute ?? '')}`;
  return edtf;
}

/** @returns EDTF for `{ year: "2018", month: "6", day: "4" }`. The parts may be numbers or texts. */
export function edtfOfSlideDate(value: unknown): string | undefined {
  if (!isObject(value)) return typeof value === 'string' ? value : undefined;
  const part = (key: string): string => {
    const written = Object.hasOwn(value, key) ? value[key] : undefined;
    return typeof written === 'number' || typeof written === 'string' ? String(written).trim() : '';
  };
  return edtfOfParts(['year', 'month', 'day', 'hour', 'minute'].map(part));
}
