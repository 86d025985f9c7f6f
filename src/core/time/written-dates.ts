/**
 * Dates as people write them in tables and captions → EDTF, which says exactly as much: "4 June 2018", "June 2018",
 * "2018년 6월 4일", "about 1520", "before 1945", "1990s", "30 May – 2 June 2018". A text that fits nothing here is no
 * date, never half a date: two-digit years and impossible days are refused, and the author is asked.
 *
 * Whether 4/6/2018 is June or April cannot be seen from one value: `date-order.ts` looks at the whole column.
 */
import { clockTimeOf, DAY_AND_CLOCK, edtfOfClockTime, type ClockTime } from './clock-times.js';
import type { DateOrder } from './date-order.js';
import { monthOfName } from './month-names.js';
import {
  APPROXIMATE_AFTER,
  APPROXIMATE_BEFORE,
  CENTURY,
  DAY_ALONE,
  DECADE,
  ERAS,
  FILLERS,
  LIMITS,
  MONTH_AND_DAY,
  NUMBER_IN_WORDS,
  QUARTER_FIRST,
  QUARTER_LAST,
  RANGE_FRAME,
  RANGE_WORDS,
  SEASON_FIRST,
  SEASON_LAST,
  SEASONS,
  UNCERTAIN_AFTER,
  UNCERTAIN_BEFORE,
  UNKNOWN_DATE,
  WEEKDAY,
  WEEKDAY_IN_BRACKETS,
  YEAR_FIRST,
} from './written-words.js';

/** What one end of a range may leave to the other: "4–6 June 2018". */
interface Stated {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly clock?: ClockTime;
  /** EDTF of the first and last part of what is no day, month or year: a season, quarter, decade or century. */
  readonly span?: readonly [first: string, last: string];
}

interface Hedges {
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** Longer texts are sentences, not dates. */
const LONGEST = 80;

/** @returns whether the text says in so many words that the date is not known. */
export const saysDateIsUnknown = (text: string): boolean => UNKNOWN_DATE.test(text.trim());

/**
 * @param order how to read 4/6/2018; a value that only fits the other order is read in that.
 * @returns EDTF as edtf.ts reads it, or undefined if this is no date. Only a season needs rare-edtf.ts (`2018-21`).
 */
export function edtfOfWrittenDate(text: string, order: DateOrder = 'dmy'): string | undefined {
  const plain = withPlainSigns(text);
  if (plain === '' || plain.length > LONGEST) return undefined;
  return boundOf(plain, order) ?? singleOf(plain, order) ?? rangeOf(plain, order);
}

/** ASCII digits and hyphens, single spaces, no weekday in brackets. */
function withPlainSigns(text: string): string {
  const ascii = text
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/〜|～|∼/g, '~');
  return ascii.replace(/\s+/g, ' ').replace(WEEKDAY_IN_BRACKETS, '').trim();
}

/** Decimal digits of a script stand in a row from zero, the zero at a multiple of ten from the block's first digit. */
function asciiDigit(digit: string): string {
  if (digit <= '9') return digit;
  let zero = digit.codePointAt(0) ?? 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && (digit.codePointAt(0) ?? 0) - zero < 9) zero -= 1;
  return String((digit.codePointAt(0) ?? 0) - zero);
}

/* Before and after: half-open ranges. */

function boundOf(text: string, order: DateOrder): string | undefined {
  const limits = LIMITS.flatMap(({ patterns, ...bound }) => patterns.map((pattern) => ({ pattern, ...bound })));
  for (const { pattern, side, isIncluded } of limits) {
    const limit = pattern.exec(text)?.[1];
    if (limit === undefined) continue;
    const { text: bare, hedges } = withoutHedges(limit);
    const stated = partOf(bare, order);
    if (stated === undefined || !isComplete(stated)) continue;
    const isFirm = !hedges.approximate && !hedges.uncertain && stated.span === undefined;
    const ends = firstAndLast(isIncluded || !isFirm ? stated : neighbour(stated, side === 'end' ? -1 : 1), hedges);
    return side === 'end' ? `../${ends[1]}` : `${ends[0]}/..`;
  }
  return undefined;
}

/** The year, month or day before (−1) or after (1): "before 1945" ends with 1944. */
function neighbour({ year = 0, month, day }: Stated, step: -1 | 1): Stated {
  const date = new Date(0);
  if (month === undefined) return { year: year + step };
  if (day === undefined) {
    date.setUTCFullYear(year, month - 1 + step, 1);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
  }
  date.setUTCFullYear(year, month - 1, day + step);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/* One date. */

function singleOf(text: string, order: DateOrder): string | undefined {
  const { text: bare, hedges } = withoutHedges(text);
  const stated = partOf(bare, order);
  return stated !== undefined && isComplete(stated) ? edtfOf(stated, hedges) : undefined;
}

/** What one end of a range took from the other may make a day that no calendar has: "June to 31, 2018". */
const isComplete = ({ year, month, day, span }: Stated): boolean =>
  span !== undefined ||
  (year !== undefined && (day === undefined || (month !== undefined && day <= daysOf(year, month))));

function withoutHedges(text: string): { readonly text: string; readonly hedges: Hedges } {
  const certain = text.replace(UNCERTAIN_BEFORE, '').replace(UNCERTAIN_AFTER, '');
  const exact = certain.replace(APPROXIMATE_BEFORE, '').replace(APPROXIMATE_AFTER, '');
  return { text: exact.trim(), hedges: { uncertain: certain !== text, approximate: exact !== certain } };
}

/**
 * A date or what there is of one. A weekday is left out only if the text is no date with it, because some abbreviations are also
 * a month: "mar" is Tuesday in "mar. 5 juin 2018" and March in "Mar 5, 2018".
 */
function partOf(text: string, order: DateOrder): Stated | undefined {
  const stated = statedIn(text, order);
  if (stated !== undefined) return stated;
  const withoutWeekday = text.replace(WEEKDAY, '');
  return withoutWeekday === text ? undefined : statedIn(withoutWeekday, order);
}

function statedIn(text: string, order: DateOrder): Stated | undefined {
  const span = spanOf(text);
  if (span !== undefined) return { span };
  const clock = clockTimeOf(text);
  if (clock !== undefined) return { clock };
  const timed = DAY_AND_CLOCK.exec(text);
  if (timed !== null) {
    const time = clockTimeOf(timed[2] ?? '');
    const day = time === undefined ? undefined : dayOf((timed[1] ?? '').trim(), order);
    if (day !== undefined && time !== undefined) return { ...day, clock: time };
  }
  return dayOf(text, order);
}

const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2}) ?([-./]) ?(\d{1,2}) ?\2 ?(\d{4})$/;
const MONTH_AND_YEAR = /^(\d{1,2}) ?[/.] ?(\d{4})$/;
function dayOf(text: string, order: DateOrder): Stated | undefined {
  const era = withEra(text, order);
  if (era !== undefined) return era;
  const yearFirst = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (yearFirst !== null) return checked(yearFirst[1], yearFirst[2], yearFirst[3]);
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast !== null) {
    const [, first, , second, year] = yearLast;
    const inOrder = order === 'dmy' ? checked(year, second, first) : checked(year, first, second);
    return inOrder ?? (order === 'dmy' ? checked(year, first, second) : checked(year, second, first));
  }
  const monthAndYear = MONTH_AND_YEAR.exec(text);
  if (monthAndYear !== null) return checked(monthAndYear[2], monthAndYear[1]);
  const monthAndDay = MONTH_AND_DAY.exec(text);
  if (monthAndDay !== null) return checked(undefined, monthAndDay[1], monthAndDay[2]);
  const dayAlone = DAY_ALONE.exec(text);
  if (dayAlone !== null) return checked(undefined, undefined, dayAlone[1]);
  return inWords(text);
}

/** "44 BC", "15 March 44 BC", "44 n. Chr." In astronomical years 1 BC is the year 0 (ISO 8601). */
function withEra(text: string, order: DateOrder): Stated | undefined {
  for (const { patterns, isBefore } of ERAS) {
    for (const pattern of patterns) {
      const { year: number, rest = '' } = pattern.exec(text)?.groups ?? {};
      if (number === undefined) continue;
      const year = isBefore ? 1 - Number(number) : Number(number);
      const around = rest.trim();
      if (around === '') return { year };
      const day = dayOf(around, order);
      if (day !== undefined && day.year === undefined) return { ...day, year };
    }
  }
  return undefined;
}

/** "4 June 2018", "June 4th, 2018", "4-Jun-2018", or parts of them, in any order. */
function inWords(text: string): Stated | undefined {
  let year: string | undefined;
  let month: number | undefined;
  let day: string | undefined;
  for (const word of text.split(/[\s,-]+/)) {
    const number = NUMBER_IN_WORDS.exec(word)?.[1];
    if (number === undefined) {
      if (FILLERS.has(word.toLowerCase().replace(/\.$/, ''))) continue;
      const named = monthOfName(word);
      if (named === undefined || month !== undefined) return undefined;
      month = named;
    } else if (number.length <= 2) {
      if (day !== undefined) return undefined;
      day = number;
    } else {
      if (year !== undefined) return undefined;
      year = number;
    }
  }
  if (year === undefined && month === undefined && day === undefined) return undefined;
  return checked(year, month === undefined ? undefined : String(month), day);
}

/** @returns undefined if the calendar has no such day. */
function checked(yearText?: string, monthText?: string, dayText?: string): Stated | undefined {
  const month = monthText === undefined ? undefined : Number(monthText);
  const day = dayText === undefined ? undefined : Number(dayText);
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (day !== undefined && (day < 1 || day > 31)) return undefined;
  const year = yearText === undefined ? undefined : Number(yearText);
  if (day !== undefined && month !== undefined && day > daysOf(year ?? 2000, month)) return undefined;
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

function daysOf(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}

/* Decades, centuries, quarters, seasons. */

function spanOf(text: string): Stated['span'] {
  const decade = DECADE.exec(text)?.[1];
  if (decade !== undefined) return [`${decade}0`, `${decade}9`];
  const century = Number(CENTURY.exec(text)?.[1]);
  // The 19th century is 1801 to 1900.
  if (century > 0) return [fourDigits(century * 100 - 99), fourDigits(century * 100)];
  const season = SEASON_FIRST.exec(text) ?? SEASON_LAST.exec(text);
  const code = SEASONS.get(season?.groups?.['word']?.toLowerCase() ?? '');
  if (code !== undefined) return [`${season?.groups?.['year']}-${code}`, `${season?.groups?.['year']}-${code}`];
  return quarterOf(text);
}

function quarterOf(text: string): Stated['span'] {
  const [, first, year] = QUARTER_FIRST.exec(text) ?? [];
  const [, yearBefore, afterPrefix, beforeSuffix] = QUARTER_LAST.exec(text) ?? [];
  const last = 3 * Number(first ?? afterPrefix ?? beforeSuffix);
  if (Number.isNaN(last)) return undefined;
  return [`${year ?? yearBefore}-${twoDigits(last - 2)}`, `${year ?? yearBefore}-${twoDigits(last)}`];
}

/* Ranges. */

/** Two ends; either may leave to the other what both share: "4–6 June 2018", "2018년 6월 4일~6일", "1914–18". */
function rangeOf(text: string, order: DateOrder): string | undefined {
  const bare = text.replace(RANGE_FRAME, '');
  for (const [from, to] of splits(bare)) {
    const left = withoutHedges(from);
    const right = withoutHedges(to);
    const start = partOf(left.text, order);
    const end = partOf(right.text, order);
    const ends = start && (shortYear(start, right.text) ?? (end && sharedBetween(start, end)));
    if (ends === undefined || !ends.every(isComplete)) continue;
    return `${firstAndLast(ends[0], left.hedges)[0]}/${firstAndLast(ends[1], right.hedges)[1]}`;
  }
  return undefined;
}

/** A day is its own first and last; a decade goes from its first year to its last. */
function firstAndLast(stated: Stated, hedges: Hedges): readonly [first: string, last: string] {
  const [first = '', last = first] = edtfOf(stated, hedges).split('/');
  return [first, last];
}

function splits(text: string): (readonly [string, string])[] {
  const words = text.split(RANGE_WORDS);
  if (words.length === 2) return [[words[0] ?? '', words[1] ?? '']];
  return [...text.matchAll(/ ?[~-] ?/g)]
    .toSorted((a, b) => b[0].length - a[0].length || a.index - b.index)
    .map((match) => [text.slice(0, match.index), text.slice(match.index + match[0].length)] as const);
}

/** "1914–18": two digits after a year are a year of the same century, if a later one. */
function shortYear({ year, month }: Stated, text: string): readonly [Stated, Stated] | undefined {
  if (year === undefined || month !== undefined || !/^\d\d$/.test(text)) return undefined;
  const end = Math.floor(year / 100) * 100 + Number(text);
  return end > year ? [{ year }, { year: end }] : undefined;
}

function sharedBetween(start: Stated, end: Stated): readonly [Stated, Stated] | undefined {
  if (start.span !== undefined || end.span !== undefined) return [start, end];
  if (start.year !== undefined && end.year === undefined) {
    // The end may leave out what stands before it: "2018년 6월 4일~6일", "4 June 2018 10:00–11:30".
    const month = end.month ?? start.month;
    const day = end.day ?? (end.month === undefined ? start.day : undefined);
    return [start, withDefined({ ...end, year: start.year, month, day })];
  }
  if (end.year === undefined) return undefined;
  // The beginning may leave out what follows it: "4–6 June 2018"; the end what stands before it: "June 4–6, 2018".
  const startMonth = start.month ?? end.month;
  const endMonth = end.month ?? start.month;
  return [
    withDefined({ ...start, year: start.year ?? end.year, month: startMonth }),
    withDefined({ ...end, month: endMonth }),
  ];
}

function withDefined(stated: { readonly [Key in keyof Stated]: Stated[Key] | undefined }): Stated {
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
}

/* Out as EDTF. */

function edtfOf(stated: Stated, { approximate, uncertain }: Hedges): string {
  const hedge = approximate && uncertain ? '%' : approximate ? '~' : uncertain ? '?' : '';
  if (stated.span === undefined) return plainEdtfOf(stated) + hedge;
  const [first, last] = stated.span;
  return first === last ? first + hedge : `${first + hedge}/${last + hedge}`;
}

function plainEdtfOf({ year = 0, month, day, clock }: Stated): string {
  const days = [month, day].filter((part) => part !== undefined).map(twoDigits);
  const time = clock === undefined || day === undefined ? '' : edtfOfClockTime(clock);
  return [(year < 0 ? '-' : '') + fourDigits(Math.abs(year)), ...days].join('-') + time;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
const fourDigits = (number: number): string => String(number).padStart(4, '0');
