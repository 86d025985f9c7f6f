/** Questions about sides: who belongs to one, where it took part, and whom it met. */
import { sideOf } from '../filter/filter.js';
import { MultiMap } from '../lib/multi-map.js';
import { compareNames } from '../model/build-atlas.js';
import type { Atlas, Meeting, Person, Side } from '../model/model.js';

interface Index {
  readonly meetings: ReadonlyMap<string, readonly Meeting[]>;
  readonly people: ReadonlyMap<string, readonly Person[]>;
}

/** An atlas never changes, and its index takes one pass over all attendances. */
const indexes = new WeakMap<Atlas, Index>();

/** @returns the meetings, calls and letters in which the side took part, by time. */
export function meetingsOfSide(atlas: Atlas, sideId: string): readonly Meeting[] {
  return indexOf(atlas).meetings.get(sideId) ?? [];
}

/** @returns the people of the side, and those who attended a meeting on it, in the order of the atlas. */
export function peopleOfSide(atlas: Atlas, sideId: string): readonly Person[] {
  return indexOf(atlas).people.get(sideId) ?? [];
}

function indexOf(atlas: Atlas): Index {
  const index = indexes.get(atlas) ?? createIndex(atlas);
  indexes.set(atlas, index);
  return index;
}

function createIndex(atlas: Atlas): Index {
  const meetings = new MultiMap<Meeting>();
  for (const meeting of atlas.meetings) {
    for (const side of sidesAt(atlas, meeting)) meetings.add(side, meeting);
  }
  const people = new MultiMap<Person>();
  for (const person of atlas.people) {
    const attended = (atlas.meetingsByPerson.get(person.id) ?? []).flatMap(({ attendance }) => attendance);
    const sides = attended.flatMap(({ person: id, side }) => (id === person.id ? (side ?? []) : []));
    for (const side of new Set([person.side ?? [], sides].flat())) people.add(side, person);
  }
  return { meetings: meetings.lists, people: people.lists };
}

/** @returns ids of the sides that took part in a meeting, each once. */
function sidesAt(atlas: Atlas, { attendance }: Meeting): ReadonlySet<string> {
  return new Set(attendance.flatMap((one) => sideOf(atlas, one) ?? []));
}

/** How often a side was together with another side or a person. Each list is by time. */
export interface Encounter<Other> {
  readonly other: Other;
  readonly inPerson: readonly Meeting[];
  /** By telephone, video or letter. */
  readonly remote: readonly Meeting[];
}

/** The other sides a side met, and the people of those sides (or of no side); most often first, then by name. */
export interface MetBySide {
  readonly sides: readonly Encounter<Side>[];
  readonly people: readonly Encounter<Person>[];
}

/** Counts the meetings in which both took part. Cancelled and planned meetings do not count. */
export function metBySide(atlas: Atlas, sideId: string): MetBySide {
  const sides = new Map<Side, MutableEncounter<Side>>();
  const people = new Map<Person, MutableEncounter<Person>>();
  for (const meeting of meetingsOfSide(atlas, sideId)) {
    if (meeting.status === 'cancelled' || meeting.status === 'planned') continue;
    for (const id of sidesAt(atlas, meeting)) {
      const side = id === sideId ? undefined : atlas.sideById.get(id);
      if (side !== undefined) note(sides, side, meeting);
    }
    const others = meeting.attendance.filter((one) => sideOf(atlas, one) !== sideId);
    for (const id of new Set(others.map(({ person }) => person))) {
      const person = id === undefined ? undefined : atlas.personById.get(id);
      if (person !== undefined) note(people, person, meeting);
    }
  }
  return { sides: inOrder(sides.values()), people: inOrder(people.values()) };
}

interface MutableEncounter<Other> extends Encounter<Other> {
  readonly inPerson: Meeting[];
  readonly remote: Meeting[];
}

function note<Other>(encounters: Map<Other, MutableEncounter<Other>>, other: Other, meeting: Meeting): void {
  const encounter = encounters.get(other) ?? { other, inPerson: [], remote: [] };
  encounters.set(other, encounter);
  (meeting.mode === 'in-person' ? encounter.inPerson : encounter.remote).push(meeting);
}

function inOrder<Other extends Side | Person>(encounters: Iterable<Encounter<Other>>): readonly Encounter<Other>[] {
  const total = ({ inPerson, remote }: Encounter<Other>): number => inPerson.length + remote.length;
  return [...encounters].sort(
    (a, b) => total(b) - total(a) || b.inPerson.length - a.inPerson.length || compareNames(a.other, b.other),
  );
}
