/**
 * Seasons, centuries and parts of a century, a year or a month in words, where the ends of a time show that one of these was
 * stated: "summer 1816", "early 16th century", "late March 1815".
 */
import type { Moment, Season } from '../../core/model/model.js';
import { daysInMonth } from '../../core/time/calendars.js';
import { timeEn } from '../en/time.js';
import type { WordsOf } from '../section.js';
import { words } from '../words.js';
import { formatDay } from './days.js';

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;
const THIRDS = ['early', 'middle', 'late'] as const;

/** @returns undefined for a half or a quarter of a year, and for a third that was not "early", "mid" or "late": their months say more. */
export function formatSeason({ year, code, approximate, uncertain }: Season, lang: string): string | undefined {
  const time = words(lang, timeEn);
  if (code <= 32) {
    const text = seasonText(code, year, lang, time);
    const near = approximate ? time.about(text) : text;
    return uncertain ? time.perhaps(near) : near;
  }
  const third = code >= 37 && code <= 39 && approximate ? THIRDS[code - 37] : undefined;
  if (third === undefined) return undefined;
  const text = time[third](formatDay({ year }, lang), 'year');
  return uncertain ? time.perhaps(text) : text;
}

const NORTHERN_WINTER = 28;
const FIRST_SOUTHERN = 29;

function seasonText(code: number, year: number, lang: string, time: WordsOf<typeof timeEn>): string {
  if (code === NORTHERN_WINTER && year > 0) {
    const [first, next] = [String(year), String(year + 1)];
    return time.winterOfTwoYears(first, first.slice(0, -2) === next.slice(0, -2) ? next.slice(-2) : next);
  }
  const name = SEASONS[(code - 21) % 4] ?? 'spring';
  const text = time.season(name, year > 0 ? String(year) : formatDay({ year }, lang));
  return code >= FIRST_SOUTHERN ? time.southern(text) : text;
}

/**
 * @returns the century, or the third of a century or of a month, whose ends these are; undefined if they are the ends of no such
 *   time. A third has approximate ends.
 */
export function formatPart(start: Moment, end: Moment, lang: string): string | undefined {
  const isAlike = start.approximate === end.approximate && start.uncertain === end.uncertain;
  if (!isAlike || start.precision !== end.precision) return undefined;
  const text = start.precision === 'year' ? partOfCentury(start, end, lang) : partOfMonth(start, end, lang);
  return text !== undefined && start.uncertain ? words(lang, timeEn).perhaps(text) : text;
}

/** Numbers of years since the first of the century. */
const THIRDS_OF_CENTURY = ['0 32', '33 65', '66 99'];

function partOfCentury(start: Moment, end: Moment, lang: string): string | undefined {
  // The 16th century is 1501 to 1600, the 3rd century BC is −299 to −200.
  const first = Math.floor((start.year - 1) / 100) * 100 + 1;
  const ends = `${start.year - first} ${end.year - first}`;
  const time = words(lang, timeEn);
  const century = time.century(first > 0 ? (first + 99) / 100 : (1 - first) / 100, first <= 0);
  if (ends === '0 99') return start.approximate ? time.about(century) : century;
  const third = start.approximate ? THIRDS[THIRDS_OF_CENTURY.indexOf(ends)] : undefined;
  return third && time[third](century, 'century');
}

function partOfMonth(start: Moment, end: Moment, lang: string): string | undefined {
  const { year, month, day } = start;
  const isInOneMonth = year === end.year && month === end.month;
  if (!isInOneMonth || !start.approximate || start.precision !== 'day' || month === undefined) return undefined;
  const ends = `${day} ${end.day}`;
  const third = THIRDS[['1 10', '11 20', `21 ${daysInMonth(year, month)}`].indexOf(ends)];
  return third && words(lang, timeEn)[third](formatDay({ year, month }, lang), 'month');
}
