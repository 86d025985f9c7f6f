/**
 * The days of a recurrence rule (RFC 5545, section 3.3.10). The iterator of ical.js searches without end for a rule that
 * matches no day (`FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30`), and nothing can stop it. This one goes through the periods of the
 * rule and ends after a number of them.
 */
import type ICAL from 'ical.js';
import { DAY_MS } from '../../time/zones.js';

/** A day as milliseconds since 1970 UTC. Recurrence works with the days of the calendar, without time zones. */
type Day = number;

/** Periods that are examined: 54 years of days, 400 years of weeks. */
const MAX_PERIODS = 20_000;

type ByPart = 'BYDAY' | 'BYMONTHDAY' | 'BYYEARDAY' | 'BYWEEKNO' | 'BYMONTH' | 'BYSETPOS';

interface Rule {
  readonly frequency: string;
  readonly interval: number;
  /** The first day of the week; 0 is Sunday. */
  readonly weekStart: number;
  readonly numbers: (part: Exclude<ByPart, 'BYDAY'>) => readonly number[];
  readonly weekdays: readonly Weekday[];
}

/** `2MO` is `{ day: 1, position: 2 }`; `MO` has the position 0. */
interface Weekday {
  readonly day: number;
  readonly position: number;
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Whether the days of a rule can be found: it repeats by days, weeks, months or years. */
export const isReadable = ({ freq }: ICAL.Recur): boolean => /^(?:DAILY|WEEKLY|MONTHLY|YEARLY)$/.test(freq);

/** @returns the days of a readable rule from the first day on, in order. The first day itself is always one of them. */
export function* daysOf(recur: ICAL.Recur, first: Day): Generator<Day, void, void> {
  const rule = ruleOf(recur);
  yield first;
  for (let period = 0; period < MAX_PERIODS; period += 1) {
    // `BYSETPOS` counts within the period, so the days before the first one count as well.
    for (const day of positioned(daysInPeriod(rule, first, period), rule.numbers('BYSETPOS')))
      if (day > first) yield day;
  }
}

function ruleOf(recur: ICAL.Recur): Rule {
  const parts = recur.parts as Readonly<Record<string, readonly (string | number)[] | undefined>>;
  const weekdays = (parts['BYDAY'] ?? []).map((written): Weekday => {
    const [, position = '', day = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(String(written)) ?? [];
    return { day: WEEKDAYS.indexOf(day), position: Number(position) };
  });
  return {
    frequency: recur.freq,
    interval: Math.max(1, recur.interval),
    // ical.js counts Sunday as 1.
    weekStart: recur.wkst - 1,
    numbers: (part) => (parts[part] ?? []).map(Number),
    weekdays,
  };
}

function daysInPeriod(rule: Rule, first: Day, period: number): readonly Day[] {
  const steps = period * rule.interval;
  const start = new Date(first);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth()];
  switch (rule.frequency) {
    case 'DAILY':
      return matching([first + steps * DAY_MS], rule, { weekday: undefined, monthDay: undefined });
    case 'WEEKLY': {
      const weekStart = first - ((start.getUTCDay() - rule.weekStart + 7) % 7) * DAY_MS + steps * 7 * DAY_MS;
      return matching(range(weekStart, 7), rule, { weekday: start.getUTCDay(), monthDay: undefined });
    }
    case 'MONTHLY':
      return daysOfMonth(rule, year, month + steps, start);
    default:
      return daysOfYear(rule, year + steps, start);
  }
}

const range = (from: Day, count: number): readonly Day[] =>
  Array.from({ length: count }, (_, index) => from + index * DAY_MS);

function daysOfMonth(rule: Rule, year: number, month: number, start: Date): readonly Day[] {
  const from = Date.UTC(year, month, 1);
  const count = Math.round((Date.UTC(year, month + 1, 1) - from) / DAY_MS);
  return matching(range(from, count), rule, { weekday: undefined, monthDay: start.getUTCDate() });
}

function daysOfYear(rule: Rule, year: number, start: Date): readonly Day[] {
  const has = (part: Exclude<ByPart, 'BYDAY'>): boolean => rule.numbers(part).length > 0;
  const from = Date.UTC(year, 0, 1);
  const count = Math.round((Date.UTC(year + 1, 0, 1) - from) / DAY_MS);
  if (has('BYYEARDAY')) {
    const days = rule.numbers('BYYEARDAY').map((number) => from + (number < 0 ? count + number : number - 1) * DAY_MS);
    return matching(
      days.toSorted((a, b) => a - b),
      rule,
      { weekday: undefined, monthDay: undefined },
    );
  }
  if (has('BYWEEKNO')) {
    const days = range(from, count).filter((day) => rule.numbers('BYWEEKNO').includes(weekNumber(day, rule.weekStart)));
    return matching(days, rule, { weekday: start.getUTCDay(), monthDay: undefined });
  }
  if (!has('BYMONTH') && !has('BYMONTHDAY') && rule.weekdays.length > 0)
    return range(from, count).filter((day, index, days) => isWeekday(rule, day, index, days.length));
  const months = has('BYMONTH')
    ? rule.numbers('BYMONTH').map((number) => number - 1)
    : has('BYMONTHDAY')
      ? Array.from({ length: 12 }, (_, index) => index)
      : [start.getUTCMonth()];
  return months.toSorted((a, b) => a - b).flatMap((month) => daysOfMonth(rule, year, month, start));
}

/** @param otherwise the day of the first occurrence, which applies if the rule does not name days. */
function matching(
  days: readonly Day[],
  rule: Rule,
  otherwise: { readonly weekday: number | undefined; readonly monthDay: number | undefined },
): readonly Day[] {
  const [months, monthDays] = [rule.numbers('BYMONTH'), rule.numbers('BYMONTHDAY')];
  const namesDays = rule.weekdays.length > 0 || monthDays.length > 0;
  return days.filter((day, index) => {
    const date = new Date(day);
    const monthDay = date.getUTCDate();
    const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    if (months.length > 0 && !months.includes(date.getUTCMonth() + 1)) return false;
    if (monthDays.length > 0 && !monthDays.includes(monthDay) && !monthDays.includes(monthDay - length - 1))
      return false;
    if (rule.weekdays.length > 0) return isWeekday(rule, day, index, days.length);
    if (namesDays) return true;
    if (otherwise.weekday !== undefined) return date.getUTCDay() === otherwise.weekday;
    return otherwise.monthDay === undefined || monthDay === otherwise.monthDay;
  });
}

/** Whether `BYDAY` names a day. `2MO` is the second Monday of the period, `-1FR` its last Friday. */
function isWeekday({ weekdays, frequency }: Rule, day: Day, index: number, count: number): boolean {
  const weekday = new Date(day).getUTCDay();
  const position = Math.floor(index / 7) + 1;
  const fromEnd = -Math.floor((count - 1 - index) / 7) - 1;
  const counts = frequency === 'MONTHLY' || frequency === 'YEARLY';
  return weekdays.some(
    (named) =>
      named.day === weekday &&
      (named.position === 0 || !counts || named.position === position || named.position === fromEnd),
  );
}

/** @returns the number of the week of a day; week 1 has at least four days of the year. */
function weekNumber(day: Day, weekStart: number): number {
  const offset = (new Date(day).getUTCDay() - weekStart + 7) % 7;
  const fourth = day + (3 - offset) * DAY_MS;
  const newYear = Date.UTC(new Date(fourth).getUTCFullYear(), 0, 1);
  return Math.floor((fourth - newYear) / (7 * DAY_MS)) + 1;
}

/** @returns the days at the positions of `BYSETPOS`, or all days. */
function positioned(days: readonly Day[], positions: readonly number[]): readonly Day[] {
  if (positions.length === 0) return days;
  return days.filter((_, index) => positions.includes(index + 1) || positions.includes(index - days.length));
}
