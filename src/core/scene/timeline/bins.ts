/**
 * Meetings counted by bins of time and by lanes, for a timeline with too many meetings to draw each. A meeting is in every bin that
 * it may overlap, as in the histogram of the filter (time-bins.ts).
 */
import { filterIndexOf } from '../../filter/filter-index.js';
import type { FilterResult } from '../../filter/filter-result.js';
import type { Atlas } from '../../model/model.js';
import type { LaneSet } from './lanes.js';

export interface LaneCounts {
  /** By lane and bin: how many meetings there are, and how many of them pass the filter. */
  readonly all: readonly Uint32Array[];
  readonly passing: readonly Uint32Array[];
}

export interface BinCounter {
  /** @param edges n + 1 times in order for n bins: a bin begins with its edge and ends before the next one. */
  readonly edges: readonly number[];
  count(visible: FilterResult | undefined): LaneCounts;
}

/** @returns a counter that has found the bins of each meeting once, so that a change of the filter only counts. */
export function binCounter(atlas: Atlas, { lanes, of }: LaneSet, edges: readonly number[]): BinCounter {
  const { earliest, latest } = filterIndexOf(atlas);
  const size = Math.max(0, edges.length - 1);
  const [start, end] = [edges[0] as number, edges[size] as number];
  const touching: number[] = [];
  for (let index = 0; index < of.length; index += 1) {
    if (of[index] !== 0 && (latest[index] as number) >= start && (earliest[index] as number) < end)
      touching.push(index);
  }
  const meetings = Uint32Array.from(touching);
  const [first, last] = [new Uint16Array(meetings.length), new Uint16Array(meetings.length)];
  let guess = 0;
  /** Meetings are sorted by their beginning, so the bin of the one before is near. */
  const binAt = (time: number): number => {
    let bin = guess;
    while (bin > 0 && time < (edges[bin] as number)) bin -= 1;
    while (bin < size - 1 && time >= (edges[bin + 1] as number)) bin += 1;
    return bin;
  };
  for (let at = 0; at < meetings.length; at += 1) {
    const index = meetings[at] as number;
    guess = binAt(earliest[index] as number);
    first[at] = guess;
    last[at] = binAt(latest[index] as number);
  }
  const tally = (visible: FilterResult | undefined): Uint32Array[] => {
    const changes = lanes.map(() => new Int32Array(size + 1));
    for (let at = 0; at < meetings.length; at += 1) {
      const index = meetings[at] as number;
      if (visible !== undefined && !visible.hasIndex(index)) continue;
      let bits = of[index] as number;
      for (let lane = 0; bits !== 0; lane += 1, bits >>= 1) {
        if ((bits & 1) === 0) continue;
        const list = changes[lane] as Int32Array;
        list[first[at] as number] = (list[first[at] as number] as number) + 1;
        list[(last[at] as number) + 1] = (list[(last[at] as number) + 1] as number) - 1;
      }
    }
    return changes.map(summed);
  };
  let all: Uint32Array[] | undefined;
  return {
    edges,
    count: (visible) => {
      all ??= tally(undefined);
      return { all, passing: visible === undefined ? all : tally(visible) };
    },
  };
}

/** The sums of the changes from the first bin on; the last change is after the last bin. */
function summed(changes: Int32Array): Uint32Array {
  const counts = new Uint32Array(changes.length - 1);
  let count = 0;
  for (let bin = 0; bin < counts.length; bin += 1) {
    count += changes[bin] as number;
    counts[bin] = count;
  }
  return counts;
}
