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
import { askedPeople } from './asked-people.js';
import { attendanceColumnsOf, type AttendanceColumns } from './attendance-columns.js';
import { leftOutOf } from './paths.js';
import { EVERYTHING, type Judge, judgeOf, type LeftOut, type Scope } from './scope.js';

/** Longer chains are not looked for. */
export const MAX_MEETINGS_IN_CHAIN = 20;

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
  const { unknown, people, indexes } = askedPeople(atlas, [a, b]);
  const judge = judgeOf(atlas, scope, { needsDate: true });
  const leftOut = leftOutOf(columns, indexes, judge);
  const [from, to] = indexes;
  if (unknown.length > 0 || from === undefined || to === undefined)
    return { unknown, people, certain: [], possible: [], isComplete: true, leftOut };
  const certain = search(atlas, columns, judge, { from, to, arrivalAt: certainArrival });
  const possible = search(atlas, columns, judge, {
    from,
    to,
    arrivalAt: possibleArrival,
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

/** Each round goes through all meetings by time: in memory they lie side by side, the meetings of one person do not. */
function search(
  atlas: Atlas,
  { people, earliest, latest }: AttendanceColumns,
  judge: Judge,
  { from, to, arrivalAt }: Task,
): { readonly chains: readonly TimedChain[]; readonly isComplete: boolean } {
  const { starts, attendees, levels } = people;
  const count = atlas.people.length;
  const arrivals: Arrivals = { people: [from], times: [-Infinity], meetings: [-1], before: [-1] };
  /** By person: the earliest arrival with the meetings of the rounds before and its number, and the one of this round. */
  const [best, now] = [new Float64Array(count).fill(Infinity), new Float64Array(count).fill(Infinity)];
  const [arrivalOf, through, after] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const atMeeting = new Float64Array(starts.length - 1).fill(Infinity);
  best[from] = -Infinity;
  const found: number[] = [];
  let mayGoOn = true;
  for (let round = 0; round < MAX_MEETINGS_IN_CHAIN && mayGoOn; round += 1) {
    const goal = best[to] as number;
    const reached: number[] = [];
    for (let meeting = 0; meeting + 1 < starts.length; meeting += 1) {
      const first = earliest[meeting] as number;
      // No later meeting arrives before the goal is reached in another way.
      if (first >= goal) break;
      const [start, end] = [starts[meeting] as number, starts[meeting + 1] as number];
      let [since, carrier] = [Infinity, -1];
      for (let slot = start; slot < end; slot += 1) {
        const person = attendees[slot] as number;
        if ((best[person] as number) >= since || !judge.counts(meeting, levels[slot] as number)) continue;
        since = best[person] as number;
        carrier = person;
      }
      if (carrier < 0) continue;
      const time = Math.min(arrivalAt(since, first, latest[meeting] as number), UNBOUNDED);
      // Written so that NaN, too late for the meeting, fails.
      if (!(time < goal && time < (atMeeting[meeting] as number))) continue;
      atMeeting[meeting] = time;
      for (let slot = start; slot < end; slot += 1) {
        const other = attendees[slot] as number;
        if (time >= (best[other] as number) || time >= (now[other] as number)) continue;
        if (!judge.counts(meeting, levels[slot] as number)) continue;
        if (now[other] === Infinity) reached.push(other);
        now[other] = time;
        through[other] = meeting;
        after[other] = arrivalOf[carrier] as number;
      }
    }
    for (const person of reached) {
      const time = now[person] as number;
      best[person] = time;
      now[person] = Infinity;
      arrivalOf[person] = arrivals.people.length;
      arrivals.people.push(person);
      arrivals.times.push(time);
      arrivals.meetings.push(through[person] as number);
      arrivals.before.push(after[person] as number);
      if (person === to) found.push(arrivalOf[person]);
    }
    const goalNow = best[to] as number;
    mayGoOn = reached.some((person) => person !== to && (best[person] as number) < goalNow);
  }
  const chains = found.reverse().map((arrival): TimedChain => {
    const time = arrivals.times[arrival] as number;
    return { steps: stepsTo(atlas, arrivals, arrival), arrival: time === UNBOUNDED ? Infinity : time };
  });
  return { chains, isComplete: !mayGoOn };
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
