/**
 * Years as people count them, where 44 BC comes 43 years before 1 BC and AD 1 follows 1 BC, and as ISO 8601 and EDTF count
 * them, with a year 0: 1 BC is 0, 44 BC is −43.
 */

/**
 * @param year of people: −44 is 44 BC. There is no year 0.
 * @returns the year of ISO 8601: −43.
 */
export const isoYearOf = (year: number): number => (year < 0 ? year + 1 : year);

/**
 * @param year of ISO 8601, −9999 to 9999.
 * @returns four digits with a sign for a negative year, as in EDTF: `-0043`.
 */
export const edtfYear = (year: number): string => (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');
