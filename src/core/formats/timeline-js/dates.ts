/**
 * The dates of TimelineJS. It counts years before Christ without a year 0: −44 is shown as 44 BCE
 * (https://timeline.knightlab.com/docs/instantiate-a-timeline.html). EDTF has a year 0, so 44 BC is −0043.
 */
import { isObject } from '../json/fields.js';

/** @returns the year with four digits in EDTF; the text itself if it is no year. */
export function edtfYear(text: string): string {
  if (!/^-?\d{1,4}$/.test(text)) return text;
  const year = Number(text) < 0 ? Number(text) + 1 : Number(text);
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

/** @param parts year, month, day, hour and minute, as far as they are known. An empty text ends them. */
export function edtfOfParts([year = '', month, day, hour, minute]: readonly string[]): string | undefined {
  if (year === '') return undefined;
  const two = (text: string): string => text.padStart(2, '0');
  let edtf = edtfYear(year);
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
