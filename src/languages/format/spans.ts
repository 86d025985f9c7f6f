/** Dates in words: a date of a file, the heading of a day, the span of several meetings, the years of an office. */
import type { Meeting, Moment, Office, When } from '../../core/model/model.js';
import { formatDay, formatDayRange, readCalendarDate, type CalendarDate, type DayOptions } from './days.js';
import { timeEn } from '../en/time.js';
import { words } from '../words.js';
import { sentenceCase } from './phrases.js';
import { formatWhen, hedge } from './when.js';

/** A calendar date with a mark of EDTF: approximate (`~`), uncertain (`?`) or both (`%`). */
const MARKED_DATE = /^(.+?)([~?%]?)$/;

/**
 * @param text a date of a file: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, with `~`, `?` or `%` after it if it is approximate or uncertain.
 * @returns the date in words; any other text unchanged; '' for '' and for EDTF's open end `..`.
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
 * @param day `YYYY-MM-DD`, `YYYY-MM` or `YYYY` , or '' for no date.
 * @param options `year: false` if a text above already has the year.
 * @returns "Sunday 27 May 2018", "May 2018", "2018" or "Date unknown".
 */
export function dayHeading(day: string, lang: string, options: Pick<DayOptions, 'year'> = {}): string {
  if (day === '') return sentenceCase(words(lang, timeEn).unknown, lang);
  const date = readCalendarDate(day);
  return date === undefined ? day : formatDay(date, lang, { weekday: 'long', ...options });
}

/**
 * The time from the first to the last of some meetings, as precise as both dates are.
 *
 * @returns "27 May to 12 June 2018", "4 June 2018", "1990 to 2012"; '' if none has a date.
 */
export function formatSpan(meetings: readonly Pick<Meeting, 'when'>[], lang: string): string {
  const ends = endsOf(meetings);
  if (ends === undefined) return '';
  const { from, to, shared } = ends;
  return shared === undefined ? spanText(from, to, lang) : formatWhen(shared, lang, { style: 'plain' });
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

interface Ends {
  readonly from: Moment;
  readonly to: Moment;
  /** The time of all dated meetings, if they share one that is more than its ends: a season, a set, a part of a century. */
  readonly shared?: When;
}

/** The ends of frozen lists. The lists of an atlas are frozen, and their span is drawn again with every change of state. */
const known = new WeakMap<readonly Pick<Meeting, 'when'>[], Ends>();

function endsOf(meetings: readonly Pick<Meeting, 'when'>[]): Ends | undefined {
  const ends = known.get(meetings) ?? findEnds(meetings);
  if (ends !== undefined && Object.isFrozen(meetings)) known.set(meetings, ends);
  return ends;
}

function findEnds(meetings: readonly Pick<Meeting, 'when'>[]): Ends | undefined {
  let first: Moment | undefined;
  let last: Moment | undefined;
  let shared: When | undefined;
  let isShared = true;
  for (const { when } of meetings) {
    if (when?.start !== undefined || when?.end !== undefined) {
      isShared &&= shared === undefined || shared.edtf === when.edtf;
      shared = when;
    }
    const from = when?.start ?? when?.end;
    const to = when?.end ?? when?.start;
    if (from !== undefined && (first === undefined || rank(from, 0) < rank(first, 0))) first = from;
    if (to !== undefined && (last === undefined || rank(to, 1) > rank(last, 1))) last = to;
  }
  if (first === undefined || last === undefined) return undefined;
  return { from: first, to: last, ...(isShared && shared !== undefined && isStated(shared) ? { shared } : {}) };
}

/** Whether the words for a time say more than the words for its ends. */
function isStated({ start, end, set, calendar, interval }: When): boolean {
  if (set !== undefined || calendar !== undefined || start?.season !== undefined) return true;
  return interval && start?.approximate === true && end?.approximate === true;
}

/** Orders moments by day. An unknown month or day counts as the first one, with `late` as the last one. */
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

/** Whether the day itself is in doubt; "about 10:00" is on a certain day. */
const isHedged = ({ precision, approximate, uncertain }: Moment): boolean =>
  precision !== 'minute' && (approximate || uncertain);

const depthOf = ({ precision }: Moment): number => (precision === 'year' ? 1 : precision === 'month' ? 2 : 3);

function toDepth({ year, month, day }: Moment, depth: number): CalendarDate {
  if (depth < 2 || month === undefined) return { year };
  return depth < 3 || day === undefined ? { year, month } : { year, month, day };
}
