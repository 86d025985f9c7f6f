/**
 * Parses EDTF dates (ISO 8601-2, Library of Congress) as far as a `When` can hold them. One regular expression reads the
 * common ones, because a large file has 250,000 dates; the `edtf` package reads the rare rest (rare-edtf.ts).
 *
 * Read: `2018`, `2018-06`, `2018-06-04`, `-0044`, `2018-06-04T10:00`, with seconds (dropped) and `Z` or `+09:00`;
 * `~` about, `?` perhaps, `%` both after any of them (after a time of day is our extension); `2018-06-XX` and
 * `2018-XX-XX`, which mean the same as `2018-06` and `2018`; seasons and other parts of a year (`2018-21` to `2018-41`);
 * intervals `a/b`, `a/..` open, `a/` unknown; sets `{a,b}` and `[a,b]`. The suffix `[u-ca=julian]` (in the form of RFC 9557)
 * says that the source has the date in the Julian calendar; the date before it is Gregorian.
 * Not read: decades (`201X`), years of more than four digits, marks on a part of a date.
 *
 * Two interpretations are ours: a season is the northern meteorological one (spring is March to May, winter runs into the
 * next year) unless the code names the southern hemisphere, and its bounds count as approximate; "one of" and "all of" a set
 * both extend from its first date to its last.
 */
import type { Moment, Season, When } from '../model/model.js';
import { parseSet } from './edtf-sets.js';
import { MINUTE_MS, localParts, offsetMinutes, wallTime, zonedToUtc } from './zones.js';

const MOMENT =
  /^(-?\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(?:T([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?:(Z)|([+-])(0\d|1[0-5])(?::?([0-5]\d))?)?)?([~?%])?$/;

/** After a date that the source has in the Julian calendar. */
export const JULIAN = '[u-ca=julian]';

/** First and last instant, milliseconds since 1970 UTC. */
export interface Bounds {
  readonly earliest: number;
  readonly latest: number;
}

/**
 * @param edtf as written in the file.
 * @param timeZone IANA zone of the dates and times of day; undefined leaves them floating, and UTC orders them.
 * @returns undefined if it is not a date we know. An interval whose end comes before its beginning is given as it is:
 *   ask `isReversed`.
 * @throws RangeError for a zone that is not known.
 */
export function parseWhen(edtf: string, timeZone: string | undefined): When | undefined {
  if (edtf.endsWith(JULIAN)) {
    const gregorian = edtf.slice(0, -JULIAN.length);
    const when = gregorian.endsWith(JULIAN) ? undefined : parseWhen(gregorian, timeZone);
    return when === undefined ? undefined : { ...when, edtf, calendar: 'julian' };
  }
  if (edtf.startsWith('{') || edtf.startsWith('[')) return parseSet(edtf, timeZone, parseWhen);
  const slash = edtf.indexOf('/');
  if (slash < 0) return parseSingle(edtf, timeZone);
  const [from, to] = [edtf.slice(0, slash), edtf.slice(slash + 1)];
  const start = parseEnd(from, timeZone, 'first');
  const end = parseEnd(to, timeZone, 'last');
  if (start === undefined || end === undefined) return undefined;
  return intervalOf(edtf, start, end, from === '..', to === '..', timeZone);
}

function intervalOf(
  edtf: string,
  start: Moment | 'none',
  end: Moment | 'none',
  openStart: boolean,
  openEnd: boolean,
  timeZone: string | undefined,
): When {
  return {
    edtf,
    interval: true,
    ...(start === 'none' ? {} : { start }),
    ...(end === 'none' ? {} : { end }),
    openStart,
    openEnd,
    earliest: start === 'none' ? -Infinity : boundsOf(start, timeZone).earliest,
    latest: end === 'none' ? Infinity : boundsOf(end, timeZone).latest,
  };
}

/** Whether an interval ends before it begins. */
export const isReversed = (when: When): boolean => when.earliest > when.latest;

/** Whether the value states any date: the intervals `/` and `../..` state none. */
export const isDated = (when: When | undefined): when is When => when?.start !== undefined || when?.end !== undefined;

/**
 * The bounds of a moment on the calendar without its time zone, to compare it with dates that have none.
 * Milliseconds as if the moment were UTC.
 */
export function calendarBounds({ offset: _offset, ...moment }: Moment): Bounds {
  return boundsOf(moment, undefined);
}

function parseSingle(edtf: string, timeZone: string | undefined): When | undefined {
  const moment = parseMoment(edtf, timeZone, 'first');
  if (moment === undefined) return undefined;
  if (moment.season !== undefined) {
    return intervalOf(edtf, moment, parseMoment(edtf, timeZone, 'last') ?? moment, false, false, timeZone);
  }
  const { earliest, latest } = boundsOf(moment, timeZone);
  return { edtf, interval: false, start: moment, end: moment, openStart: false, openEnd: false, earliest, latest };
}

function parseEnd(text: string, timeZone: string | undefined, which: Which): Moment | 'none' | undefined {
  return text === '' || text === '..' ? 'none' : parseMoment(text, timeZone, which);
}

/** Which month of a season is wanted. */
type Which = 'first' | 'last';

function parseMoment(text: string, timeZone: string | undefined, which: Which): Moment | undefined {
  const found = MOMENT.exec(text);
  if (found === null || text.startsWith('-0000')) return undefined;
  const [, yearText, monthText, dayText, hourText, minuteText, utc, sign, offsetHours, offsetRest, mark] = found;
  const year = Number(yearText);
  const approximate = mark === '~' || mark === '%';
  const uncertain = mark === '?' || mark === '%';
  if (monthText === undefined || monthText === 'XX') {
    if (hourText !== undefined || (dayText !== undefined && dayText !== 'XX')) return undefined;
    return { precision: 'year', year, approximate, uncertain };
  }
  const month = Number(monthText);
  if (month > 20 && dayText === undefined && hourText === undefined) {
    return monthOfSeason({ year, code: month, approximate, uncertain }, which);
  }
  if (month < 1 || month > 12) return undefined;
  if (dayText === undefined || dayText === 'XX') {
    return hourText === undefined ? { precision: 'month', year, month, approximate, uncertain } : undefined;
  }
  const day = Number(dayText);
  if (day < 1 || day > daysIn(year, month)) return undefined;
  if (hourText === undefined) return { precision: 'day', year, month, day, approximate, uncertain };
  const [hour, minute] = [Number(hourText), Number(minuteText)];
  if (utc === undefined && sign === undefined) {
    return { precision: 'minute', year, month, day, hour, minute, approximate, uncertain };
  }
  const offset = utc === undefined ? Number(`${sign}1`) * (Number(offsetHours) * 60 + Number(offsetRest ?? 0)) : 0;
  return {
    precision: 'minute',
    ...inZone({ year, month, day, hour, minute }, offset, timeZone),
    approximate,
    uncertain,
  };
}

function monthOfSeason(season: Season, which: Which): Moment | undefined {
  const span = monthsOfSeason(season.code);
  if (span === undefined) return undefined;
  const number = which === 'first' ? span.first : span.first + span.count - 1;
  const [year, month] = number > 12 ? [season.year + 1, number - 12] : [season.year, number];
  // The seasons of a year have no exact beginning; its quarters, thirds and halves have.
  const approximate = season.approximate || season.code <= 32;
  return { precision: 'month', year, month, approximate, uncertain: season.uncertain, season };
}

/** The first month of a part of a year, 1 to 12, and its number of months. */
function monthsOfSeason(code: number): { readonly first: number; readonly count: number } | undefined {
  if (code < 21 || code > 41) return undefined;
  if (code <= 28) return { first: 3 + ((code - 21) % 4) * 3, count: 3 };
  if (code <= 32) return { first: 9 + (code - 29) * 3 - (code > 30 ? 12 : 0), count: 3 };
  if (code <= 36) return { first: 1 + (code - 33) * 3, count: 3 };
  return code <= 39 ? { first: 1 + (code - 37) * 4, count: 4 } : { first: 1 + (code - 40) * 6, count: 6 };
}

type Clock = Required<Pick<Moment, 'year' | 'month' | 'day' | 'hour' | 'minute'>>;

/** Converts a time with its own offset to the clock of the meeting's zone: `23:00Z` is 08:00 in Seoul. */
function inZone(clock: Clock, offset: number, timeZone: string | undefined): Clock & { readonly offset: number } {
  if (timeZone === undefined) return { ...clock, offset };
  const ms = wallTime(clock) - offset * MINUTE_MS;
  const { weekday: _weekday, ...local } = localParts(ms, timeZone);
  return { ...local, offset: offsetMinutes(ms, timeZone) };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The last millisecond of the stated year, month, day or minute. */
function boundsOf(moment: Moment, timeZone: string | undefined): Bounds {
  const { precision, year, month = 1, day = 1, hour = 0, minute = 0, offset } = moment;
  const clock = { year, month, day, hour, minute };
  const instant = (local: Clock): number =>
    offset === undefined ? zonedToUtc(local, timeZone ?? 'UTC') : wallTime(local) - offset * MINUTE_MS;
  const earliest = instant(clock);
  switch (precision) {
    case 'year':
      return { earliest, latest: instant({ ...clock, year: year + 1 }) - 1 };
    case 'month':
      return { earliest, latest: instant({ ...clock, month: month + 1 }) - 1 };
    case 'day':
      return { earliest, latest: instant({ ...clock, day: day + 1 }) - 1 };
    case 'minute':
      return { earliest, latest: earliest + MINUTE_MS - 1 };
  }
}
