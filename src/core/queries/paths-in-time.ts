/**
 * Chains of meetings in order of time: whether word could travel from one person to another. Each meeting is not before the one
 * before it.
 *
 * A stated date is a span from its first to its last possible instant. That a meeting comes after another is certain if its span
 * begins when the other span has ended, and possible if it does not end before the other begins. Two meetings "on 4 June" are
 * therefore possibly in order, in both directions. A meeting of several days is treated as its span. Meetings without a date do
 * not count.
 *
 * The search goes in rounds: round n finds the earliest arrival with at most n meetings (B.-M. Bui-Xuan, A. Ferreira and
 * A. Jarry, Computing shortest, fastest, and foremost journeys in dynamic networks, 2003). So it finds the chain with the
 * earliest arrival, and the chains with fewer meetings that arrive later.
 */
import type { Atlas, Meeting, Person } from '../model/model.js';
import { attendanceColumnsOf, type AttendanceColumns } from './attendance-columns.js';
import { leftOutOf } from './paths.js';
import { EVERYTHING, type Judge, judgeOf, type LeftOut, type Scope } from './scope.js';

/** Longer chains are not looked for. */
export const MAX_MEETINGS_IN_CHAIN = 12;

export interface TimedStep {
  readonly from: Person;
  readonly to: Person;
  readonly meeting: Meeting;
}

export interface TimedChain {
  readonly steps: readonly TimedStep[];
  /**
   * Milliseconds since 1970 UTC. For a certain chain the instant by which word has arrived at the latest; for a possible chain the
   * first instant at which it may have arrived. ±Infinity with an open date.
   */
  readonly arrival: number;
}

export interface PathsInTime {
  readonly unknown: readonly string[];
  readonly people: readonly Person[];
  /** Chains whose order is certain: the earliest arrival first, then chains with fewer meetings that arrive later. */
  readonly certain: readonly TimedChain[];
  /** Chains whose order is possible and not certain, in the same order. */
  readonly possible: readonly TimedChain[];
  /** False if longer chains than `MAX_MEETINGS_IN_CHAIN` might arrive earlier. */
  readonly isComplete: boolean;
  /** The meetings of the two people that do not count. */
  readonly leftOut: LeftOut;
}

/** @param a, b ids of people: from a to b. The other direction is another question. */
export function pathsInTime(atlas: Atlas, a: string, b: string, scope: Scope = EVERYTHING): PathsInTime {
  const columns = attendanceColumnsOf(atlas);
  const ids = [...new Set([a, b])];
  const unknown = ids.filter((id) => !columns.personIndex.has(id));
  const indexes = ids.flatMap((id) => columns.personIndex.get(id) ?? []);
  const people = indexes.map((index) => atlas.people[index] as Person);
  const judge = judgeOf(atlas, scope, { needsDate: true });
  const leftOut = leftOutOf(columns, indexes, judge);
  const [from, to] = indexes;
  if (unknown.length > 0 || from === undefined || to === undefined)
    return { unknown, people, certain: [], possible: [], isComplete: true, leftOut };
  const certain = search(atlas, columns, judge, { from, to, arrivalAt: certainArrival, longest: 0 });
  const possible = search(atlas, columns, judge, {
    from,
    to,
    arrivalAt: possibleArrival,
    longest: longestSpan(columns),
  });
  return {
    unknown,
    people,
    certain: certain.chains,
    possible: possible.chains.filter(({ steps }) => !isCertain(steps)),
    isComplete: certain.isComplete && possible.isComplete,
    leftOut,
  };
}

/** When word arrives through a meeting, if it was with an attendee at `since`; NaN if that was too late. */
type ArrivalAt = (since: number, earliest: number, latest: number) => number;

const certainArrival: ArrivalAt = (since, earliest, latest) => (since <= earliest ? latest : Number.NaN);
const possibleArrival: ArrivalAt = (since, earliest, latest) =>
  since <= latest ? Math.max(since, earliest) : Number.NaN;

const isCertain = (steps: readonly TimedStep[]): boolean =>
  steps.every(({ meeting }, index) => {
    const before = steps[index - 1]?.meeting.when;
    return before === undefined || (meeting.when !== undefined && before.latest <= meeting.when.earliest);
  });

interface Task {
  readonly from: number;
  readonly to: number;
  readonly arrivalAt: ArrivalAt;
  /** No meeting that begins so long before word is with a person can be used, in milliseconds. */
  readonly longest: number;
}

/** The longest span of any dated meeting, in milliseconds. Infinity with an open date. */
function longestSpan({ earliest, latest }: AttendanceColumns): number {
  let longest = 0;
  for (let meeting = 0; meeting < earliest.length; meeting += 1) {
    const span = (latest[meeting] as number) - (earliest[meeting] as number);
    if (span > longest) longest = span;
  }
  return longest;
}

/** Stands for an arrival that nothing bounds; `Infinity` means that a person is not reached. */
const UNBOUNDED = Number.MAX_VALUE;

/** Word arrives at a person, through a meeting with the person of an earlier arrival. All by the number of the arrival. */
interface Arrivals {
  readonly people: number[];
  readonly times: number[];
  readonly meetings: number[];
  /** -1 for the start. */
  readonly before: number[];
}

function search(
  atlas: Atlas,
  { people, earliest, latest }: AttendanceColumns,
  judge: Judge,
  { from, to, arrivalAt, longest }: Task,
): { readonly chains: readonly TimedChain[]; readonly isComplete: boolean } {
  const { starts, attendees, levels, listStarts, meetings, slots } = people;
  const arrivals: Arrivals = { people: [from], times: [-Infinity], meetings: [-1], before: [-1] };
  /** By person: the earliest arrival with the meetings of the rounds before, and the one of this round. */
  const best = new Float64Array(listStarts.length - 1).fill(Infinity);
  const now = new Float64Array(listStarts.length - 1).fill(Infinity);
  const [through, after] = [new Int32Array(listStarts.length - 1), new Int32Array(listStarts.length - 1)];
  const atMeeting = new Float64Array(starts.length - 1).fill(Infinity);
  best[from] = -Infinity;
  /** The first position in the list of a person whose meeting does not begin before a time. The lists are by time. */
  const firstSince = (time: number, low: number, high: number): number => {
    let [first, last] = [low, high];
    while (first < last) {
      const middle = (first + last) >>> 1;
      const meeting = meetings[middle] as number;
      const begins = earliest[meeting] as number;
      // An open beginning is sorted by its end; meetings without a date, which are NaN here, come last.
      if ((begins === -Infinity ? (latest[meeting] as number) : begins) < time) first = middle + 1;
      else last = middle;
    }
    return first;
  };
  const found: number[] = [];
  let frontier = [0];
  for (let round = 0; round < MAX_MEETINGS_IN_CHAIN && frontier.length > 0; round += 1) {
    const goal = best[to] as number;
    const reached: number[] = [];
    // The earliest first, so that a meeting that several people reach is mostly looked at once in a round.
    for (const arrival of frontier) {
      const person = arrivals.people[arrival] as number;
      const since = arrivals.times[arrival] as number;
      const end = listStarts[person + 1] as number;
      const begin = firstSince(since - longest, listStarts[person] as number, end);
      for (let at = begin; at < end; at += 1) {
        const meeting = meetings[at] as number;
        const first = earliest[meeting] as number;
        // The list is by time: no later meeting arrives before the goal is reached in another way.
        if (first >= goal) break;
        const time = Math.min(arrivalAt(since, first, latest[meeting] as number), UNBOUNDED);
        // Written so that NaN, too late for the meeting, fails.
        if (!(time < goal && time < (atMeeting[meeting] as number))) continue;
        if (!judge.counts(meeting, levels[slots[at] as number] as number)) continue;
        atMeeting[meeting] = time;
        const slotEnd = starts[meeting + 1] as number;
        for (let slot = starts[meeting] as number; slot < slotEnd; slot += 1) {
          const other = attendees[slot] as number;
          if (time >= (best[other] as number) || time >= (now[other] as number)) continue;
          if (!judge.counts(meeting, levels[slot] as number)) continue;
          if (now[other] === Infinity) reached.push(other);
          now[other] = time;
          through[other] = meeting;
          after[other] = arrival;
        }
      }
    }
    frontier = [];
    for (const person of reached) {
      const time = now[person] as number;
      best[person] = time;
      now[person] = Infinity;
      const arrival = arrivals.people.length;
      arrivals.people.push(person);
      arrivals.times.push(time);
      arrivals.meetings.push(through[person] as number);
      arrivals.before.push(after[person] as number);
      // Word that is with the goal need not travel farther.
      if (person === to) found.push(arrival);
      else frontier.push(arrival);
    }
    const goalNow = best[to] as number;
    frontier = frontier
      .filter((arrival) => (arrivals.times[arrival] as number) < goalNow)
      .sort((a, b) => (arrivals.times[a] as number) - (arrivals.times[b] as number) || a - b);
  }
  const chains = found.reverse().map((arrival): TimedChain => {
    const time = arrivals.times[arrival] as number;
    return { steps: stepsTo(atlas, arrivals, arrival), arrival: time === UNBOUNDED ? Infinity : time };
  });
  return { chains, isComplete: frontier.length === 0 };
}

function stepsTo(atlas: Atlas, { people, meetings, before }: Arrivals, last: number): readonly TimedStep[] {
  const steps: TimedStep[] = [];
  for (let arrival = last; arrival > 0; arrival = before[arrival] as number) {
    steps.unshift({
      from: atlas.people[people[before[arrival] as number] as number] as Person,
      to: atlas.people[people[arrival] as number] as Person,
      meeting: atlas.meetings[meetings[arrival] as number] as Meeting,
    });
  }
  return steps;
}
