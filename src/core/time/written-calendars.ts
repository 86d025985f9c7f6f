/**
 * Reads dates that name their calendar, and turns them into Gregorian ones: "28 May 1815 (O.S.)", dates in both calendars ("28
 * May (9 June) 1815", "28 May/9 June 1815"), and the French republican calendar ("12 Vendémiaire an IV").
 *
 * Two dates are one day in two calendars only if they are exactly that; otherwise they are not read.
 */
import { readingWords } from '../../languages/reading.js';
import { foldLatin } from '../lib/fold.js';
import { daysInMonth, gregorianOfJulian, gregorianOfRepublican, type CalendarDay } from './calendars.js';
import type { DateOrder } from './date-order.js';
import { JULIAN } from './edtf.js';
import { anyAbbreviation } from './word-patterns.js';
import { edtfOf, hedgedIn, statedIn, type Hedges, type Stated } from './written-day.js';
import { rangeOf, sharedBetween } from './written-ranges.js';

export type CalendarName = 'julian' | 'gregorian';

const MARKS = (['julian', 'gregorian'] as const).map((calendar) => ({
  calendar,
  before: new RegExp(
    `^(?:${anyAbbreviation(readingWords(({ calendars }) => calendars?.[calendar]?.prefixes))})[:,]? (?=[\\p{L}\\d])`,
    'iu',
  ),
  after: new RegExp(
    `[ ,]? ?[([]?(?<!\\p{L})(?:${anyAbbreviation(readingWords(({ calendars }) => calendars?.[calendar]?.suffixes))})[)\\]]?$`,
    'iu',
  ),
}));

/** @returns the text without the name of its calendar, and that calendar. */
export function withoutCalendar(text: string): { readonly text: string; readonly calendar: CalendarName | undefined } {
  for (const { calendar, before, after } of MARKS) {
    const bare = text.replace(before, '').replace(after, '');
    if (bare !== text && bare !== '') return { text: bare.trim(), calendar };
  }
  return { text, calendar: undefined };
}

const MARK = (['julian', 'gregorian'] as const)
  .map((calendar) => anyAbbreviation(readingWords(({ calendars }) => calendars?.[calendar]?.suffixes)))
  .join('|');
const EVERY_MARK = new RegExp(`[ ,]? ?(?:[([](?:${MARK})[)\\]]|(?<!\\p{L})(?:${MARK})(?=[ /,)\\]]|$))`, 'giu');

/** @returns EDTF; undefined if the text does not name a calendar, or if it has no date. */
export const calendarDateOf = (text: string, order: DateOrder): string | undefined =>
  dualDateOf(text, order) ?? namedCalendarOf(text, order) ?? republicanOf(text, order);

const FIRM: Hedges = { approximate: false, uncertain: false };

/** @returns EDTF of a day that is known in the Julian calendar. */
export const julianEdtf = (gregorian: CalendarDay, hedges: Hedges = FIRM): string => edtfOf(gregorian, hedges) + JULIAN;

/* One date. */

function namedCalendarOf(text: string, order: DateOrder): string | undefined {
  const { text: bare, calendar } = withoutCalendar(text);
  if (calendar === undefined) return undefined;
  const one = hedgedIn(bare, order);
  if (calendar === 'gregorian')
    return one?.stated.year === undefined ? rangeOf(bare, order) : edtfOf(one.stated, one.hedges);
  const ends = one === undefined ? julianRange(bare, order) : julianEnds(one.stated);
  if (ends === undefined) return undefined;
  const [first, last] = ends.map((end) => edtfOf(gregorianOfJulian(end), one?.hedges ?? FIRM));
  return (first === last ? first : `${first}/${last}`) + JULIAN;
}

type Ends = readonly [first: CalendarDay, last: CalendarDay];

/** A month or year of the Julian calendar has other ends than that of the Gregorian one. */
function julianEnds({ year, month, day, span, clock }: Stated): Ends | undefined {
  if (year === undefined || span !== undefined || clock !== undefined) return undefined;
  if (month === undefined)
    return [
      { year, month: 1, day: 1 },
      { year, month: 12, day: 31 },
    ];
  if (day !== undefined)
    return [
      { year, month, day },
      { year, month, day },
    ];
  return [
    { year, month, day: 1 },
    { year, month, day: daysInMonth(year, month, 'julian') },
  ];
}

const DAYS = /^(-?\d{4})-(\d\d)-(\d\d)\/(-?\d{4})-(\d\d)-(\d\d)$/;

function julianRange(text: string, order: DateOrder): Ends | undefined {
  const found = DAYS.exec(rangeOf(text, order) ?? '')
    ?.slice(1)
    .map(Number);
  if (found === undefined) return undefined;
  const [year = 0, month = 0, day = 0, lastYear = 0, lastMonth = 0, lastDay = 0] = found;
  return [
    { year, month, day },
    { year: lastYear, month: lastMonth, day: lastDay },
  ];
}

/* One day in two calendars. */

const BRACKETED = /^([^()[\]]+)[([]([^()[\]]+)[)\]](.*)$/;

/** Most dates have neither mark, and the words of calendars are many. */
const HAS_SECOND_PART = /[/([]/;

function dualDateOf(text: string, order: DateOrder): string | undefined {
  if (!HAS_SECOND_PART.test(text)) return undefined;
  const unmarked = text.replace(EVERY_MARK, '');
  const [, before, inside, after = ''] = BRACKETED.exec(unmarked) ?? [];
  const parts = unmarked.split('/');
  const pair =
    before !== undefined && inside !== undefined
      ? [before, `${inside.trim()} ${after.replace(/^[ ,]+/, '')}`]
      : parts.length === 2
        ? parts
        : undefined;
  if (pair === undefined) return undefined;
  const [start, end] = pair.map((part) => dayOrMonthIn(part.trim().replace(/,$/, ''), order));
  if (start === undefined || end === undefined) return undefined;
  for (const [first, last] of pairsOf(start, end)) {
    if (isSameDay(gregorianOfJulian(first), last)) return julianEdtf(last);
    if (isSameDay(gregorianOfJulian(last), first)) return julianEdtf(first);
  }
  return undefined;
}

/** Beside another date, "28.5." is a day too. */
function dayOrMonthIn(text: string, order: DateOrder): Stated | undefined {
  const [, first, second] = /^(\d{1,2})\. ?(\d{1,2})\.?$/.exec(text) ?? [];
  if (first === undefined || second === undefined) return statedIn(text, order);
  const [day, month] = [Number(first), Number(second)];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? { day, month } : undefined;
}

/** The two days with what they share. At the turn of the year the year that is left out is another one. */
function pairsOf(start: Stated, end: Stated): readonly (readonly [CalendarDay, CalendarDay])[] {
  const shared = sharedBetween(start, end)?.map(dayIn);
  const [first, last] = shared ?? [];
  if (first === undefined || last === undefined) return [];
  const earlier = { ...first, year: first.year - 1 };
  const later = { ...last, year: last.year + 1 };
  return [
    [first, last],
    ...(start.year === undefined ? [[earlier, last] as const] : []),
    ...(end.year === undefined ? [[first, later] as const] : []),
  ];
}

function dayIn({ year, month, day, clock }: Stated): CalendarDay | undefined {
  const isDay = year !== undefined && month !== undefined && day !== undefined && clock === undefined;
  return isDay ? { year, month, day } : undefined;
}

const isSameDay = (a: CalendarDay, b: CalendarDay): boolean =>
  a.day === b.day && a.month === b.month && a.year === b.year;

/* The French republican calendar. */

const REPUBLICAN_MONTHS = [
  'vendemiaire',
  'brumaire',
  'frimaire',
  'nivose',
  'pluviose',
  'ventose',
  'germinal',
  'floreal',
  'prairial',
  'messidor',
  'thermidor',
  'fructidor',
];
const COMPLEMENTARY = /^(?:jours? )?(?:complementaires?|compl|sansculottides?)$/;
const REPUBLICAN =
  /^(?:le )?(?:(\d{1,2})(?:er|e|eme)? )?(?:((?:jours? )?[a-z]+)\.? )?(?:de )?(?:l')?(?:an|year|jahr) ?([ivx]{1,4}|\d{1,2})(?: de la r[a-z. ]*)?(?: ?\(([^()]+)\))?$/;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv'];

/** @returns EDTF of a day, a month or a year of the republican calendar. */
export function republicanOf(text: string, order: DateOrder): string | undefined {
  const found = REPUBLICAN.exec(foldLatin(text).replaceAll('’', "'"));
  if (found === null) return undefined;
  const [, dayText, name, yearText = '', inBrackets] = found;
  const year = ROMAN.indexOf(yearText) + 1 || Number(yearText);
  const month = name === undefined ? undefined : republicanMonth(name);
  if ((name !== undefined && month === undefined) || (dayText !== undefined && month === undefined)) return undefined;
  const first = gregorianOfRepublican(year, month ?? 1, Number(dayText ?? 1));
  const last = dayText === undefined ? lastRepublicanDay(year, month) : first;
  if (first === undefined || last === undefined) return undefined;
  const edtf = [...new Set([edtfOf(first, FIRM), edtfOf(last, FIRM)])].join('/');
  if (inBrackets === undefined) return edtf;
  const other = statedIn(inBrackets, order);
  return other !== undefined && edtfOf(other, FIRM) === edtf ? edtf : undefined;
}

function republicanMonth(name: string): number | undefined {
  if (COMPLEMENTARY.test(name)) return 13;
  const found = REPUBLICAN_MONTHS.filter((month) => month === name || (name.length >= 4 && month.startsWith(name)));
  return found.length === 1 ? REPUBLICAN_MONTHS.indexOf(found[0] ?? '') + 1 : undefined;
}

/** The last day of a month, or of a year. The calendar ended on 10 Nivôse XIV. */
function lastRepublicanDay(year: number, month: number | undefined): CalendarDay | undefined {
  const months = month === undefined ? (year === 14 ? [4] : [13]) : [month];
  const days = [30, 10, 6, 5];
  return months
    .flatMap((one) => days.map((day) => gregorianOfRepublican(year, one, day)))
    .find((day) => day !== undefined);
}
