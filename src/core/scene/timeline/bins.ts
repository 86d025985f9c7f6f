/**
 * Meetings counted by bins of time and by lanes, for a timeline with too many meetings to draw each. A meeting is in every bin that
 * it may overlap, as in the histogram of the filter (time-bins.ts).
 */
import { filterIndexOf } from '../../filter/filter-index.js';
import type { FilterResult } from '../../filter/filter-result.js';
import type { Atlas } from '../../model/model.js';
import type { LaneSet } from './lanes.js';
import { meetingsBetween } from './meetings-between.js';

/** By lane and bin: how many meetings. */
export type LaneCounts = readonly Uint32Array[];

export interface BinCounts {
  /** The counts for each of the divisions into bins. */
  readonly divisions: readonly LaneCounts[];
  /** How many meetings were counted. */
  readonly meetings: number;
}

export interface BinCounter {
  /** For each division n + 1 times in order for n bins: a bin begins with its edge and ends before the next one. */
  readonly edges: readonly (readonly number[])[];
  /** Whatever the filter. */
  readonly all: BinCounts;
  /** @returns the counts of what passes a filter; `all` without one. */
  count(visible: FilterResult | undefined): BinCounts;
}

/**
 * @param edges one or more divisions of the same time into bins.
 * @returns a counter that has found the bins of each meeting once, so that a change of the filter only counts.
 */
export function binCounter(atlas: Atlas, { lanes, of }: LaneSet, edges: readonly (readonly number[])[]): BinCounter {
  const meetings = meetingsBetween(atlas, { of }, { from: edges[0]?.[0] ?? 0, to: edges[0]?.at(-1) ?? 0 });
  const divisions = edges.map((division) => placeInBins(atlas, meetings, division));
  const tally = (visible: FilterResult | undefined): BinCounts => {
    const changes = edges.map(({ length }) => lanes.map(() => new Int32Array(length)));
    let counted = 0;
    for (let at = 0; at < meetings.length; at += 1) {
      const index = meetings[at] as number;
      if (visible !== undefined && !visible.hasIndex(index)) continue;
      counted += 1;
      for (let number = 0; number < divisions.length; number += 1) {
        const { first, last } = divisions[number] as Division;
        const [start, after] = [first[at] as number, (last[at] as number) + 1];
        for (let lane = 0, bits = of[index] as number; bits !== 0; lane += 1, bits >>= 1) {
          if ((bits & 1) === 0) continue;
          const list = (changes[number] as Int32Array[])[lane] as Int32Array;
          list[start] = (list[start] as number) + 1;
          list[after] = (list[after] as number) - 1;
        }
      }
    }
    return { divisions: changes.map((list) => list.map(summed)), meetings: counted };
  };
  const all = tally(undefined);
  return { edges, all, count: (visible) => (visible === undefined ? all : tally(visible)) };
}

/** The first and the last bin of each meeting. */
interface Division {
  readonly first: Uint16Array;
  readonly last: Uint16Array;
}

function placeInBins(atlas: Atlas, meetings: Uint32Array, edges: readonly number[]): Division {
  const { earliest, latest } = filterIndexOf(atlas);
  const size = edges.length - 1;
  const [first, last] = [new Uint16Array(meetings.length), new Uint16Array(meetings.length)];
  /** Meetings are sorted by their beginning, so the bin of the one before is near. */
  const binAt = (time: number, guess: number): number => {
    let bin = guess;
    while (bin > 0 && time < (edges[bin] as number)) bin -= 1;
    while (bin < size - 1 && time >= (edges[bin + 1] as number)) bin += 1;
    return bin;
  };
  let guess = 0;
  for (let at = 0; at < meetings.length; at += 1) {
    const index = meetings[at] as number;
    guess = binAt(earliest[index] as number, guess);
    first[at] = guess;
    last[at] = binAt(latest[index] as number, guess);
  }
  return { first, last };
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
