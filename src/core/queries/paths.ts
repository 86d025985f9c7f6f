/**
 * Through whom two people are connected: the shortest chains in which each person met the next one. Two breadth-first searches
 * walk from person to meetings to people, one from each end; a chain leads through people whose two distances add up to the
 * distance of the ends.
 */
import type { Atlas, Meeting, Person } from '../model/model.js';
import { askedPeople } from './asked-people.js';
import { attendanceColumnsOf, type AttendanceColumns } from './attendance-columns.js';
import { EVERYTHING, type Judge, judgeOf, type LeftOut, LeftOutCounter, type Scope } from './scope.js';
import { sharedMeetings } from './together.js';

/** More chains are only counted. */
export const MAX_CHAINS = 50;
/** The chains are counted with at most so many look-ups. With a meeting of thousands, the number stays unknown. */
const MAX_LOOKUPS = 2_000_000;

export interface ChainStep {
  readonly from: Person;
  readonly to: Person;
  /** All counted meetings of both, by time. */
  readonly meetings: readonly Meeting[];
}

export interface Paths {
  /** Ids that no person of the atlas has. */
  readonly unknown: readonly string[];
  /** The two people; fewer with an unknown id. */
  readonly people: readonly Person[];
  /**
   * The shortest chains, at most `MAX_CHAINS`, ordered by the names of the people on the way. Empty if there is none, if an id is
   * unknown, or if both ids are the same.
   */
  readonly chains: readonly (readonly ChainStep[])[];
  /** How many shortest chains there are; undefined if there are too many to count. */
  readonly total: number | undefined;
  /** How many people the first one is connected with, itself included, as far as the search went. */
  readonly reached: number;
  /** The meetings of the two people that do not count. */
  readonly leftOut: LeftOut;
}

/** @param a, b ids of people. The chains from b to a are the same, reversed. */
export function paths(atlas: Atlas, a: string, b: string, scope: Scope = EVERYTHING): Paths {
  const columns = attendanceColumnsOf(atlas);
  const { unknown, people, indexes } = askedPeople(atlas, [a, b]);
  const judge = judgeOf(atlas, scope);
  const leftOut = leftOutOf(columns, indexes, judge);
  const [from, to] = indexes;
  if (unknown.length > 0 || from === undefined || to === undefined)
    return { unknown, people, chains: [], total: 0, reached: 0, leftOut };
  const fromStart = distancesFrom(columns, from, judge, to);
  const distance = fromStart[to] as number;
  const reached = fromStart.reduce((sum, one) => (one >= 0 ? sum + 1 : sum), 0);
  if (distance < 0) return { unknown, people, chains: [], total: 0, reached, leftOut };
  const toEnd = distancesFrom(columns, to, judge, from);
  const walk = new ChainWalk(columns, judge, { end: to, fromStart, toEnd, distance });
  const chains = walk.chains(from, MAX_CHAINS).map((chain) => stepsOf(atlas, columns, judge, chain));
  return { unknown, people, chains, total: walk.count(from), reached, leftOut };
}

/** @returns the meetings of some people that do not count, by reason; a meeting of several of them once. */
export function leftOutOf({ people }: AttendanceColumns, indexes: readonly number[], judge: Judge): LeftOut {
  const leftOut = new LeftOutCounter();
  const seen = new Set<number>();
  for (const person of indexes) {
    const end = people.listStarts[person + 1] as number;
    for (let at = people.listStarts[person] as number; at < end; at += 1) {
      const meeting = people.meetings[at] as number;
      const reason = judge.reason(meeting, people.levels[people.slots[at] as number] as number);
      if (reason === undefined || seen.has(meeting)) continue;
      seen.add(meeting);
      leftOut[reason] += 1;
    }
  }
  return leftOut;
}

/**
 * Breadth-first. Each meeting is looked at once, from the first person who reaches it.
 * @returns by person the number of steps from `start`, -1 for people who are farther than `goal` or not connected.
 */
function distancesFrom({ people }: AttendanceColumns, start: number, judge: Judge, goal: number): Int32Array {
  const { starts, attendees, levels, listStarts, meetings, slots } = people;
  const distances = new Int32Array(listStarts.length - 1).fill(-1);
  const isSeen = new Uint8Array(starts.length - 1);
  distances[start] = 0;
  let frontier = [start];
  for (let distance = 1; frontier.length > 0 && distances[goal] === -1; distance += 1) {
    const next: number[] = [];
    for (const person of frontier) {
      const end = listStarts[person + 1] as number;
      for (let at = listStarts[person] as number; at < end; at += 1) {
        const meeting = meetings[at] as number;
        if (isSeen[meeting] === 1 || !judge.counts(meeting, levels[slots[at] as number] as number)) continue;
        isSeen[meeting] = 1;
        const slotEnd = starts[meeting + 1] as number;
        for (let slot = starts[meeting] as number; slot < slotEnd; slot += 1) {
          const other = attendees[slot] as number;
          if (distances[other] !== -1 || !judge.counts(meeting, levels[slot] as number)) continue;
          distances[other] = distance;
          next.push(other);
        }
      }
    }
    frontier = next;
  }
  return distances;
}

interface Distances {
  readonly end: number;
  readonly fromStart: Int32Array;
  readonly toEnd: Int32Array;
  readonly distance: number;
}

/** The people on the shortest chains, and who of them follows whom. */
class ChainWalk {
  readonly #columns: AttendanceColumns;
  readonly #judge: Judge;
  readonly #distances: Distances;
  readonly #successors = new Map<number, readonly number[]>();
  #lookups = 0;

  constructor(columns: AttendanceColumns, judge: Judge, distances: Distances) {
    this.#columns = columns;
    this.#judge = judge;
    this.#distances = distances;
  }

  /** @returns chains of indexes of people, at most `limit`, in the order of the indexes. Every successor leads to the end. */
  chains(start: number, limit: number): readonly (readonly number[])[] {
    const found: number[][] = [];
    const chain = [start];
    const visit = (person: number): void => {
      if (chain.length === this.#distances.distance + 1) found.push([...chain]);
      else
        for (const next of this.#successorsOf(person)) {
          if (found.length >= limit) return;
          chain.push(next);
          visit(next);
          chain.pop();
        }
    };
    visit(start);
    return found;
  }

  /** @returns the number of chains; undefined if counting takes too long. */
  count(start: number): number | undefined {
    let counts = new Map([[start, 1]]);
    for (let step = 0; step < this.#distances.distance; step += 1) {
      const next = new Map<number, number>();
      for (const [person, count] of counts) {
        for (const other of this.#successorsOf(person)) next.set(other, (next.get(other) ?? 0) + count);
        if (this.#lookups > MAX_LOOKUPS) return undefined;
      }
      counts = next;
    }
    const total = counts.get(this.#distances.end) ?? 0;
    return Number.isSafeInteger(total) ? total : undefined;
  }

  #successorsOf(person: number): readonly number[] {
    const known = this.#successors.get(person);
    if (known !== undefined) return known;
    const { starts, attendees, levels, listStarts, meetings, slots } = this.#columns.people;
    const { end: goal, fromStart, toEnd, distance } = this.#distances;
    const step = (fromStart[person] as number) + 1;
    // The last step needs no look-up: a person of the last but one place of a chain met the person at its end.
    if (step === distance) return [goal];
    const found = new Set<number>();
    const end = listStarts[person + 1] as number;
    for (let at = listStarts[person] as number; at < end; at += 1) {
      const meeting = meetings[at] as number;
      if (!this.#judge.counts(meeting, levels[slots[at] as number] as number)) continue;
      const slotEnd = starts[meeting + 1] as number;
      for (let slot = starts[meeting] as number; slot < slotEnd; slot += 1) {
        this.#lookups += 1;
        const other = attendees[slot] as number;
        if (fromStart[other] !== step || toEnd[other] !== distance - step) continue;
        if (this.#judge.counts(meeting, levels[slot] as number)) found.add(other);
      }
    }
    const successors = [...found].sort((a, b) => a - b);
    this.#successors.set(person, successors);
    return successors;
  }
}

function stepsOf(
  atlas: Atlas,
  columns: AttendanceColumns,
  judge: Judge,
  chain: readonly number[],
): readonly ChainStep[] {
  return chain.slice(1).map((to, index): ChainStep => {
    const from = chain[index] as number;
    const shared = sharedMeetings(columns, [from, to]).filter(({ meeting, level }) => judge.counts(meeting, level));
    return {
      from: atlas.people[from] as Person,
      to: atlas.people[to] as Person,
      meetings: shared.map(({ meeting }) => atlas.meetings[meeting] as Meeting),
    };
  });
}
