/** How often each two of some people or sides met: the numbers of a matrix, and the same as a list of pairs. */
import type { Atlas, Person, Side } from '../model/model.js';
import { attendanceColumnsOf, type AttendanceColumns, type Incidence } from './attendance-columns.js';
import { EVERYTHING, type Judge, judgeOf, type LeftOut, LeftOutCounter, type Scope } from './scope.js';
import { orderBySimilarity } from './seriation.js';

/** A matrix of more people cannot be read, and pairs grow with the square: only those with the most meetings are taken. */
export const MAX_COUNTED = 300;

export interface PairCount<Item> {
  readonly pair: readonly [Item, Item];
  readonly count: number;
}

/** Items are given by their position in `items`. */
export interface PairCounts<Item> {
  /** In the order of their first meeting with another one that counts; those that met no other one are not in it. */
  readonly items: readonly Item[];
  /** How many people or sides with a counted meeting are not in `items`, because there are more than `MAX_COUNTED`. */
  readonly more: number;
  /** How often the items at two positions met; 0 for an item and itself. */
  readonly count: (a: number, b: number) => number;
  /** The pairs that met, most often first, then by the order of `items`. */
  readonly pairs: readonly PairCount<Item>[];
  /** The positions in an order in which items that meet the same others stand together. */
  readonly bySimilarity: () => readonly number[];
  /** How many meetings brought at least two of the items together. */
  readonly counted: number;
  /** The meetings of the atlas that do not count, by reason, if at least two of the items are listed there. */
  readonly leftOut: LeftOut;
}

/** @param ids of the people to count; by default those with the most meetings. At most `MAX_COUNTED` are taken. */
export function pairsOfPeople(atlas: Atlas, scope: Scope = EVERYTHING, ids?: readonly string[]): PairCounts<Person> {
  const columns = attendanceColumnsOf(atlas);
  const chosen = ids === undefined ? undefined : ids.flatMap((id) => columns.personIndex.get(id) ?? []);
  return countPairs(atlas, columns.people, scope, { list: atlas.people, chosen });
}

/** As `pairsOfPeople`, of sides. */
export function pairsOfSides(atlas: Atlas, scope: Scope = EVERYTHING, ids?: readonly string[]): PairCounts<Side> {
  const columns: AttendanceColumns = attendanceColumnsOf(atlas);
  const chosen = ids === undefined ? undefined : ids.flatMap((id) => columns.sideIndex.get(id) ?? []);
  return countPairs(atlas, columns.sides, scope, { list: atlas.sides, chosen });
}

function countPairs<Item>(
  atlas: Atlas,
  incidence: Incidence,
  scope: Scope,
  { list, chosen }: { readonly list: readonly Item[]; readonly chosen: readonly number[] | undefined },
): PairCounts<Item> {
  const { starts, attendees, levels } = incidence;
  const judge = judgeOf(atlas, scope);
  const { taken, more } = attendeesToCount(incidence, judge, chosen, list.length);
  const size = taken.length;
  const positions = new Int32Array(list.length).fill(-1);
  for (const [position, index] of taken.entries()) positions[index] = position;
  const counts = new Uint32Array(size * size);
  const meetingsOf = new Uint32Array(size);
  const first: number[] = [];
  const isFirst = new Uint8Array(size);
  const leftOut = new LeftOutCounter();
  let counted = 0;
  for (let meeting = 0; meeting + 1 < starts.length; meeting += 1) {
    const here: number[] = [];
    let [listed, surest] = [0, -1];
    const end = starts[meeting + 1] as number;
    for (let slot = starts[meeting] as number; slot < end; slot += 1) {
      const position = positions[attendees[slot] as number] as number;
      if (position < 0) continue;
      const level = levels[slot] as number;
      listed += 1;
      if (judge.counts(meeting, level)) here.push(position);
      else surest = Math.max(surest, level);
    }
    if (here.length < 2) {
      const reason = listed < 2 ? undefined : judge.reason(meeting, surest);
      if (reason !== undefined) leftOut[reason] += 1;
      continue;
    }
    counted += 1;
    for (const [at, a] of here.entries()) {
      meetingsOf[a] = (meetingsOf[a] as number) + 1;
      if (isFirst[a] === 0) {
        isFirst[a] = 1;
        first.push(a);
      }
      for (let other = 0; other < at; other += 1) {
        const b = here[other] as number;
        counts[a * size + b] = (counts[a * size + b] as number) + 1;
        counts[b * size + a] = (counts[b * size + a] as number) + 1;
      }
    }
  }
  const count = (a: number, b: number): number => counts[(first[a] as number) * size + (first[b] as number)] ?? 0;
  const items = first.map((position) => list[taken[position] as number] as Item);
  return {
    items,
    more,
    count,
    pairs: pairsIn(items, count),
    bySimilarity: () =>
      orderBySimilarity(items.length, (a, b) => {
        const both = count(a, b);
        const either = (meetingsOf[first[a] as number] as number) + (meetingsOf[first[b] as number] as number) - both;
        return either === 0 ? 0 : both / either;
      }),
    counted,
    leftOut,
  };
}

/** Those with the most counted meetings; of equal ones those that come first in the atlas. */
function attendeesToCount(
  { listStarts, meetings, slots, levels }: Incidence,
  judge: Judge,
  chosen: readonly number[] | undefined,
  all: number,
): { readonly taken: readonly number[]; readonly more: number } {
  const candidates: { index: number; count: number }[] = [];
  for (const index of new Set(chosen ?? Array.from({ length: all }, (_, at) => at))) {
    let count = 0;
    const end = listStarts[index + 1] as number;
    for (let at = listStarts[index] as number; at < end; at += 1)
      if (judge.counts(meetings[at] as number, levels[slots[at] as number] as number)) count += 1;
    if (count > 0 || chosen !== undefined) candidates.push({ index, count });
  }
  candidates.sort((a, b) => b.count - a.count || a.index - b.index);
  const taken = candidates.slice(0, MAX_COUNTED).map(({ index }) => index);
  return { taken: taken.sort((a, b) => a - b), more: Math.max(0, candidates.length - MAX_COUNTED) };
}

function pairsIn<Item>(items: readonly Item[], count: (a: number, b: number) => number): readonly PairCount<Item>[] {
  const pairs: PairCount<Item>[] = [];
  for (const [a, item] of items.entries()) {
    for (let b = a + 1; b < items.length; b += 1) {
      const met = count(a, b);
      if (met > 0) pairs.push({ pair: [item, items[b] as Item], count: met });
    }
  }
  // The sort is stable, so pairs with equal counts keep the order of `items`.
  return pairs.sort((a, b) => b.count - a.count);
}
