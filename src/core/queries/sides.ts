/** Questions about sides: who belongs to one, and where it took part. Whom it met: encounters.ts. */
import { sideOf } from '../filter/filter.js';
import { MultiMap } from '../lib/multi-map.js';
import type { Atlas, Meeting, Person } from '../model/model.js';

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
  // One pass over all attendances: a meeting of thousands is looked at once, not once for each of them.
  const sidesOf = new Map<string, Set<string>>();
  for (const { attendance } of atlas.meetings) {
    for (const { person, side } of attendance) {
      if (person === undefined || side === undefined) continue;
      const known = sidesOf.get(person);
      if (known === undefined) sidesOf.set(person, new Set([side]));
      else known.add(side);
    }
  }
  const people = new MultiMap<Person>();
  for (const person of atlas.people) {
    const sides = sidesOf.get(person.id) ?? [];
    for (const side of new Set([person.side ?? [], ...sides].flat())) people.add(side, person);
  }
  return { meetings: meetings.lists, people: people.lists };
}

/** @returns ids of the sides that took part in a meeting, each once. */
function sidesAt(atlas: Atlas, { attendance }: Meeting): ReadonlySet<string> {
  return new Set(attendance.flatMap((one) => sideOf(atlas, one) ?? []));
}
