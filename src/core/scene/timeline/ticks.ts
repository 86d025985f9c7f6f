/**
 * The lines of a timeline: beginnings of hours, days, months, years and round numbers of years. Libraries of scales count years with
 * a year 0, so that their centuries before Christ end with 1 (101 BC); here they are years as people count them (100 BC).
 */
import { isoYearOf } from '../../time/years.js';
import { DAY_MS, MINUTE_MS } from '../../time/zones.js';
import type { TimeView } from './time-view.js';

export type TickUnit = 'minute' | 'hour' | 'day' | 'month' | 'year';

/** The distance of two ticks. */
export interface TickStep {
  readonly unit: TickUnit;
  readonly count: number;
}

const HOUR_MS = 60 * MINUTE_MS;
/** Monday 5 January 1970: weeks are counted from it. */
const FIRST_MONDAY = 4 * DAY_MS;
const LENGTHS: Readonly<Record<TickUnit, number>> = {
  minute: MINUTE_MS,
  hour: HOUR_MS,
  day: DAY_MS,
  month: 30 * DAY_MS,
  year: 365 * DAY_MS,
};
const COUNTS: readonly (readonly [unit: TickUnit, counts: readonly number[]])[] = [
  ['minute', [5, 15, 30]],
  ['hour', [1, 3, 6, 12]],
  ['day', [1, 2, 7, 14]],
  ['month', [1, 3, 6]],
  ['year', [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000]],
];
const STEPS: readonly TickStep[] = COUNTS.flatMap(([unit, counts]) => counts.map((count) => ({ unit, count })));

/** @returns the smallest step of which each is at least so long. */
export function stepFor(minMs: number): TickStep {
  return STEPS.find(({ unit, count }) => count * LENGTHS[unit] >= minMs) ?? (STEPS.at(-1) as TickStep);
}

/** @returns the ticks in a view, from the first to the last. */
export function ticksOf(view: TimeView, step: TickStep): readonly number[] {
  const ticks: number[] = [];
  for (let number = numberAt(view.from, step); ; number += 1) {
    const at = tickAt(number, step);
    if (at > view.to) return ticks;
    if (at >= view.from && at !== ticks.at(-1)) ticks.push(at);
  }
}

/** @returns the beginning and the end of a view with the ticks between them: the edges of the bins of a histogram. */
export function edgesOf(view: TimeView, step: TickStep): readonly number[] {
  const between = ticksOf(view, step).filter((at) => at > view.from && at < view.to);
  return [view.from, ...between, view.to];
}

/** @returns the number of a tick that is not later than the time. */
function numberAt(time: number, { unit, count }: TickStep): number {
  if (unit === 'month' || unit === 'year') {
    const date = new Date(time);
    const year = date.getUTCFullYear();
    const months = unit === 'month' ? year * 12 + date.getUTCMonth() : year - 1;
    return Math.floor(months / count) - 1;
  }
  return Math.floor((time - originOf(unit, count)) / (count * LENGTHS[unit]));
}

/** Two ticks in a row may be the same. */
function tickAt(number: number, { unit, count }: TickStep): number {
  const amount = number * count;
  if (unit === 'year') return beginningOf(count === 1 ? amount : roundYear(amount, count), 0);
  if (unit === 'month') return beginningOf(Math.floor(amount / 12), ((amount % 12) + 12) % 12);
  return originOf(unit, count) + amount * LENGTHS[unit];
}

/** There is no year 0: among larger steps the year 1 takes its place, among steps of two the year 2. */
const roundYear = (year: number, count: number): number =>
  year === 0 ? Math.min(count, count < 5 ? 2 : 1) : isoYearOf(year);

const originOf = (unit: TickUnit, count: number): number => (unit === 'day' && count >= 7 ? FIRST_MONDAY : 0);
const beginningOf = (year: number, month: number): number => new Date(0).setUTCFullYear(year, month, 1);
