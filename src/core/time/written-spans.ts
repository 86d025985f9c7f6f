/**
 * Reads times that are longer or shorter than a year, a month or a day: a season, a quarter, a decade or a century ("16th
 * century"), and a part of one ("early 16th century").
 *
 * "Early", "mid" and "late" are thirds with approximate ends: a century of 100 years has 33, 33 and 34 of them, a month has
 * ten days for each of the first two. The thirds of a year are those of EDTF (`1815-37` to `1815-39`).
 */
import { daysInMonth } from './calendars.js';
import { monthOfName } from './month-names.js';
import type { Affixes, TimeWords } from './reading-words.js';
import { readingWords } from '../../languages/reading.js';
import { anyOf } from './word-patterns.js';
import { eraIn } from './written-eras.js';
import { edtfYear } from './years.js';
import {
  CENTURY,
  CENTURY_BEFORE,
  DECADE,
  FILLERS,
  QUARTER_FIRST,
  QUARTER_LAST,
  SEASON_FIRST,
  SEASON_LAST,
  SEASONS,
  NUMBERED_MONTH,
  NUMBERED_YEAR,
} from './written-words.js';

/** EDTF of the first and last year, month or day. */
export interface StatedSpan {
  readonly first: string;
  readonly last: string;
  /** Whether both ends are only about right. */
  readonly approximate?: boolean;
}

/** @returns undefined if the text is no such time. */
export const spanOf = (text: string): StatedSpan | undefined =>
  decadeOf(text) ?? centuryOf(text) ?? seasonOf(text) ?? quarterOf(text) ?? portionOf(text);

/** What can be divided. Years are those of ISO 8601. */
interface Whole {
  readonly unit: 'years' | 'year' | 'month';
  readonly firstYear: number;
  readonly lastYear: number;
  readonly month: number;
}

const yearsSpan = (first: number, last: number): StatedSpan => ({ first: edtfYear(first), last: edtfYear(last) });

function decadeYears(text: string): Whole | undefined {
  const decade = DECADE.exec(text)?.[1];
  if (decade === undefined) return undefined;
  const firstYear = Number(`${decade}0`);
  return { unit: 'years', firstYear, lastYear: firstYear + 9, month: 0 };
}

function decadeOf(text: string): StatedSpan | undefined {
  const whole = decadeYears(text);
  return whole && yearsSpan(whole.firstYear, whole.lastYear);
}

function centuryYears(text: string): Whole | undefined {
  const { text: bare, sign } = eraIn(text) ?? { text, sign: 1 };
  const written = CENTURY.exec(bare)?.[1] ?? CENTURY_BEFORE.exec(bare)?.[1];
  const number = written === undefined ? 0 : (romanNumber(written) ?? Number(written));
  if (!(number > 0) || number > 99) return undefined;
  // The 19th century is 1801 to 1900, the 3rd century BC is 300 BC to 201 BC, which is −299 to −200 in ISO 8601.
  const firstYear = sign < 0 ? 1 - number * 100 : number * 100 - 99;
  return { unit: 'years', firstYear, lastYear: firstYear + 99, month: 0 };
}

function centuryOf(text: string): StatedSpan | undefined {
  const whole = centuryYears(text);
  return whole && yearsSpan(whole.firstYear, whole.lastYear);
}

const ROMAN_DIGITS = new Map([
  ['i', 1],
  ['v', 5],
  ['x', 10],
]);

/** @returns the number of up to five letters i, v, x; undefined for anything else. */
function romanNumber(text: string): number | undefined {
  const digits = [...text.toLowerCase()].map((letter) => ROMAN_DIGITS.get(letter));
  let sum = 0;
  for (const [index, digit] of digits.entries()) {
    if (digit === undefined) return undefined;
    sum += digit < (digits[index + 1] ?? 0) ? -digit : digit;
  }
  return sum;
}

const WINTER = 24;
/** The winter that begins in a year and ends in the next one is that of the northern hemisphere. */
const NORTHERN_WINTER = 28;
/** "winter 1815/16" */
const YEAR_PAIR = /(\d{4}) ?[-/] ?(?:\d{4}|\d{1,2})(?=$| )/;

function seasonOf(text: string): StatedSpan | undefined {
  const [pair, first] = YEAR_PAIR.exec(text) ?? [];
  const single = pair === undefined ? text : text.replace(pair, first ?? '');
  const season = SEASON_FIRST.exec(single) ?? SEASON_LAST.exec(single);
  const code = SEASONS.get(season?.groups?.['word']?.toLowerCase() ?? '');
  if (code === undefined || (pair !== undefined && code !== WINTER)) return undefined;
  const edtf = `${season?.groups?.['year']}-${pair === undefined ? code : NORTHERN_WINTER}`;
  return { first: edtf, last: edtf };
}

function quarterOf(text: string): StatedSpan | undefined {
  const [, first, year] = QUARTER_FIRST.exec(text) ?? [];
  const [, yearBefore, afterPrefix, beforeSuffix] = QUARTER_LAST.exec(text) ?? [];
  const number = Number(first ?? afterPrefix ?? beforeSuffix);
  return Number.isNaN(number) ? undefined : monthsSpan(Number(year ?? yearBefore), 3 * number - 2, 3 * number);
}

const monthsSpan = (year: number, first: number, last: number): StatedSpan => ({
  first: `${edtfYear(year)}-${twoDigits(first)}`,
  last: `${edtfYear(year)}-${twoDigits(last)}`,
});

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/* Parts. */

type PortionWords = (words: TimeWords) => Affixes | undefined;

/** One of `of` equal parts, counted from 0. */
interface Portion {
  readonly index: number;
  readonly of: 2 | 3 | 4;
}

const PORTIONS: readonly (Portion & { readonly words: PortionWords })[] = [
  { index: 0, of: 3, words: ({ parts }) => parts?.early },
  { index: 1, of: 3, words: ({ parts }) => parts?.middle },
  { index: 2, of: 3, words: ({ parts }) => parts?.late },
  { index: 0, of: 2, words: ({ halves }) => halves?.[0] },
  { index: 1, of: 2, words: ({ halves }) => halves?.[1] },
  { index: 0, of: 4, words: ({ quarters }) => quarters?.[0] },
  { index: 1, of: 4, words: ({ quarters }) => quarters?.[1] },
  { index: 2, of: 4, words: ({ quarters }) => quarters?.[2] },
  { index: 3, of: 4, words: ({ quarters }) => quarters?.[3] },
];

/** "mid 1815", "mid-1815"; "mi-" needs nothing more. */
const prefixPattern = (prefixes: readonly string[]): RegExp => {
  const isJoined = (prefix: string): boolean => prefix.endsWith('-');
  const apart = prefixes.filter((prefix) => !isJoined(prefix));
  return new RegExp(`^(?:${anyOf(apart)}[ -]|${anyOf(prefixes.filter(isJoined))})(.+)$`, 'i');
};

const PATTERNS = PORTIONS.map(({ index, of, words }) => ({
  index,
  of,
  patterns: [
    prefixPattern(readingWords((table) => words(table)?.prefixes)),
    new RegExp(`^(.+?) ?${anyOf(readingWords((table) => words(table)?.suffixes))}$`, 'i'),
  ],
}));

function portionOf(text: string): StatedSpan | undefined {
  const bare = withoutFillers(text);
  for (const { patterns, ...portion } of PATTERNS) {
    for (const pattern of patterns) {
      const rest = (pattern.exec(text) ?? pattern.exec(bare))?.[1];
      const whole = rest === undefined ? undefined : wholeOf(withoutFillers(rest.trim()));
      const span = whole && portionIn(whole, portion);
      if (span !== undefined) return span;
    }
  }
  return undefined;
}

/** "of the 16th century" → "16th century", "июня 1945 г." → "июня 1945". */
function withoutFillers(text: string): string {
  const words = text.split(' ');
  const isFiller = (word: string): boolean => FILLERS.has(word.toLowerCase().replace(/\.$/, ''));
  const first = words.findIndex((word) => !isFiller(word));
  const last = words.findLastIndex((word) => !isFiller(word));
  if (first < 0) return text;
  return words
    .slice(first, last + 1)
    .join(' ')
    .replace(/^[dl]['’]/i, '');
}

const MONTH_OF_YEAR = /^(\p{L}+\.?),?(?: \p{L}{1,3})? (\d{4})$/u;

function wholeOf(text: string): Whole | undefined {
  const years = decadeYears(text) ?? centuryYears(text);
  if (years !== undefined) return years;
  const year = NUMBERED_YEAR.exec(text)?.[1];
  if (year !== undefined) return { unit: 'year', firstYear: Number(year), lastYear: Number(year), month: 0 };
  const [, name = '', ofYear] = MONTH_OF_YEAR.exec(text) ?? [];
  const [, numberedYear, number] = NUMBERED_MONTH.exec(text) ?? [];
  const month = monthOfName(name) ?? Number(number ?? 0);
  const firstYear = Number(ofYear ?? numberedYear);
  return month >= 1 && month <= 12 ? { unit: 'month', firstYear, lastYear: firstYear, month } : undefined;
}

function portionIn({ unit, firstYear, lastYear, month }: Whole, { index, of }: Portion): StatedSpan | undefined {
  const approximate = of === 3 ? { approximate: true } : {};
  if (unit === 'years') {
    const count = lastYear - firstYear + 1;
    const [from, to] = [Math.floor((count * index) / of), Math.floor((count * (index + 1)) / of)];
    return { ...yearsSpan(firstYear + from, firstYear + to - 1), ...approximate };
  }
  if (unit === 'year') {
    if (of !== 3) return monthsSpan(firstYear, (12 / of) * index + 1, (12 / of) * (index + 1));
    const third = `${edtfYear(firstYear)}-${37 + index}`;
    return { first: third, last: third, ...approximate };
  }
  if (of === 4) return undefined;
  const step = of === 3 ? 10 : 15;
  const days = daysInMonth(firstYear, month);
  const day = (number: number): string => `${edtfYear(firstYear)}-${twoDigits(month)}-${twoDigits(number)}`;
  return { first: day(index * step + 1), last: day(index === of - 1 ? days : (index + 1) * step), ...approximate };
}
