/** What formatted dates, times and durations are put together from. */
import { section } from '../section.js';
import { count, number } from './counting.js';

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
