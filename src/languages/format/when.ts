/**
 * A stated time in words, exactly as precise as the file states it: no day for a month, no hour for a day, "about" and
 * "perhaps" where the file has them, both ends of a range. Times of day are local to the meeting, as in the file.
 *
 * The weekday appears only if everything happens on one day that is certain. In a range it is of no use.
 */
import type { Moment, When } from '../../core/model/model.js';
import { formatSet } from './date-sets.js';
import { formatDay, formatDayRange, type DayOptions } from './days.js';
import { timeEn } from '../en/time.js';
import type { WordsOf } from '../section.js';
import { words } from '../words.js';
import { formatJulian } from './julian.js';
import { clockFormat } from './locale.js';
import { formatPart, formatSeason } from './parts.js';

/**
 * - `long`: "Monday 4 June 2018, about 10:00"
 * - `plain`: "4 June 2018, about 10:00"
 * - `short`: "Mon 4 June 2018, about 10:00"
 * - `date`: "Monday 4 June 2018", without the time of day
 * - `time`: "about 10:00", for use under a heading with the day; '' if the heading already says everything
 */
export type WhenStyle = 'long' | 'plain' | 'short' | 'date' | 'time';

export interface WhenOptions {
  readonly style: WhenStyle;
  /** `false` leaves the year out of days and months, for use near a text with the year. Default: true. */
  readonly year?: boolean | undefined;
}

interface Manner extends DayOptions {
  readonly lang: string;
  readonly time: WordsOf<typeof timeEn>;
  readonly style: WhenStyle;
}

const WEEKDAYS = { long: 'long', date: 'long', short: 'short', plain: undefined, time: undefined } as const;

/**
 * @param when undefined, or a time without ends, gives "date unknown" ('' in the style `time`).
 * @param lang BCP 47 tag.
 */
export function formatWhen(when: When | undefined, lang: string, options: WhenOptions): string {
  const { style, year } = options;
  const manner: Manner = { lang, time: words(lang, timeEn), style, year, weekday: WEEKDAYS[style] };
  const { start, end } = when ?? {};
  const special = when === undefined ? undefined : formatStated(when, manner);
  if (special !== undefined) return special;
  if (start !== undefined && end !== undefined) {
    return when?.interval === true ? bothEnds(start, end, manner) : oneMoment(start, manner);
  }
  if (start !== undefined) return beginning(start, when?.openEnd === true, manner);
  if (end !== undefined) return ending(end, when?.openStart === true, manner);
  return style === 'time' ? '' : manner.time.unknown;
}

/** @returns a set of dates, or a date of the Julian calendar; undefined for any other time. */
function formatStated(when: When, manner: Manner): string | undefined {
  const { lang, year, time } = manner;
  const { start, end, set, calendar } = when;
  const options: DayOptions = { year };
  if (calendar === 'julian') {
    const { calendar: _calendar, ...gregorian } = when;
    if (set !== undefined || start === undefined || end === undefined)
      return time.julian(formatWhen(gregorian, lang, { style: 'plain', ...options }));
    const both = formatJulian(start, end, lang, options);
    const text = both === undefined ? time.julian(bothEnds(start, end, { ...manner, weekday: undefined })) : both;
    return hedge(hedgesOf(start, end), text, lang);
  }
  if (set === undefined) return undefined;
  return formatSet(set, lang, options, (member) => formatWhen(member, lang, { style: 'plain', ...options }));
}

/** @returns `text` with "about" if the moment is approximate, and "perhaps" if it is uncertain. */
export function hedge(
  { approximate, uncertain }: Pick<Moment, 'approximate' | 'uncertain'>,
  text: string,
  lang: string,
): string {
  const time = words(lang, timeEn);
  const near = approximate ? time.about(text) : text;
  return uncertain ? time.perhaps(near) : near;
}

/** @returns a time of day: "10:00", "오전 10시". `hour` 0 to 23, `minute` 0 to 59. */
export function formatClock(hour: number, minute: number, lang: string): string {
  return words(lang, timeEn).clock(clockFormat(lang).format(Date.UTC(2000, 0, 1, hour, minute)), hour, minute);
}

/**
 * @param ms milliseconds since 1970 UTC.
 * @returns the time of day on the clock of the reader: "14:05".
 */
export function formatTimeOfDay(ms: number, lang: string): string {
  const local = new Date(ms);
  return formatClock(local.getHours(), local.getMinutes(), lang);
}

const hasClock = (moment: Moment): boolean => moment.precision === 'minute';

function clock(moment: Moment, { lang }: Manner): string {
  return hedge(moment, formatClock(moment.hour ?? 0, moment.minute ?? 0, lang), lang);
}

/** The day without the time of day; hedged only if the day itself is approximate or uncertain. */
function day(moment: Moment, manner: Manner): string {
  const season = moment.season && formatSeason(moment.season, manner.lang);
  if (season !== undefined) return season;
  const hedged = !hasClock(moment) && (moment.approximate || moment.uncertain);
  if (!hedged) return formatDay(moment, manner.lang, manner);
  return hedge(moment, formatDay(moment, manner.lang, { ...manner, weekday: undefined }), manner.lang);
}

function oneMoment(moment: Moment, manner: Manner): string {
  const { style, time } = manner;
  if (style === 'time') {
    if (hasClock(moment)) return clock(moment, manner);
    return moment.approximate || moment.uncertain ? day(moment, manner) : '';
  }
  if (style === 'date' || !hasClock(moment)) return day(moment, manner);
  return time.dayAndTime(day(moment, manner), clock(moment, manner));
}

function bothEnds(start: Moment, end: Moment, manner: Manner): string {
  if (isSameDay(start, end)) return withinOneDay(start, end, manner);
  const { time, style, lang } = manner;
  const part = isSameSeason(start, end) ? formatSeason(start.season, lang) : formatPart(start, end, lang);
  if (part !== undefined) return part;
  const plain: Manner = { ...manner, style: style === 'date' ? 'date' : 'plain', weekday: undefined };
  const withTimes = style !== 'date' && (hasClock(start) || hasClock(end));
  if (withTimes) return time.range(oneMoment(start, plain), oneMoment(end, plain));
  const isHedged = [start, end].some((moment) => !hasClock(moment) && (moment.approximate || moment.uncertain));
  const hasSeason = [start, end].some(({ season }) => season !== undefined && formatSeason(season, lang) !== undefined);
  if (isHedged || hasSeason) return time.range(day(start, plain), day(end, plain));
  return formatDayRange(start, end, lang, plain, time.range);
}

function withinOneDay(start: Moment, end: Moment, manner: Manner): string {
  const { time } = manner;
  // If one end is only a day, the hour of the other is where the time of day begins or ends.
  if (!hasClock(start) && !hasClock(end)) return oneMoment({ ...start, ...hedgesOf(start, end) }, manner);
  const hours =
    hasClock(start) && hasClock(end)
      ? time.range(clock(start, manner), clock(end, manner))
      : hasClock(start)
        ? time.from(clock(start, manner))
        : time.until(clock(end, manner));
  if (manner.style === 'time') return hours;
  const dayText = day(hasClock(start) ? start : end, manner);
  return manner.style === 'date' ? dayText : time.dayAndTime(dayText, hours);
}

function beginning(start: Moment, isOpen: boolean, manner: Manner): string {
  const { time } = manner;
  const since = isOpen ? time.onwards : time.from;
  if (!hasClock(start) || manner.style === 'date') return since(day(start, manner));
  const hour = since(clock(start, manner));
  return manner.style === 'time' ? hour : time.dayAndTime(day(start, manner), hour);
}

function ending(end: Moment, isOpen: boolean, manner: Manner): string {
  const { time } = manner;
  const { style } = manner;
  const text = style === 'time' && !hasClock(end) ? day(end, manner) : oneMoment(end, manner);
  const unit = style === 'date' && hasClock(end) ? 'day' : end.precision;
  return isOpen ? time.before(text, unit) : time.until(text);
}

/** Only then `start` has a season. */
const isSameSeason = (start: Moment, end: Moment): start is Moment & Required<Pick<Moment, 'season'>> =>
  start.season !== undefined && start.season.code === end.season?.code && start.season.year === end.season.year;

const isSameDay = (a: Moment, b: Moment): boolean =>
  a.day !== undefined && a.day === b.day && a.month === b.month && a.year === b.year;

const hedgesOf = (a: Moment, b: Moment): Pick<Moment, 'approximate' | 'uncertain'> => ({
  approximate: a.approximate || b.approximate,
  uncertain: a.uncertain || b.uncertain,
});
