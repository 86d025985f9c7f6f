/** Dates as headings, as the span of several meetings, and as a file writes them: words for what is less than a `When`. */
import type { Meeting, Moment, Office } from '../../core/model/model.js';
import { formatDay, formatDayRange, readCalendarDate, type CalendarDate, type DayOptions } from './days.js';
import { timeEn } from '../en/time.js';
import { words } from '../words.js';
import { sentenceCase } from './phrases.js';
import { hedge } from './when.js';

/** A calendar date with EDTF's marks for "about" (`~`), "perhaps" (`?`) or both (`%`). */
const MARKED_DATE = /^(.+?)([~?%]?)$/;

/**
 * @param text a date of a file: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, perhaps with `~`, `?` or `%` behind it.
 * @returns it in words; as written where it is anything else; '' for '' and for EDTF's open end `..`.
 */
export function formatDate(text: string, lang: string): string {
  if (text === '' || text === '..') return '';
  const [, plain = text, mark = ''] = MARKED_DATE.exec(text) ?? [];
  const date = readCalendarDate(plain);
  if (date === undefined) return text;
  const time = words(lang, timeEn);
  const near = mark === '~' || mark === '%' ? time.about(formatDay(date, lang)) : formatDay(date, lang);
  return mark === '?' || mark === '%' ? time.perhaps(near) : near;
}

/**
 * The heading of a group of meetings.
 *
 * @param day `YYYY-MM-DD`, `YYYY-MM` or `YYYY` (as much as is known of the group's date), or '' for no date.
 * @param options `year: false` where the whole list lies in one year that stands above it.
 * @returns "Sunday 27 May 2018", "May 2018", "2018" or "Date unknown".
 */
export function dayHeading(day: string, lang: string, options: Pick<DayOptions, 'year'> = {}): string {
  if (day === '') return sentenceCase(words(lang, timeEn).unknown, lang);
  const date = readCalendarDate(day);
  return date === undefined ? day : formatDay(date, lang, { weekday: 'long', ...options });
}

/**
 * From the first to the last date of some meetings, to the precision known of both.
 *
 * @returns "27 May to 12 June 2018", "4 June 2018", "1990 to 2012"; '' if none has a date.
 */
export function formatSpan(meetings: readonly Pick<Meeting, 'when'>[], lang: string): string {
  const ends = endsOf(meetings);
  return ends === undefined ? '' : spanText(...ends, lang);
}

/**
 * The time an office was held.
 *
 * @returns "26 April 2018 to 20 January 2021", "from 2016", "until 2018", '' if neither end is known.
 */
export function formatOfficeYears(office: Pick<Office, 'from' | 'to'>, lang: string): string {
  const { range, from: since, until } = words(lang, timeEn);
  const [from, to] = [readCalendarDate(office.from ?? ''), readCalendarDate(office.to ?? '')];
  if (from !== undefined && to !== undefined) return formatDayRange(from, to, lang, {}, range);
  const [first, last] = [formatDate(office.from ?? '', lang), formatDate(office.to ?? '', lang)];
  if (first === '') return last === '' ? '' : until(last);
  return last === '' ? since(first) : range(first, last);
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

function spanText(first: Moment, last: Moment, lang: string): string {
  const depth = Math.min(depthOf(first), depthOf(last));
  const [from, to] = [toDepth(first, depth), toDepth(last, depth)];
  const { range } = words(lang, timeEn);
  const [isFromHedged, isToHedged] = [isHedged(first), isHedged(last)];
  const texts = [formatDay(from, lang), formatDay(to, lang)] as const;
  if (texts[0] === texts[1])
    return isFromHedged || isToHedged ? hedge(isFromHedged ? first : last, texts[0], lang) : texts[0];
  if (!isFromHedged && !isToHedged) return formatDayRange(from, to, lang, {}, range);
  return range(
    isFromHedged ? hedge(first, texts[0], lang) : texts[0],
    isToHedged ? hedge(last, texts[1], lang) : texts[1],
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
