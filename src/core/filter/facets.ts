/**
 * Counts beside each choice of a filter, as they would be: how many meetings would pass if this value were the only one of its
 * condition, and the other conditions stayed. For people, all of whom must attend, it is how many would pass with this person in
 * addition. It looks at the meetings that pass or at those that do not, whichever are fewer.
 */
import type { Atlas } from '../model/model.js';
import { filterIndexOf, type FilterIndex, type MeetingLists } from './filter-index.js';
import type { Filter } from './filter.js';
import { timeBinsOf, type TimeHistogram } from './time-bins.js';

/** The conditions with values to choose. */
export const FACETS = ['people', 'sides', 'topics', 'series', 'places', 'modes', 'statuses', 'certainties'] as const;
export type FacetName = (typeof FACETS)[number];

const LISTS_OF: Readonly<Record<FacetName, (filterIndex: FilterIndex) => MeetingLists>> = {
  people: ({ byPerson }) => byPerson,
  sides: ({ bySide }) => bySide,
  topics: ({ byTopic }) => byTopic,
  series: ({ bySeries }) => bySeries,
  places: ({ byPlace }) => byPlace,
  modes: ({ byMode }) => byMode,
  statuses: ({ byStatus }) => byStatus,
  certainties: ({ byCertainty }) => byCertainty,
};

/** The values of one condition with their counts. */
export class FacetCounts {
  /** In the order of first appearance: ids, or words of the model; '' where a meeting states none. */
  readonly values: readonly string[];
  /** By index of `values`. A count of 0 is a choice that would leave nothing. */
  readonly counts: Uint32Array;

  /** @param values, counts of the same length, made by `facets`. */
  constructor(values: readonly string[], counts: Uint32Array) {
    this.values = values;
    this.counts = counts;
  }

  /** @returns how many meetings would pass; 0 for a value that no meeting has. */
  count(value: string): number {
    return this.counts[this.values.indexOf(value)] ?? 0;
  }

  /**
   * @param isWanted only values for which it returns true are taken.
   * @returns the values with the highest counts, at most `limit`; equal ones in the order of first appearance.
   */
  top(
    limit: number,
    isWanted: (value: string) => boolean = () => true,
  ): readonly { readonly value: string; readonly count: number }[] {
    // Few of many are wanted, so the best ones so far are kept in order, and most values are passed over.
    const best: number[] = [];
    for (let index = 0; index < this.counts.length; index += 1) {
      const count = this.counts[index] as number;
      if (best.length >= limit && count <= (this.counts[best.at(-1) as number] as number)) continue;
      if (!isWanted(this.values[index] as string)) continue;
      const at = best.findIndex((other) => count > (this.counts[other] as number));
      best.splice(at < 0 ? best.length : at, 0, index);
      if (best.length > limit) best.pop();
    }
    return best.map((index) => ({ value: this.values[index] as string, count: this.counts[index] as number }));
  }
}

export type Facets = Readonly<Record<FacetName, FacetCounts>> & {
  readonly time: TimeHistogram;
  /** How many meetings pass the whole filter. */
  readonly size: number;
};

/** Which values each meeting has: those of meeting `m` are in `values` from `starts[m]` up to `starts[m + 1]`. */
interface Column {
  readonly names: readonly string[];
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
  /** By value: how many meetings have it. */
  readonly totals: Uint32Array;
}

const cache = new WeakMap<Atlas, Readonly<Record<FacetName, Column>>>();

/** @returns the counts for every value that any meeting has. */
export function facets(atlas: Atlas, filter: Filter): Facets {
  const filterIndex = filterIndexOf(atlas);
  const columns = columnsOf(atlas, filterIndex);
  const bins = timeBinsOf(atlas);
  const failed = failedConditions(atlas.meetings.length, filterIndex, filter);
  const all = scanOf(failed, 0);
  // Facet by facet, so that the inner loop stays with few arrays.
  const entries = FACETS.map((name, bit) => {
    // A further person narrows what passes already, so the condition itself must hold.
    const isIgnored = name !== 'people' && (filter[name] ?? []).length > 0;
    const counts = countValues(columns[name], isIgnored ? scanOf(failed, 1 << bit) : all);
    return [name, new FacetCounts(columns[name].names, counts)];
  });
  const { from, to } = filter;
  const time = bins.histogram(from === undefined && to === undefined ? all : scanOf(failed, TIME));
  return { ...(Object.fromEntries(entries) as Record<FacetName, FacetCounts>), time, size: all.size };
}

/** The meetings to look at: those that pass or those that do not, whichever are fewer. */
interface Scan {
  readonly meetings: Uint32Array;
  /** Whether `meetings` are those that pass. Otherwise they are taken away from all. */
  readonly isOfPassing: boolean;
  /** How many pass. */
  readonly size: number;
}

/** @returns the meetings that meet every condition, those in `ignored` left aside. */
function scanOf(failed: Uint16Array, ignored: number): Scan {
  let size = 0;
  for (let meeting = 0; meeting < failed.length; meeting += 1)
    size += ((failed[meeting] as number) & ~ignored) === 0 ? 1 : 0;
  const isOfPassing = size * 2 <= failed.length;
  const meetings = new Uint32Array(failed.length);
  let count = 0;
  for (let meeting = 0; meeting < failed.length; meeting += 1) {
    meetings[count] = meeting;
    // Without a branch, which the processor would guess wrong half of the time.
    count += (((failed[meeting] as number) & ~ignored) === 0) === isOfPassing ? 1 : 0;
  }
  return { meetings: meetings.subarray(0, count), isOfPassing, size };
}

/** @returns by value, how many meetings pass. */
function countValues({ starts, values, totals }: Column, { meetings, isOfPassing }: Scan): Uint32Array {
  const counts = isOfPassing ? new Uint32Array(totals.length) : totals.slice();
  const step = isOfPassing ? 1 : -1;
  for (let index = 0; index < meetings.length; index += 1) {
    const meeting = meetings[index] as number;
    const end = starts[meeting + 1] as number;
    for (let at = starts[meeting] as number; at < end; at += 1) {
      const value = values[at] as number;
      counts[value] = (counts[value] as number) + step;
    }
  }
  return counts;
}

const TIME = 1 << FACETS.length;

/** By meeting: bit `i` is set if it does not meet the condition `FACETS[i]`; `TIME` if it is not in the time. */
function failedConditions(count: number, filterIndex: FilterIndex, filter: Filter): Uint16Array {
  const failed = new Uint16Array(count);
  const fail = (bit: number, passes: Uint8Array): void => {
    for (let meeting = 0; meeting < count; meeting += 1)
      if (passes[meeting] === 0) failed[meeting] = (failed[meeting] as number) | bit;
  };
  for (const [bit, name] of FACETS.entries()) {
    const chosen = filter[name] ?? [];
    if (chosen.length === 0) continue;
    const lists = LISTS_OF[name](filterIndex);
    for (const group of name === 'people' ? chosen.map((value) => [value]) : [chosen]) {
      const passes = new Uint8Array(count);
      for (const value of group) for (const meeting of lists.get(value) ?? []) passes[meeting] = 1;
      fail(1 << bit, passes);
    }
  }
  const { from, to } = filter;
  const { earliest, latest } = filterIndex;
  if (from !== undefined || to !== undefined) {
    for (let meeting = 0; meeting < count; meeting += 1) {
      // Written so that NaN, a meeting without a date, fails.
      const isIn =
        (from === undefined || (latest[meeting] as number) >= from) &&
        (to === undefined || (earliest[meeting] as number) <= to);
      if (!isIn) failed[meeting] = (failed[meeting] as number) | TIME;
    }
  }
  return failed;
}

function columnsOf(atlas: Atlas, filterIndex: FilterIndex): Readonly<Record<FacetName, Column>> {
  const known = cache.get(atlas);
  if (known !== undefined) return known;
  const entries = FACETS.map((name) => [name, columnOf(LISTS_OF[name](filterIndex), atlas.meetings.length)]);
  const columns = Object.fromEntries(entries) as Record<FacetName, Column>;
  cache.set(atlas, columns);
  return columns;
}

/** Lists of meetings by value, turned into values by meeting. */
function columnOf(lists: MeetingLists, count: number): Column {
  const starts = new Uint32Array(count + 1);
  for (const list of lists.values())
    for (const meeting of list) starts[meeting + 1] = (starts[meeting + 1] as number) + 1;
  for (let meeting = 0; meeting < count; meeting += 1)
    starts[meeting + 1] = (starts[meeting + 1] as number) + (starts[meeting] as number);
  const [values, next] = [new Uint32Array(starts[count] as number), starts.slice()];
  for (const [value, list] of [...lists.values()].entries()) {
    for (const meeting of list) {
      values[next[meeting] as number] = value;
      next[meeting] = (next[meeting] as number) + 1;
    }
  }
  const totals = Uint32Array.from(lists.values(), (list) => list.length);
  return { names: [...lists.keys()], starts, values, totals };
}
