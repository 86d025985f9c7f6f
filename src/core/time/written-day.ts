/** Reads one date as people write it, or what there is of one: "4 June 2018", "June 4", "2018년 6월", "44 BC". */
import { clockTimeOf, DAY_AND_CLOCK, edtfOfClockTime, type ClockTime } from './clock-times.js';
import { daysInMonth } from './calendars.js';
import type { DateOrder } from './date-order.js';
import { monthOfName } from './month-names.js';
import { eraIn } from './written-eras.js';
import { spanOf, type StatedSpan } from './written-spans.js';
import {
  APPROXIMATE_AFTER,
  APPROXIMATE_BEFORE,
  DAY_ALONE,
  FILLERS,
  FIRST_YEAR,
  LAST_YEAR,
  MONTH_AND_DAY,
  NUMBER_IN_WORDS,
  UNCERTAIN_AFTER,
  UNCERTAIN_BEFORE,
  WEEKDAY,
  YEAR_FIRST,
} from './written-words.js';
import { edtfYear, isoYearOf } from './years.js';

/** What one end of a range may leave to the other: "4–6 June 2018". */
export interface Stated {
  /** Of ISO 8601: 0 is 1 BC. */
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly clock?: ClockTime;
  /** What is no day, month or year: a season, a quarter, a decade, a century or a part of one of these. */
  readonly span?: StatedSpan;
}

export interface Hedges {
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** What one end of a range took from the other may make a day that no calendar has: "June to 31, 2018". */
export const isComplete = ({ year, month, day, span }: Stated): boolean =>
  span !== undefined ||
  (year !== undefined && (day === undefined || (month !== undefined && day <= daysInMonth(year, month))));

/** @returns the text without "about" and "perhaps", and whether it had them. */
export function withoutHedges(text: string): { readonly text: string; readonly hedges: Hedges } {
  const certain = text.replace(UNCERTAIN_BEFORE, '').replace(UNCERTAIN_AFTER, '');
  const exact = certain.replace(APPROXIMATE_BEFORE, '').replace(APPROXIMATE_AFTER, '');
  return { text: exact.trim(), hedges: { uncertain: certain !== text, approximate: exact !== certain } };
}

/**
 * A date or what there is of one. A weekday is left out only if the text is no date with it, because some abbreviations are also
 * a month: "mar" is Tuesday in "mar. 5 juin 2018" and March in "Mar 5, 2018".
 *
 * @param order how to read 4/6/2018; a value that only fits the other order is read in that.
 * @returns undefined if the text is no date and no part of one.
 */
export function statedIn(text: string, order: DateOrder): Stated | undefined {
  const stated = withWeekday(text, order);
  if (stated !== undefined) return stated;
  const withoutWeekday = text.replace(WEEKDAY, '');
  return withoutWeekday === text ? undefined : withWeekday(withoutWeekday, order);
}

function withWeekday(text: string, order: DateOrder): Stated | undefined {
  const span = spanOf(text);
  if (span !== undefined) return { span };
  const clock = clockTimeOf(text);
  if (clock !== undefined) return { clock };
  const timed = DAY_AND_CLOCK.exec(text);
  if (timed !== null) {
    const time = clockTimeOf(timed[2] ?? '');
    const day = time === undefined ? undefined : dayIn((timed[1] ?? '').trim(), order);
    if (day !== undefined && time !== undefined) return { ...day, clock: time };
  }
  return dayIn(text, order);
}

/** Like `statedIn`, with "about" and "perhaps" before or after the date. */
export function hedgedIn(
  text: string,
  order: DateOrder,
): { readonly stated: Stated; readonly hedges: Hedges } | undefined {
  const firm = statedIn(text, order);
  // A part of a century may begin with a word that is otherwise "about": "Anfang 1815".
  if (firm?.span !== undefined) return { stated: firm, hedges: FIRM };
  const { text: bare, hedges } = withoutHedges(text);
  const stated = bare === text ? firm : statedIn(bare, order);
  return stated === undefined ? undefined : { stated, hedges };
}

const FIRM: Hedges = { approximate: false, uncertain: false };

const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2}) ?([-./]) ?(\d{1,2}) ?\2 ?(\d{4})$/;
/** "27.5." in "27.5. und 30.5.1848". Only full stops show that the day is first. */
const DAY_AND_MONTH = /^(\d{1,2})\. ?(\d{1,2})\.$/;
const MONTH_AND_YEAR = /^(\d{1,2}) ?[/.] ?(\d{4})$/;

function dayIn(text: string, order: DateOrder): Stated | undefined {
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
  const dayAndMonth = DAY_AND_MONTH.exec(text);
  if (dayAndMonth !== null) return checked(undefined, dayAndMonth[2], dayAndMonth[1]);
  const monthAndDay = MONTH_AND_DAY.exec(text);
  if (monthAndDay !== null) return checked(undefined, monthAndDay[1], monthAndDay[2]);
  const dayAlone = DAY_ALONE.exec(text);
  if (dayAlone !== null) return checked(undefined, undefined, dayAlone[1]);
  return inEra(text) ?? inWords(text, undefined);
}

/** "44 BC", "15 March 44 BC", "AD 79", "기원전 44년 3월 15일". */
function inEra(text: string): Stated | undefined {
  const era = eraIn(text);
  const found = era && (era.isAfter ? LAST_YEAR : FIRST_YEAR).exec(era.text);
  if (era === undefined || found === undefined || found === null) return undefined;
  const number = Number(found[1]);
  if (number === 0) return undefined;
  const year = isoYearOf(era.sign * number);
  const rest = era.isAfter ? era.text.slice(0, found.index) : era.text.slice(found[0].length);
  if (rest.trim() === '') return { year };
  const monthAndDay = MONTH_AND_DAY.exec(rest.trim());
  return monthAndDay === null ? inWords(rest.trim(), year) : checked(year, monthAndDay[1], monthAndDay[2]);
}

/** "4 June 2018", "June 4th, 2018", "4-Jun-2018", or parts of them, in any order. */
function inWords(text: string, knownYear: number | undefined): Stated | undefined {
  let year: number | undefined = knownYear;
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
      year = Number(number);
    }
  }
  if (year === undefined && month === undefined && day === undefined) return undefined;
  return checked(year, month === undefined ? undefined : String(month), day);
}

/** Zeros stand for a month or day that is not known. @returns undefined if the calendar has no such day. */
function checked(yearText?: string | number, monthText?: string, dayText?: string): Stated | undefined {
  const year = yearText === undefined ? undefined : Number(yearText);
  const month = knownOf(monthText);
  const day = knownOf(dayText);
  if (monthText !== undefined && month === undefined)
    return year === undefined || day !== undefined ? undefined : { year };
  if (month !== undefined && month > 12) return undefined;
  if (day !== undefined && day > daysInMonth(year ?? 2000, month ?? 1)) return undefined;
  if (year === undefined && month === undefined && day === undefined) return undefined;
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

const knownOf = (text: string | undefined): number | undefined => Number(text ?? 0) || undefined;

/* Out as EDTF. */

/** @returns one date or an interval. */
export function edtfOf({ span, ...stated }: Stated, { approximate, uncertain }: Hedges): string {
  const isApproximate = approximate || span?.approximate === true;
  const hedge = isApproximate && uncertain ? '%' : isApproximate ? '~' : uncertain ? '?' : '';
  if (span === undefined) return plainEdtfOf(stated) + hedge;
  return span.first === span.last ? span.first + hedge : `${span.first + hedge}/${span.last + hedge}`;
}

/** A day is its own first and last; a decade goes from its first year to its last. */
export function firstAndLast(stated: Stated, hedges: Hedges): readonly [first: string, last: string] {
  const [first = '', last = first] = edtfOf(stated, hedges).split('/');
  return [first, last];
}

function plainEdtfOf({ year = 0, month, day, clock }: Stated): string {
  const days = [month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'));
  const time = clock === undefined || day === undefined ? '' : edtfOfClockTime(clock);
  return [edtfYear(year), ...days].join('-') + time;
}
