/** Dates as headings, as the span of several meetings, and as a file writes them: words for what is less than a `When`. */
import type { Meeting, Moment, Office } from '../../core/model/model.js';
import { formatDay, formatDayRange, readCalendarDate, type CalendarDate, type DayOptions } from './days.js';
import type { AllMessages, Messages } from '../en.js';
import { hedge } from './when.js';

/** A calendar date with EDTF's marks for "about" (`~`), "perhaps" (`?`) or both (`%`). */
const MARKED_DATE = /^(.+?)([~?%]?)$/;

/**
 * @param text a date of a file: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, perhaps with `~`, `?` or `%` behind it.
 * @returns it in words; as written where it is anything else; '' for '' and for EDTF's open end `..`.
 */
export function formatDate(text: string, lang: string, words: Messages): string {
  if (text === '' || text === '..') return '';
  const [, plain = text, mark = ''] = MARKED_DATE.exec(text) ?? [];
  const date = readCalendarDate(plain);
  if (date === undefined) return text;
  const near = mark === '~' || mark === '%' ? words.time.about(formatDay(date, lang)) : formatDay(date, lang);
  return mark === '?' || mark === '%' ? words.time.perhaps(near) : near;
}

/**
 * The heading of a group of meetings.
 *
 * @param day `YYYY-MM-DD`, `YYYY-MM` or `YYYY` (as much as is known of the group's date), or '' for no date.
 * @param options `year: false` where the whole list lies in one year that stands above it.
 * @returns "Sunday 27 May 2018", "May 2018", "2018" or "Date unknown".
 */
export function dayHeading(day: string, lang: string, words: Messages, options: Pick<DayOptions, 'year'> = {}): string {
  if (day === '') return words.list.undated;
  const date = readCalendarDate(day);
  return date === undefined ? day : formatDay(date, lang, { weekday: 'long', ...options });
}

/**
 * From the first to the last date of some meetings, to the precision known of both.
 *
 * @returns "27 May to 12 June 2018", "4 June 2018", "1990 to 2012"; '' if none has a date.
 */
export function formatSpan(meetings: readonly Pick<Meeting, 'when'>[], lang: string, words: Messages): string {
  const ends = endsOf(meetings);
  return ends === undefined ? '' : spanText(...ends, lang, words);
}

/** As `formatSpan`, but with years alone where the meetings lie in several: for names that must stay short. */
export function formatYearsSpan(meetings: readonly Pick<Meeting, 'when'>[], lang: string, words: Messages): string {
  const ends = endsOf(meetings);
  if (ends === undefined) return '';
  const [from, to] = ends;
  if (from.year === to.year) return spanText(from, to, lang, words);
  return spanText({ ...from, precision: 'year' }, { ...to, precision: 'year' }, lang, words);
}

/**
 * The time an office was held.
 *
 * @returns "26 April 2018 to 20 January 2021", "from 2016", "until 2018", '' if neither end is known.
 */
export function formatOfficeYears(office: Pick<Office, 'from' | 'to'>, lang: string, words: AllMessages): string {
  const [from, to] = [readCalendarDate(office.from ?? ''), readCalendarDate(office.to ?? '')];
  if (from !== undefined && to !== undefined) return formatDayRange(from, to, lang, {}, words.time.range);
  return words.details.officeSpan(formatDate(office.from ?? '', lang, words), formatDate(office.to ?? '', lang, words));
}

type Ends = readonly [from: Moment, to: Moment];

/** The lists of an atlas are frozen, and their span is said again with every change: of a list that cannot change, once. */
const known = new WeakMap<readonly Pick<Meeting, 'when'>[], Ends>();

function endsOf(meetings: readonly Pick<Meeting, 'when'>[]): Ends | undefined {
  const ends = known.get(meetings) ?? findEnds(meetings);
  if (ends !== undefined && Object.isFrozen(meetings)) known.set(meetings, ends);
  return ends;
}

function findEnds(meetings: readonly Pick<Meeting, 'when'>[]): Ends | undefined {
  let first: Moment | undefined;
  let last: Moment | undefined;
  for (const { when } of meetings) {
    const from = when?.start ?? when?.end;
    const to = when?.end ?? when?.start;
    if (from !== undefined && (first === undefined || rank(from, 0) < rank(first, 0))) first = from;
    if (to !== undefined && (last === undefined || rank(to, 1) > rank(last, 1))) last = to;
  }
  return first === undefined || last === undefined ? undefined : [first, last];
}

/** Orders moments by day; `late` counts the unknown part as its end instead of its beginning. */
const rank = ({ year, month, day }: Moment, late: 0 | 1): number =>
  (year * 13 + (month ?? late * 12)) * 32 + (day ?? late * 31);

function spanText(first: Moment, last: Moment, lang: string, words: Messages): string {
  const depth = Math.min(depthOf(first), depthOf(last));
  const [from, to] = [toDepth(first, depth), toDepth(last, depth)];
  const [isFromHedged, isToHedged] = [isHedged(first), isHedged(last)];
  const texts = [formatDay(from, lang), formatDay(to, lang)] as const;
  if (texts[0] === texts[1])
    return isFromHedged || isToHedged ? hedge(isFromHedged ? first : last, texts[0], words) : texts[0];
  if (!isFromHedged && !isToHedged) return formatDayRange(from, to, lang, {}, words.time.range);
  return words.time.range(
    isFromHedged ? hedge(first, texts[0], words) : texts[0],
    isToHedged ? hedge(last, texts[1], words) : texts[1],
  );
}

/** "About 10:00" leaves no doubt about the day. */
const isHedged = ({ precision, approximate, uncertain }: Moment): boolean =>
  precision !== 'minute' && (approximate || uncertain);

const depthOf = ({ precision }: Moment): number => (precision === 'year' ? 1 : precision === 'month' ? 2 : 3);

function toDepth({ year, month, day }: Moment, depth: number): CalendarDate {
  if (depth < 2 || month === undefined) return { year };
  return depth < 3 || day === undefined ? { year, month } : { year, month, day };
}
