/** The meetings that several people attended together, and if there are none, what comes nearest to one. */
import type { Atlas, Attendance, Meeting, Person, Place } from '../model/model.js';
import { askedPeople } from './asked-people.js';
import { attendanceColumnsOf, type AttendanceColumns } from './attendance-columns.js';
import { placesOf } from './encounters.js';
import { accounts, type Accounts } from './meetings.js';
import { nearestMeetings, sharedAcquaintances, type NearestMeetings, type SharedAcquaintances } from './nearest.js';
import { EVERYTHING, type Judge, judgeOf, type LeftOut, LeftOutCounter, type Scope } from './scope.js';

export interface TogetherMeeting {
  readonly meeting: Meeting;
  readonly places: readonly Place[];
  /** The entries of each person, in the order of `people`. A meeting may list a person twice. */
  readonly attendances: readonly (readonly Attendance[])[];
  /** The fields about which the accounts differ. */
  readonly differing: readonly Accounts[];
}

/** Two of more than two people. */
export interface PairTogether {
  readonly people: readonly [Person, Person];
  readonly count: number;
}

export interface Together {
  /** The people asked for that the atlas has, each once, in the order of the question. */
  readonly people: readonly Person[];
  /** The ids that no person of the atlas has. */
  readonly unknown: readonly string[];
  /** By time; meetings without a date come last. Empty with fewer than two people or with an unknown id. */
  readonly meetings: readonly TogetherMeeting[];
  /** The meetings that list all these people and do not count. */
  readonly leftOut: LeftOut;
  /**
   * Meetings that count, at which all but one of the people are named, and that list people without a name for the side of the
   * missing one. The missing person may have been among them.
   */
  readonly perhaps: readonly Meeting[];
  /** With more than two people, each two of the first ten, in the order of the question; else empty. */
  readonly pairs: readonly PairTogether[];
  /** Only for two people without a counted meeting. */
  readonly nearest?: {
    /** Undefined if no meetings of both were at one place within `NEAR_DAYS` days. */
    readonly meetings: NearestMeetings | undefined;
    /** People who met both. */
    readonly people: SharedAcquaintances;
  };
}

/** Pairs are counted only among so many people, the first ones of the question. */
const MAX_PAIRED = 10;

/** @param ids of people, at least two; a repeated id counts once. The order does not change which meetings are found. */
export function together(atlas: Atlas, ids: readonly string[], scope: Scope = EVERYTHING): Together {
  const columns = attendanceColumnsOf(atlas);
  const { unknown, people, indexes } = askedPeople(atlas, ids);
  const leftOut = new LeftOutCounter();
  const isAnswerable = unknown.length === 0 && indexes.length >= 2;
  if (!isAnswerable) return { people, unknown, meetings: [], leftOut, perhaps: [], pairs: [] };
  const judge = judgeOf(atlas, scope);
  const found: number[] = [];
  for (const { meeting, level } of sharedMeetings(columns, indexes)) {
    const reason = judge.reason(meeting, level);
    if (reason === undefined) found.push(meeting);
    else leftOut[reason] += 1;
  }
  return {
    people,
    unknown,
    meetings: found.map((index) => togetherAt(atlas, atlas.meetings[index] as Meeting, people)),
    leftOut,
    perhaps: perhapsTogether(atlas, columns, indexes, judge),
    pairs: indexes.length > 2 ? pairsAmong(atlas, columns, indexes.slice(0, MAX_PAIRED), judge) : [],
    ...(found.length > 0 || indexes.length !== 2
      ? {}
      : {
          nearest: {
            meetings: nearestMeetings(atlas, indexes[0] as number, indexes[1] as number, scope),
            people: sharedAcquaintances(atlas, indexes[0] as number, indexes[1] as number, scope),
          },
        }),
  };
}

function togetherAt(atlas: Atlas, meeting: Meeting, people: readonly Person[]): TogetherMeeting {
  const byPerson = new Map<string, Attendance[]>(people.map(({ id }) => [id, []]));
  for (const one of meeting.attendance) byPerson.get(one.person ?? '')?.push(one);
  return {
    meeting,
    places: placesOf(atlas, meeting),
    attendances: people.map(({ id }) => byPerson.get(id) ?? []),
    differing: accounts(meeting).filter(({ differ }) => differ),
  };
}

/**
 * @param people indexes of people, at least one.
 * @returns the meetings that list all of them, by time, each with the lowest level of their attendances.
 */
export function sharedMeetings(
  { people: incidence }: AttendanceColumns,
  people: readonly number[],
): { readonly meeting: number; readonly level: number }[] {
  const { listStarts, meetings, slots, levels } = incidence;
  const sizeOf = (person: number): number => (listStarts[person + 1] as number) - (listStarts[person] as number);
  const [fewest, ...others] = [...people].sort((a, b) => sizeOf(a) - sizeOf(b));
  if (fewest === undefined) return [];
  const shared: { meeting: number; level: number }[] = [];
  const next = others.map((person) => listStarts[person] as number);
  const end = listStarts[fewest + 1] as number;
  for (let at = listStarts[fewest] as number; at < end; at += 1) {
    const meeting = meetings[at] as number;
    let level = levels[slots[at] as number] as number;
    const isShared = others.every((person, which) => {
      const found = lowerBound(meetings, meeting, next[which] as number, listStarts[person + 1] as number);
      next[which] = found;
      if (found === listStarts[person + 1] || meetings[found] !== meeting) return false;
      level = Math.min(level, levels[slots[found] as number] as number);
      return true;
    });
    if (isShared) shared.push({ meeting, level });
  }
  return shared;
}

/** @returns the first position from `from` up to `to` whose value is not below `value`; `to` if there is none. */
function lowerBound(sorted: Uint32Array, value: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function perhapsTogether(
  atlas: Atlas,
  columns: AttendanceColumns,
  people: readonly number[],
  judge: Judge,
): readonly Meeting[] {
  const found = new Set<number>();
  for (const missing of people) {
    const person = atlas.people[missing] as Person;
    if (person.side === undefined) continue;
    const named = people.filter((one) => one !== missing);
    for (const { meeting, level } of sharedMeetings(columns, named)) {
      if ((columns.unnamed[meeting] as number) === 0 || !judge.counts(meeting, level)) continue;
      const { attendance } = atlas.meetings[meeting] as Meeting;
      const isThere = attendance.some((one) => one.person === person.id);
      const isUnnamed = attendance.some((one) => one.person === undefined && one.side === person.side);
      if (isUnnamed && !isThere) found.add(meeting);
    }
  }
  return [...found].sort((a, b) => a - b).map((index) => atlas.meetings[index] as Meeting);
}

function pairsAmong(
  atlas: Atlas,
  columns: AttendanceColumns,
  people: readonly number[],
  judge: Judge,
): readonly PairTogether[] {
  return people.flatMap((a, at) =>
    people.slice(at + 1).map((b): PairTogether => {
      const shared = sharedMeetings(columns, [a, b]);
      return {
        people: [atlas.people[a] as Person, atlas.people[b] as Person],
        count: shared.filter(({ meeting, level }) => judge.counts(meeting, level)).length,
      };
    }),
  );
}
