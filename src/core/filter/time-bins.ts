/**
 * Meetings counted by days, months, years, decades or centuries of the calendar of their places. A meeting is in every bin that it
 * may overlap, as it passes a filter of that time: a meeting known to the year is in each of its months.
 */
import type { Atlas } from '../model/model.js';
import { filterIndexOf } from './filter-index.js';

/** The units of a histogram, the smallest first. */
export const TIME_UNITS = ['day', 'month', 'year', 'decade', 'century'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** The smallest unit is taken that gives at most so many bins; centuries may be more. */
export const MAX_BINS = 180;

export interface TimeBin {
  /** First and last millisecond, as in a filter: `{ from, to }` of a filter passes the meetings of this bin. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface TimeHistogram {
  readonly unit: TimeUnit;
  /** In order and without gaps; empty if no meeting has a date. */
  readonly bins: readonly TimeBin[];
  /** Meetings without a date, and with open dates that touch no bin. */
  readonly undated: number;
}

interface TimeBins {
  /**
   * @param meetings by index: those to count, or with `isOfPassing: false` those to leave out.
   * @returns the histogram of the meetings that are counted.
   */
  histogram(scan: { readonly meetings: Uint32Array; readonly isOfPassing: boolean }): TimeHistogram;
}

const cache = new WeakMap<Atlas, TimeBins>();

/** @returns the bins of an atlas, whatever the filter, so that bars stay in their places while the user filters. */
export function timeBinsOf(atlas: Atlas): TimeBins {
  const bins = cache.get(atlas) ?? createBins(atlas);
  cache.set(atlas, bins);
  return bins;
}

function createBins(atlas: Atlas): TimeBins {
  const { earliest, latest } = filterIndexOf(atlas);
  let [from, to] = [Infinity, -Infinity];
  for (const times of [earliest, latest]) {
    for (const time of times) {
      if (!Number.isFinite(time)) continue;
      from = Math.min(from, time);
      to = Math.max(to, time);
    }
  }
  const { unit, edges } = edgesOf(from, to);
  const size = edges.length - 1;
  const binAt = (time: number): number => {
    if (time < (edges[0] as number)) return -1;
    if (time >= (edges[size] as number)) return size;
    // Units are nearly of one length, so the guess is off by a few bins at most.
    let bin = Math.floor(((time - (edges[0] as number)) / ((edges[size] as number) - (edges[0] as number))) * size);
    while (time < (edges[bin] as number)) bin -= 1;
    while (time >= (edges[bin + 1] as number)) bin += 1;
    return bin;
  };
  const [first, last] = [new Int16Array(earliest.length), new Int16Array(earliest.length)];
  for (const [meeting, time] of earliest.entries()) {
    const isDated = size > 0 && time <= (latest[meeting] as number);
    first[meeting] = isDated ? Math.max(0, binAt(time)) : 0;
    last[meeting] = isDated ? Math.min(size - 1, binAt(latest[meeting] as number)) : -1;
  }
  /** What a meeting changes: 1 where it begins and -1 after its end; in the last place, 1 if it is in no bin. */
  const change = (changes: Int32Array, meeting: number, step: number): void => {
    const [start, end] = [first[meeting] as number, last[meeting] as number];
    if (start > end) {
      changes[size + 1] = (changes[size + 1] as number) + step;
      return;
    }
    changes[start] = (changes[start] as number) + step;
    changes[end + 1] = (changes[end + 1] as number) - step;
  };
  const none = new Int32Array(size + 2);
  const all = none.slice();
  for (let meeting = 0; meeting < first.length; meeting += 1) change(all, meeting, 1);
  return {
    histogram: ({ meetings, isOfPassing }) => {
      const changes = isOfPassing ? none.slice() : all.slice();
      const step = isOfPassing ? 1 : -1;
      for (let index = 0; index < meetings.length; index += 1) change(changes, meetings[index] as number, step);
      let count = 0;
      const bins = Array.from({ length: size }, (_, bin): TimeBin => {
        count += changes[bin] as number;
        return { from: edges[bin] as number, to: (edges[bin + 1] as number) - 1, count };
      });
      return { unit, bins, undated: changes[size + 1] as number };
    },
  };
}

/** The beginnings of the bins, and the end of the last one. */
function edgesOf(from: number, to: number): { readonly unit: TimeUnit; readonly edges: readonly number[] } {
  if (!(from <= to)) return { unit: 'day', edges: [0] };
  for (const unit of TIME_UNITS) {
    const edges = [beginningOf(from, unit, 0)];
    // A unit that is too small is given up before its many edges are made. Centuries are never too small.
    const limit = unit === 'century' ? Infinity : MAX_BINS;
    while (edges.length <= limit && (edges.at(-1) as number) <= to) edges.push(beginningOf(from, unit, edges.length));
    if ((edges.at(-1) as number) > to) return { unit, edges };
  }
  return { unit: 'day', edges: [0] };
}

const YEARS = { year: 1, decade: 10, century: 100 } as const;

/** The beginning of the unit that holds a time, moved by whole units. Centuries begin with the year 1801, decades with 1810. */
function beginningOf(time: number, unit: TimeUnit, units: number): number {
  const date = new Date(time);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const begins = new Date(0);
  if (unit === 'day') return begins.setUTCFullYear(year, month, date.getUTCDate() + units);
  if (unit === 'month') return begins.setUTCFullYear(year, month + units, 1);
  const length = YEARS[unit];
  const offset = unit === 'century' ? 1 : 0;
  return begins.setUTCFullYear((Math.floor((year - offset) / length) + units) * length + offset, 0, 1);
}
