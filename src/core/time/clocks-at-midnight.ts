/** Finds times of day in the cells of a table, and those at midnight, which programs add to dates that have none. */

const ZERO_HOURS = String.raw`0?0:00(?::00(?:[.,]0{1,9})?)?`;
const TWELVE_AM = String.raw`12:00(?::00)? ?a\.?m\.?`;
const MIDNIGHT = `(?:${ZERO_HOURS}|${TWELVE_AM})`;
const ZONE = String.raw`(?: ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?`;
const AFTER_DAY = new RegExp(String.raw`(?<=\d)(?:T|,?\s{1,3})${MIDNIGHT}${ZONE}(?![\d:])`, 'gi');
const ALONE = new RegExp(`^${MIDNIGHT}${ZONE}$`, 'i');
const CLOCK = /\d:\d{2}|\d ?[ap]\.?m\b|\d\s?(?:h\b|uhr|시|時|时)|\dh\d/i;

/** @returns a date without times of day at midnight. */
export const withoutMidnight = (text: string): string => text.replace(AFTER_DAY, '');

/** @returns whether a text is a time of day at midnight, without a date. */
export const isMidnight = (text: string): boolean => ALONE.test(text);

/** @returns whether a text has a time of day. */
export const hasClock = (text: string): boolean => CLOCK.test(text);
