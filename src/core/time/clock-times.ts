/** Reads a written time of day: "10:00", "9.30 pm", "오전 10시 30분". */

import { readingWords } from '../../languages/reading.js';
import { anyAbbreviation, anyOf } from './word-patterns.js';

export interface ClockTime {
  /** 0 to 23. */
  readonly hour: number;
  /** 0 to 59. */
  readonly minute: number;
  /** `Z` or `+09:00`, as in EDTF; absent if none was written. */
  readonly offset?: string;
}

const AM = readingWords(({ am }) => [...(am?.prefixes ?? []), ...(am?.suffixes ?? [])]);
const PM = readingWords(({ pm }) => [...(pm?.prefixes ?? []), ...(pm?.suffixes ?? [])]);
const HALF_DAYS: ReadonlyMap<string, 'am' | 'pm'> = new Map([
  ...AM.map((word) => [word, 'am'] as const),
  ...PM.map((word) => [word, 'pm'] as const),
]);

/** "오전" in "오전 10시". */
const HALF_DAY_BEFORE = anyOf(readingWords(({ am, pm }) => [...(am?.prefixes ?? []), ...(pm?.prefixes ?? [])]));
/** "am" in "10 a.m.". */
const HALF_DAY_AFTER = anyAbbreviation(
  readingWords(({ am, pm }) => [...(am?.suffixes ?? []), ...(pm?.suffixes ?? [])]),
);
const HOUR_MARK = anyOf(readingWords(({ hourMarks }) => hourMarks));
const MINUTE_MARK = anyOf(readingWords(({ minuteMarks }) => minuteMarks));
const CLOCK_WORD = anyOf(readingWords(({ clockWords }) => clockWords));
const AT = anyOf(readingWords(({ at }) => at));
/** "noon", "12 noon". Midnight may begin or end a day, so it is not read. */
const NOON = `(?:12(?:[:.]00)? ?)?${anyOf(readingWords(({ noon }) => noon))}`;
const ZONE = '(?:Z|UTC|GMT|\\+\\d{2}:?\\d{2})';

/**
 * Seconds are accepted and dropped. A negative offset is accepted only in ISO 8601, because here "10:00-12:00" is a range of
 * two times.
 */
const CLOCK = new RegExp(
  `^(?:(${HALF_DAY_BEFORE})\\s*)?(\\d{1,2})` +
    `(?:\\s*(?::|${HOUR_MARK}|\\.(?=\\d\\d\\b))\\s*(?:(\\d{2})\\s*${MINUTE_MARK}?)?(?::\\d{2}(?:[.,]\\d+)?)?)?` +
    `\\s*(${HALF_DAY_AFTER})?\\s*${CLOCK_WORD}?\\s*(${ZONE})?$`,
  'i',
);

const ONLY_NOON = new RegExp(`^${NOON}$`, 'i');

/** Splits a day from the time of day after it: "4 June 2018 at 10:00", "2018년 6월 4일 오후 3시 30분". */
export const DAY_AND_CLOCK = new RegExp(
  `^(.*?\\d[^\\s,]*)(?:,?\\s+(?:${AT}\\s+)?|T)` +
    `((?:${HALF_DAY_BEFORE} ?)?\\d{1,2}` +
    `(?:[:.]\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:\\s*(?:${HALF_DAY_AFTER}|${CLOCK_WORD}))?|\\s*(?:${HALF_DAY_AFTER}|${CLOCK_WORD})|\\s*${HOUR_MARK}(?:\\s*\\d{1,2}\\s*${MINUTE_MARK})?)` +
    `\\s*${ZONE}?|${NOON})$`,
  'i',
);

/**
 * @returns undefined for anything else. A number is an hour only with a colon or a word such as "am", "h" or 시.
 */
export function clockTimeOf(text: string): ClockTime | undefined {
  const match = CLOCK.exec(text.trim());
  if (match === null) return ONLY_NOON.test(text.trim()) ? { hour: 12, minute: 0 } : undefined;
  const [whole, before, hours = '', minutes = '0', after, zone] = match;
  if (/^\d+$/.test(whole.trim())) return undefined;
  const half = HALF_DAYS.get((before ?? after ?? '').toLowerCase().replace(/[.\s]/g, ''));
  let hour = Number(hours);
  const minute = Number(minutes);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half === 'pm' ? 12 : 0);
  }
  if (hour > 23 || minute > 59) return undefined;
  return zone === undefined ? { hour, minute } : { hour, minute, offset: offsetOf(zone) };
}

function offsetOf(zone: string): string {
  if (/^(z|utc|gmt)$/i.test(zone)) return 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

/** @returns `T10:00` or `T10:00+09:00`, to append to a day. */
export const edtfOfClockTime = ({ hour, minute, offset = '' }: ClockTime): string =>
  `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}${offset}`;
