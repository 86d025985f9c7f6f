/** Whom a person or a side met: one row for each other person or side, with the meetings of both. */
import { compareNames } from '../model/build-atlas.js';
import type { Atlas, Meeting, Person, Place, Role, Side } from '../model/model.js';
import { attendanceColumnsOf, rolesIn, type Incidence } from './attendance-columns.js';
import { EVERYTHING, type Judge, judgeOf, type LeftOut, LeftOutCounter, type Scope } from './scope.js';

/** What was counted of each other person or side, by index. Indexes of meetings and places are raised by 1; 0 is none. */
interface Counted<Other> {
  readonly atlas: Atlas;
  readonly list: readonly Other[];
  readonly counts: Uint32Array;
  readonly inPerson: Uint32Array;
  readonly firsts: Uint32Array;
  readonly lasts: Uint32Array;
  readonly places: Uint32Array;
  /** Sets of roles, bit `i` for `ROLES[i]`. */
  readonly roles: Uint8Array;
  readonly ownRoles: Uint8Array;
  readonly nameRank: (index: number) => number;
  /** Finds the meetings with one other, by time. */
  readonly find: (index: number) => readonly number[];
}

/** The meetings of one attendee with one other. There may be 25,000 of them, so lists are made when they are asked for. */
export class Encounter<Other extends Person | Side> {
  /** How many meetings they had. */
  readonly count: number;
  /** How many of them were in person. */
  readonly inPerson: number;
  readonly #counted: Counted<Other>;
  readonly #index: number;
  #meetings: readonly Meeting[] | undefined;

  /** @param counted made by `metBy` and `metBySide`. */
  constructor(counted: Counted<Other>, index: number) {
    this.#counted = counted;
    this.#index = index;
    this.count = counted.counts[index] as number;
    this.inPerson = counted.inPerson[index] as number;
  }

  get other(): Other {
    return this.#counted.list[this.#index] as Other;
  }

  /** Position by name among all people or sides of the atlas. */
  get nameRank(): number {
    return this.#counted.nameRank(this.#index);
  }

  /** What the other attended as, in the order of `ROLES`. */
  get roles(): readonly Role[] {
    return rolesIn(this.#counted.roles[this.#index] as number);
  }

  /** What the person or side asked about attended as. */
  get ownRoles(): readonly Role[] {
    return rolesIn(this.#counted.ownRoles[this.#index] as number);
  }

  /** By time; meetings without a date come last. */
  get meetings(): readonly Meeting[] {
    const { atlas, find } = this.#counted;
    return (this.#meetings ??= find(this.#index).map((index) => atlas.meetings[index] as Meeting));
  }

  /** Index in `atlas.meetings` of the first dated meeting; undefined if none has a date. */
  get firstIndex(): number | undefined {
    const first = this.#counted.firsts[this.#index] as number;
    return first === 0 ? undefined : first - 1;
  }

  /** Index in `atlas.meetings` of the dated meeting that began last. */
  get lastIndex(): number | undefined {
    const last = this.#counted.lasts[this.#index] as number;
    return last === 0 ? undefined : last - 1;
  }

  get first(): Meeting | undefined {
    return this.firstIndex === undefined ? undefined : this.#counted.atlas.meetings[this.firstIndex];
  }

  get last(): Meeting | undefined {
    return this.lastIndex === undefined ? undefined : this.#counted.atlas.meetings[this.lastIndex];
  }

  /** The first place of the first meeting that states one. */
  get firstPlace(): Place | undefined {
    return this.#counted.atlas.places[(this.#counted.places[this.#index] as number) - 1];
  }

  /** The places of the meetings, each once, by the first meeting there. */
  get places(): readonly Place[] {
    return [...new Set(this.meetings.flatMap((meeting) => placesOf(this.#counted.atlas, meeting)))];
  }
}

/** @returns the places that a meeting states and the atlas has, each once. */
export const placesOf = (atlas: Atlas, meeting: Meeting): readonly Place[] => [
  ...new Set(meeting.places.flatMap(({ place }) => atlas.placeById.get(place) ?? [])),
];

export interface WhomMet<Other extends Person | Side> {
  /** Most often first, then most often in person, then by name. */
  readonly encounters: readonly Encounter<Other>[];
  /** How many meetings of the person or side count, with others or alone. */
  readonly counted: number;
  /** How many of them list at least one other who counts. */
  readonly shared: number;
  /** The meetings of the person or side that do not count. With `counted` they are all its meetings. */
  readonly leftOut: LeftOut;
  /** How many attendances of others at counted meetings are below the floor of certainty. */
  readonly othersLeftOut: number;
  /** How many of the counted meetings list people without a name. */
  readonly withUnnamed: number;
}

/**
 * The people a person met or spoke with. Cancelled and planned meetings do not count.
 *
 * @param personId of any text; an unknown person met no one.
 */
export function metBy(atlas: Atlas, personId: string, scope: Scope = EVERYTHING): WhomMet<Person> {
  const columns = attendanceColumnsOf(atlas);
  return whomMet(atlas, scope, {
    own: columns.people,
    ownIndex: columns.personIndex.get(personId),
    others: columns.people,
    list: atlas.people,
    isOther: (slot, own) => columns.people.attendees[slot] !== own,
    nameRank: (index) => index,
    byName: atlas.people.keys(),
  });
}

/** The other sides a side met, and the people who attended for another side or for none. */
export interface MetBySide {
  readonly sides: WhomMet<Side>;
  readonly people: WhomMet<Person>;
}

/** As `metBy`, for a side: the meetings in which both took part, with named people or without. */
export function metBySide(atlas: Atlas, sideId: string, scope: Scope = EVERYTHING): MetBySide {
  const columns = attendanceColumnsOf(atlas);
  const own = { own: columns.sides, ownIndex: columns.sideIndex.get(sideId) };
  return {
    sides: whomMet(atlas, scope, {
      ...own,
      others: columns.sides,
      list: atlas.sides,
      isOther: (slot, index) => columns.sides.attendees[slot] !== index,
      nameRank: (index) => columns.sideRank[index] as number,
      byName: [...atlas.sides.keys()].sort((a, b) => (columns.sideRank[a] as number) - (columns.sideRank[b] as number)),
    }),
    people: whomMet(atlas, scope, {
      ...own,
      others: columns.people,
      list: atlas.people,
      isOther: (slot, index) => columns.sideOfSlot[slot] !== index,
      nameRank: (index) => index,
      byName: atlas.people.keys(),
    }),
  };
}

interface Question<Other> {
  readonly own: Incidence;
  /** Undefined for an unknown id. */
  readonly ownIndex: number | undefined;
  readonly others: Incidence;
  readonly list: readonly Other[];
  readonly isOther: (slot: number, ownIndex: number) => boolean;
  readonly nameRank: (index: number) => number;
  /** All indexes, by name. */
  readonly byName: Iterable<number>;
}

/** One pass over the meetings counts. The meetings of a row are found again when they are asked for. */
function whomMet<Other extends Person | Side>(atlas: Atlas, scope: Scope, question: Question<Other>): WhomMet<Other> {
  const { own, ownIndex, others, list, isOther, byName } = question;
  const leftOut = new LeftOutCounter();
  if (ownIndex === undefined)
    return { encounters: [], counted: 0, shared: 0, leftOut, othersLeftOut: 0, withUnnamed: 0 };
  const columns = attendanceColumnsOf(atlas);
  const judge = judgeOf(atlas, scope);
  const numbers = (): Uint32Array => new Uint32Array(list.length);
  const [counts, inPerson, firsts, lasts, places] = [numbers(), numbers(), numbers(), numbers(), numbers()];
  const [roles, ownRoles] = [new Uint8Array(list.length), new Uint8Array(list.length)];
  let [counted, shared, othersLeftOut, withUnnamed] = [0, 0, 0, 0];
  const listEnd = own.listStarts[ownIndex + 1] as number;
  for (let at = own.listStarts[ownIndex] as number; at < listEnd; at += 1) {
    const [meeting, ownSlot] = [own.meetings[at] as number, own.slots[at] as number];
    if (!judge.counts(meeting, own.levels[ownSlot] as number)) {
      const reason = judge.reason(meeting, own.levels[ownSlot] as number);
      if (reason !== undefined) leftOut[reason] += 1;
      continue;
    }
    counted += 1;
    if ((columns.unnamed[meeting] as number) > 0) withUnnamed += 1;
    const isInPerson = columns.inPerson[meeting] as number;
    const place = (columns.firstPlaces[meeting] as number) + 1;
    const rolesHere = own.roles[ownSlot] as number;
    let isShared = 0;
    const end = others.starts[meeting + 1] as number;
    for (let slot = others.starts[meeting] as number; slot < end; slot += 1) {
      if (!isOther(slot, ownIndex)) continue;
      if (!judge.counts(meeting, others.levels[slot] as number)) {
        othersLeftOut += 1;
        continue;
      }
      const other = others.attendees[slot] as number;
      isShared = 1;
      counts[other] = (counts[other] as number) + 1;
      inPerson[other] = (inPerson[other] as number) + isInPerson;
      roles[other] = (roles[other] as number) | (others.roles[slot] as number);
      ownRoles[other] = (ownRoles[other] as number) | rolesHere;
      if (columns.dated[meeting] === 1) {
        if (firsts[other] === 0) firsts[other] = meeting + 1;
        lasts[other] = meeting + 1;
      }
      if (places[other] === 0) places[other] = place;
    }
    shared += isShared;
  }
  const answer: Counted<Other> = {
    ...{ atlas, list, counts, inPerson, firsts, lasts, places, roles, ownRoles, nameRank: question.nameRank },
    find: (index) => meetingsWith(question, ownIndex, index, judge),
  };
  const encounters: Encounter<Other>[] = [];
  for (const index of byName) if (counts[index] !== 0) encounters.push(new Encounter(answer, index));
  // The sort is stable, so equal ones stay in the order of their names.
  encounters.sort((a, b) => b.count - a.count || b.inPerson - a.inPerson);
  return { encounters, counted, shared, leftOut, othersLeftOut, withUnnamed };
}

/** @returns the counted meetings of an attendee with another one, by time: the two lists are walked side by side. */
function meetingsWith<Other>(
  { own, others, isOther }: Question<Other>,
  ownIndex: number,
  other: number,
  judge: Judge,
): readonly number[] {
  const found: number[] = [];
  let [at, otherAt] = [own.listStarts[ownIndex] as number, others.listStarts[other] as number];
  const [end, otherEnd] = [own.listStarts[ownIndex + 1] as number, others.listStarts[other + 1] as number];
  while (at < end && otherAt < otherEnd) {
    const [meeting, otherMeeting] = [own.meetings[at] as number, others.meetings[otherAt] as number];
    if (meeting === otherMeeting) {
      const [slot, otherSlot] = [own.slots[at] as number, others.slots[otherAt] as number];
      const level = Math.min(own.levels[slot] as number, others.levels[otherSlot] as number);
      if (isOther(otherSlot, ownIndex) && judge.counts(meeting, level)) found.push(meeting);
    }
    if (meeting <= otherMeeting) at += 1;
    if (otherMeeting <= meeting) otherAt += 1;
  }
  return found;
}

type Ranked = Pick<Encounter<Person>, 'count' | 'inPerson' | 'nameRank'>;

const byDefault = (a: Ranked, b: Ranked): number =>
  b.count - a.count || b.inPerson - a.inPerson || a.nameRank - b.nameRank;

/** The columns by which a table of encounters can be sorted. */
export const ENCOUNTER_SORTS = ['name', 'meetings', 'first', 'last', 'places', 'roles'] as const;
export type EncounterSort = (typeof ENCOUNTER_SORTS)[number];

/**
 * Sorts the rows of a table by one column. `places` goes by the name of the first place, `roles` by the first role in the order
 * of `ROLES`. Rows without a value (no date, no place, no role) come last in both directions. Equal rows stand as in `metBy`:
 * most often first, then most often in person, then by name.
 *
 * @returns a new list.
 */
export function sortEncounters<Other extends Person | Side>(
  encounters: readonly Encounter<Other>[],
  by: EncounterSort,
  direction: 'ascending' | 'descending',
): readonly Encounter<Other>[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const rank = rankBy(encounters, by);
  return encounters
    .map((encounter) => ({ encounter, value: rank(encounter) }))
    .sort((a, b) => {
      const [x, y] = [a.value ?? Infinity, b.value ?? Infinity];
      if (x !== y) return x === Infinity ? 1 : y === Infinity ? -1 : sign * (x - y);
      return byDefault(a.encounter, b.encounter);
    })
    .map(({ encounter }) => encounter);
}

function rankBy<Other extends Person | Side>(
  encounters: readonly Encounter<Other>[],
  by: EncounterSort,
): (encounter: Encounter<Other>) => number | undefined {
  switch (by) {
    case 'name':
      return ({ nameRank }) => nameRank;
    case 'meetings':
      return ({ count }) => count;
    case 'first':
      return ({ firstIndex }) => firstIndex;
    case 'last':
      return ({ lastIndex }) => lastIndex;
    case 'roles':
      return ({ roles: [role] }) => (role === undefined ? undefined : ROLE_RANK.get(role));
    case 'places': {
      const places = new Set(encounters.flatMap(({ firstPlace }) => firstPlace ?? []));
      const ranks = new Map([...places].sort(compareNames).map((place, index) => [place, index]));
      return ({ firstPlace }) => (firstPlace === undefined ? undefined : ranks.get(firstPlace));
    }
  }
}

const ROLE_RANK: ReadonlyMap<Role, number> = new Map(rolesIn(-1).map((role, index) => [role, index]));

/** @param person index. @returns the indexes of the meetings of a person that count, by time. */
export function countedMeetingsOf(atlas: Atlas, person: number, scope: Scope): readonly number[] {
  const { listStarts, meetings, slots, levels } = attendanceColumnsOf(atlas).people;
  const judge = judgeOf(atlas, scope);
  const counted: number[] = [];
  const end = listStarts[person + 1] as number;
  for (let at = listStarts[person] as number; at < end; at += 1)
    if (judge.counts(meetings[at] as number, levels[slots[at] as number] as number))
      counted.push(meetings[at] as number);
  return counted;
}
