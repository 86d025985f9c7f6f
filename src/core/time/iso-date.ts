import type { Moment } from '../model/model.js';

/** @returns the date in ISO 8601 as precisely as it is known, without a time of day: `2018`, `2018-06` or `2018-06-04`. */
export function isoDate({ year, month, day }: Moment): string {
  const years = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
  const parts = [month, day].filter((part) => part !== undefined);
  return [years, ...parts.map((part) => String(part).padStart(2, '0'))].join('-');
}
