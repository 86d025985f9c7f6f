/** Several dates in words: "27, 28 and 30 May 2018", "4 or 5 June 1815", "between 4 and 9 June 1815". */
import type { DateSet, Moment, When } from '../../core/model/model.js';
import { timeEn } from '../en/time.js';
import { words } from '../words.js';
import { formatDay, formatDayRange, type DayOptions } from './days.js';
import { listFormat } from './locale.js';

/** More dates than this are counted. */
const MAX_NAMED = 8;

/**
 * @param options of the days; there is no weekday.
 * @param formatOne puts one member into words.
 */
export function formatSet(
  { of, members }: DateSet,
  lang: string,
  options: DayOptions,
  formatOne: (when: When) => string,
): string {
  const [only] = members;
  if (only !== undefined && members.length === 1) {
    return (of === 'one' ? betweenText(only, lang, options) : undefined) ?? formatOne(only);
  }
  const sorted = members.toSorted((a, b) => a.earliest - b.earliest);
  const named = sorted.length > MAX_NAMED ? sorted.slice(0, MAX_NAMED - 1) : sorted;
  const texts = compactTexts(named, lang, options) ?? named.map(formatOne);
  const more = sorted.length - named.length;
  const list = listFormat(lang, { type: of === 'all' ? 'conjunction' : 'disjunction' });
  return list.format(more > 0 ? [...texts, words(lang, timeEn).moreDates(more)] : texts);
}

const isFirm = ({ approximate, uncertain }: Moment): boolean => !approximate && !uncertain;

/** @returns undefined if the first or the last possible date is not known, or has a time of day. */
function betweenText({ start, end, interval }: When, lang: string, options: DayOptions): string | undefined {
  if (!interval || start === undefined || end === undefined) return undefined;
  if ([start, end].some((moment) => !isFirm(moment) || moment.precision === 'minute' || moment.season !== undefined))
    return undefined;
  return formatDayRange(start, end, lang, options, words(lang, timeEn).between);
}

/** The dates with what they share once: "27", "28", "30 May 2018". Undefined if a member is more than a plain date. */
function compactTexts(members: readonly When[], lang: string, options: DayOptions): readonly string[] | undefined {
  const dates = members.map(({ start, interval, calendar }) =>
    start !== undefined && !interval && calendar === undefined && isFirm(start) && start.precision !== 'minute'
      ? start
      : undefined,
  );
  if (!dates.every((date) => date !== undefined)) return undefined;
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return dates.map((date) => {
    const before = date === last ? undefined : endsIn(date, last, lang, options)[0];
    const after = date === first ? undefined : endsIn(first, date, lang, options)[1];
    if (before === undefined || after === undefined) return before ?? after ?? formatDay(date, lang, options);
    return before.length <= after.length ? before : after;
  });
}

/** Both ends of a range without what the other end says. */
function endsIn(from: Moment, to: Moment, lang: string, options: DayOptions): readonly [from: string, to: string] {
  let ends: readonly [string, string] = ['', ''];
  formatDayRange(from, to, lang, options, (first, second) => {
    ends = [first, second];
    return '';
  });
  return ends[0] === '' ? [formatDay(from, lang, options), formatDay(to, lang, options)] : ends;
}
