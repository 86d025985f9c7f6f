/** What formatted dates, times and durations are put together from. */
import { section } from '../section.js';
import { englishOrdinal } from '../format/numbers.js';
import { count, number } from './counting.js';

type SeasonName = 'spring' | 'summer' | 'autumn' | 'winter';

export const timeEn = section('time', {
  unknown: 'date unknown',
  about: (text: string): string => `about ${text}`,
  aboutDuration: (text: string): string => `about ${text}`,
  perhaps: (text: string): string => `perhaps ${text}`,
  range: (from: string, to: string): string => `${from} to ${to}`,
  from: (text: string): string => `from ${text}`,
  until: (text: string): string => `until ${text}`,
  /** An open end: it went on, and the end is not known. */
  onwards: (text: string): string => `from ${text} on`,
  /** An open beginning, which includes the date itself. */
  before: (text: string, unit: 'year' | 'month' | 'day' | 'minute'): string =>
    `${unit === 'minute' ? 'at' : unit === 'day' ? 'on' : 'in'} or before ${text}`,
  /** One unknown date from the first to the last. */
  between: (from: string, to: string): string => `between ${from} and ${to}`,
  /** After the first of many dates. */
  moreDates: (n: number): string => count(n, 'more date'),
  season: (season: SeasonName, year: string): string => `${season} ${year}`,
  /** A winter that ends in the next year. */
  winterOfTwoYears: (year: string, next: string): string => `winter ${year}/${next}`,
  southern: (season: string): string => `${season} (southern hemisphere)`,
  /** The first, second or last third. */
  early: (text: string, _unit: 'century' | 'year' | 'month'): string => `early ${text}`,
  middle: (text: string, _unit: 'century' | 'year' | 'month'): string => `mid-${text}`,
  late: (text: string, _unit: 'century' | 'year' | 'month'): string => `late ${text}`,
  century: (n: number, isBeforeChrist: boolean): string => `${englishOrdinal(n)} century${isBeforeChrist ? ' BC' : ''}`,
  julian: (text: string): string => `${text} (Julian)`,
  /** The same time in both calendars. */
  bothCalendars: (julian: string, gregorian: string): string => `${julian} (Julian), ${gregorian} (Gregorian)`,
  dayAndTime: (day: string, time: string): string => `${day}, ${time}`,
  weekdayAndTime: (weekday: string, time: string): string => `${weekday} ${time}`,
  /** `clock` is the time as Intl writes it. */
  clock: (clock: string, _hour: number, _minute: number): string => clock,
  years: (n: number): string => count(n, 'year'),
  months: (n: number): string => count(n, 'month'),
  weeks: (n: number): string => count(n, 'week'),
  days: (n: number): string => count(n, 'day'),
  /** `n` is whole hours; `half` adds half an hour. */
  hours: (n: number, half: boolean): string => (half ? `${number(n)}½ hours` : count(n, 'hour')),
  minutes: (n: number): string => count(n, 'minute'),
  seconds: (n: number): string => count(n, 'second'),
  joinUnits: (units: readonly string[]): string => units.join(' '),
});
