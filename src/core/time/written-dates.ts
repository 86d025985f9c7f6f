/**
 * Dates as people write them in tables and captions → EDTF, which says exactly as much: "4 June 2018", "June 2018",
 * "2018년 6월 4일", "about 1520", "before 1945", "1990s", "30 May – 2 June 2018", "early 16th century", "28 May (9 June) 1815". A
 * text that fits nothing here is no date, never half a date: two-digit years and impossible days are refused, and the author is
 * asked.
 *
 * Whether 4/6/2018 is June or April cannot be seen from one value: `date-order.ts` looks at the whole column.
 */
import { remembering } from '../lib/remember.js';
import type { DateOrder } from './date-order.js';
import { calendarDateOf, republicanOf } from './written-calendars.js';
import { edtfOf, firstAndLast, hedgedIn, isComplete, type Stated } from './written-day.js';
import { feastOf } from './written-feasts.js';
import { listOf } from './written-lists.js';
import { betweenOf, laterYear, rangeOf } from './written-ranges.js';
import { LIMITS, UNKNOWN_DATE, WEEKDAY_IN_BRACKETS } from './written-words.js';

/** Longer texts are sentences, not dates. */
const LONGEST = 80;

/** @returns whether the text says in so many words, or with zeros alone, that the date is not known. */
export const saysDateIsUnknown = (text: string): boolean =>
  UNKNOWN_DATE.test(text.trim()) || /^(?:0000([-/.])00\1|00([-/.])00\2(?:00)?)00(?:[ T][0:.]+Z?)?$/.test(text.trim());

/**
 * @param order how to read 4/6/2018; a value that only fits the other order is read in that.
 * @returns EDTF as edtf.ts reads it, or undefined if this is no date.
 */
export function edtfOfWrittenDate(text: string, order: DateOrder = 'dmy'): string | undefined {
  // Sentences cost no more than a look at their length.
  if (text.length > 10 * LONGEST) return undefined;
  const plain = withPlainSigns(text);
  if (plain === '' || plain.length > LONGEST) return undefined;
  return (
    boundOf(plain, order) ??
    calendarDateOf(plain, order) ??
    feastOf(plain) ??
    singleOf(plain, order) ??
    betweenOf(plain, order) ??
    rangeOf(plain, order) ??
    listOf(plain, order)
  );
}

/** A day in numbers, as most tables with slashes write it. Reading each of 500,000 once more would take seconds. */
const SLASHED_DAY = /^\d+\/\d+\/\d+(?:[ T][\d:.]+)?$/;

/**
 * @returns whether the words of a date say more than the date does: a feast, a day of the republican calendar, two days of which it
 *   is not clear whether both are meant, or two years of which it is not clear whether they are one year of another reckoning.
 */
export const saysMoreThanDate = remembering((text): boolean => {
  if (text.length > LONGEST || /^[\d\s:.TZ-]+$/.test(text)) return false;
  if (/\d\/\d/.test(text))
    return (
      /\d{4} ?\/ ?\d{1,2}(?![\d/])/.test(text) ||
      (!SLASHED_DAY.test(text) && edtfOfWrittenDate(text)?.startsWith('[') === true)
    );
  const plain = withPlainSigns(text);
  return republicanOf(plain, 'dmy') !== undefined || feastOf(plain) !== undefined;
});

/** ASCII digits and hyphens, single spaces, no weekday in brackets, both years of a pair in full. */
function withPlainSigns(text: string): string {
  const ascii = text
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/\s+/g, ' ')
    .trim();
  return withFullYears(ascii)
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/〜|～|∼/g, '~')
    .replace(WEEKDAY_IN_BRACKETS, '')
    .trim();
}

/** Decimal digits of a script stand in a row from zero, the zero at a multiple of ten from the block's first digit. */
function asciiDigit(digit: string): string {
  if (digit <= '9') return digit;
  let zero = digit.codePointAt(0) ?? 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && (digit.codePointAt(0) ?? 0) - zero < 9) zero -= 1;
  return String((digit.codePointAt(0) ?? 0) - zero);
}

const YEAR_AND_DIGITS = /(?<![\d./-])(\d{4}) ?([–—‒/]) ?(\d{4}|\d{1,2})(?=[?~)]*$)/;

/**
 * "1604–05" and "1520–1" are two years and no month, because a dash joins them; so is "1814/15", because there is no month 15.
 * The year of a day between January and March, "10 February 1714/15", began in March by the old reckoning: it is 1715.
 */
function withFullYears(text: string): string {
  const found = YEAR_AND_DIGITS.exec(text);
  if (found === null) return text;
  const [, first = '', sign, digits = ''] = found;
  const last = laterYear(Number(first), digits);
  if (last === undefined || (sign === '/' && Number(digits) <= 12 && found.index === 0)) return text;
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length);
  const isDated = /\d/.test(before);
  if (!isDated) return `${before}${first}-${last}${after}`;
  const stated =
    sign === '/' && last === Number(first) + 1
      ? hedgedIn(`${before.split('/').at(-1)}${last}`, 'dmy')?.stated
      : undefined;
  return stated?.day !== undefined && (stated.month ?? 12) <= 3 ? `${before}${last}${after}` : text;
}

/* Before and after: half-open ranges. */

function boundOf(text: string, order: DateOrder): string | undefined {
  for (const { patterns, side, isIncluded } of LIMITS) {
    for (const pattern of patterns) {
      const limit = pattern.exec(text)?.[1];
      const found = limit === undefined ? undefined : hedgedIn(limit, order);
      if (found === undefined || !isComplete(found.stated)) continue;
      const { stated, hedges } = found;
      const isFirm = !hedges.approximate && !hedges.uncertain && stated.span === undefined;
      const ends = firstAndLast(isIncluded || !isFirm ? stated : neighbour(stated, side === 'end' ? -1 : 1), hedges);
      return side === 'end' ? `../${ends[1]}` : `${ends[0]}/..`;
    }
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

function singleOf(text: string, order: DateOrder): string | undefined {
  const found = hedgedIn(text, order);
  return found !== undefined && isComplete(found.stated) ? edtfOf(found.stated, found.hedges) : undefined;
}
