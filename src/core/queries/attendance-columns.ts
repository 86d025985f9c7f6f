/**
 * Who was at which meeting, as arrays of numbers in the order of the atlas. Every question about who met whom walks from a
 * person to meetings to people on these arrays. No graph of people is built: it grows with the square of the attendance, and
 * it loses the meetings and with them the sources.
 */
import { mapProgress, mergeSort, runSync, type Steps } from '../lib/steps.js';
import { compareNames } from '../model/build-atlas.js';
import { ROLES, type Atlas, type Certainty, type Role } from '../model/model.js';

/** How sure an attendance is: the least sure of the statements about the meeting and about the attendance. */
export const LEVEL = { doubtful: 0, unstated: 1, reported: 2, confirmed: 3 } as const;

/** Whether a meeting took place (`held` or `reported`), or why it does not count as a meeting. */
export const FATE = { held: 0, planned: 1, cancelled: 2 } as const;

/**
 * Attendees (people or sides) and meetings, as compressed sparse rows in both directions. An attendee is at a meeting once, even
 * if the meeting lists it twice. A slot is one attendee at one meeting.
 */
export interface Incidence {
  /** The slots of meeting `m` are those from `starts[m]` up to `starts[m + 1]`, in the order of the file. */
  readonly starts: Uint32Array;
  /** By slot: index of the attendee in `atlas.people` or `atlas.sides`. */
  readonly attendees: Uint32Array;
  /** By slot: a value of `LEVEL`; the surest of several entries. */
  readonly levels: Uint8Array;
  /** By slot: a set of roles, bit `i` for `ROLES[i]`. */
  readonly roles: Uint8Array;
  /** The meetings of attendee `a` are those from `listStarts[a]` up to `listStarts[a + 1]`, by time. */
  readonly listStarts: Uint32Array;
  /** Index of the meeting in `atlas.meetings`, and the slot of the attendee there. */
  readonly meetings: Uint32Array;
  readonly slots: Uint32Array;
}

export interface AttendanceColumns {
  readonly personIndex: ReadonlyMap<string, number>;
  readonly sideIndex: ReadonlyMap<string, number>;
  readonly people: Incidence;
  readonly sides: Incidence;
  /** Sides for which people attended whom the meeting lists without a name. */
  readonly unnamedSides: Incidence;
  /** By slot of `people`: index of the side for which the person attended, -1 if unknown. */
  readonly sideOfSlot: Int32Array;
  /** By meeting: a value of `FATE`. */
  readonly fates: Uint8Array;
  /** By meeting: how many of its attendances name no person of the atlas. */
  readonly unnamed: Uint32Array;
  /** By meeting: 1 if it states a date. */
  readonly dated: Uint8Array;
  /** By meeting: its first and last possible instant as in `When`; NaN without a date. */
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  /** By meeting: 1 if it was or is in person. */
  readonly inPerson: Uint8Array;
  /** By meeting: index in `atlas.places` of the first place that it states and the atlas has; -1 without one. */
  readonly firstPlaces: Int32Array;
  /** By index of a side: its position by name. (People are in that order already.) */
  readonly sideRank: Uint32Array;
}

/** Meetings indexed in one step: a few milliseconds of work. */
const MEETINGS_PER_STEP = 1024;
const cache = new WeakMap<Atlas, AttendanceColumns>();

/** @returns the columns of an atlas, which are built once. */
export const attendanceColumnsOf = (atlas: Atlas): AttendanceColumns =>
  cache.get(atlas) ?? runSync(buildAttendanceColumns(atlas));

/** As `attendanceColumnsOf`, in steps: a large atlas takes some hundred milliseconds. */
export function* buildAttendanceColumns(atlas: Atlas): Steps<AttendanceColumns> {
  const before = cache.get(atlas);
  if (before !== undefined) return before;
  const { meetings, people, sides, places } = atlas;
  const personIndex = new Map(people.map(({ id }, index) => [id, index]));
  const sideIndex = new Map(sides.map(({ id }, index) => [id, index]));
  const placeIndex = new Map(places.map(({ id }, index) => [id, index]));
  const sideOfPerson = Int32Array.from(people, ({ side }) => (side === undefined ? -1 : (sideIndex.get(side) ?? -1)));
  const ofPeople = new IncidenceBuilder(people.length);
  const [ofSides, ofUnnamed] = [new IncidenceBuilder(sides.length), new IncidenceBuilder(sides.length)];
  const sideOfSlot: number[] = [];
  const [fates, dated] = [new Uint8Array(meetings.length), new Uint8Array(meetings.length)];
  const [inPerson, unnamed] = [new Uint8Array(meetings.length), new Uint32Array(meetings.length)];
  const [earliest, latest] = [new Float64Array(meetings.length), new Float64Array(meetings.length)];
  const firstPlaces = new Int32Array(meetings.length).fill(-1);
  for (const [index, meeting] of meetings.entries()) {
    if (index > 0 && index % MEETINGS_PER_STEP === 0) {
      yield index / meetings.length;
      const builtMeanwhile = cache.get(atlas);
      if (builtMeanwhile !== undefined) return builtMeanwhile;
    }
    const { status, when, mode } = meeting;
    fates[index] = FATE[status === 'planned' || status === 'cancelled' ? status : 'held'];
    dated[index] = when?.start !== undefined || when?.end !== undefined ? 1 : 0;
    earliest[index] = dated[index] === 1 ? (when?.earliest ?? Number.NaN) : Number.NaN;
    latest[index] = dated[index] === 1 ? (when?.latest ?? Number.NaN) : Number.NaN;
    inPerson[index] = mode === 'in-person' ? 1 : 0;
    for (let at = 0; at < meeting.places.length && firstPlaces[index] === -1; at += 1)
      firstPlaces[index] = placeIndex.get(meeting.places[at]?.place ?? '') ?? -1;
    const levelOfMeeting = lower(levelOf(meeting.certainty), status === 'reported' ? LEVEL.reported : LEVEL.unstated);
    for (const { person: id, side: stated, certainty, role } of meeting.attendance) {
      const level = lower(levelOfMeeting, levelOf(certainty));
      const roles = role === undefined ? 0 : 1 << ROLES.indexOf(role);
      const person = (id === undefined ? undefined : personIndex.get(id)) ?? -1;
      const ofPerson = person < 0 ? -1 : (sideOfPerson[person] as number);
      const side = stated === undefined ? ofPerson : (sideIndex.get(stated) ?? -1);
      if (side >= 0) ofSides.add(index, side, level, roles);
      if (person < 0) {
        unnamed[index] = (unnamed[index] as number) + 1;
        if (side >= 0) ofUnnamed.add(index, side, level, roles);
      } else if (ofPeople.add(index, person, level, roles)) {
        sideOfSlot.push(side);
      }
    }
    ofPeople.endMeeting();
    ofSides.endMeeting();
    ofUnnamed.endMeeting();
  }
  const sideRank = yield* mapProgress(1, 1, ranksByName(sides));
  const columns: AttendanceColumns = {
    personIndex,
    sideIndex,
    people: ofPeople.build(),
    sides: ofSides.build(),
    unnamedSides: ofUnnamed.build(),
    sideOfSlot: Int32Array.from(sideOfSlot),
    fates,
    unnamed,
    dated,
    earliest,
    latest,
    inPerson,
    firstPlaces,
    sideRank,
  };
  cache.set(atlas, columns);
  return columns;
}

class IncidenceBuilder {
  readonly #starts: number[] = [0];
  readonly #attendees: number[] = [];
  readonly #levels: number[] = [];
  readonly #roles: number[] = [];
  /** By attendee: the slot at the meeting added last. It makes a meeting of 10,000 people linear. */
  readonly #lastSlot: Int32Array;
  readonly #counts: Uint32Array;

  constructor(attendees: number) {
    this.#lastSlot = new Int32Array(attendees).fill(-1);
    this.#counts = new Uint32Array(attendees);
  }

  /** @returns whether the attendee is new at this meeting. */
  add(meeting: number, attendee: number, level: number, roles: number): boolean {
    const known = this.#lastSlot[attendee] as number;
    if (known >= (this.#starts[meeting] as number)) {
      this.#levels[known] = Math.max(this.#levels[known] as number, level);
      this.#roles[known] = (this.#roles[known] as number) | roles;
      return false;
    }
    this.#lastSlot[attendee] = this.#attendees.length;
    this.#counts[attendee] = (this.#counts[attendee] as number) + 1;
    this.#attendees.push(attendee);
    this.#levels.push(level);
    this.#roles.push(roles);
    return true;
  }

  endMeeting(): void {
    this.#starts.push(this.#attendees.length);
  }

  build(): Incidence {
    const count = this.#attendees.length;
    const listStarts = new Uint32Array(this.#counts.length + 1);
    for (const [index, size] of this.#counts.entries()) listStarts[index + 1] = (listStarts[index] as number) + size;
    const next = listStarts.slice();
    const [meetings, slots] = [new Uint32Array(count), new Uint32Array(count)];
    for (let meeting = 0; meeting + 1 < this.#starts.length; meeting += 1) {
      const end = this.#starts[meeting + 1] as number;
      for (let slot = this.#starts[meeting] as number; slot < end; slot += 1) {
        const attendee = this.#attendees[slot] as number;
        const at = next[attendee] as number;
        meetings[at] = meeting;
        slots[at] = slot;
        next[attendee] = at + 1;
      }
    }
    return {
      starts: Uint32Array.from(this.#starts),
      attendees: Uint32Array.from(this.#attendees),
      levels: Uint8Array.from(this.#levels),
      roles: Uint8Array.from(this.#roles),
      listStarts,
      meetings,
      slots,
    };
  }
}

function levelOf(certainty: Certainty | undefined): number {
  if (certainty === undefined) return LEVEL.unstated;
  return certainty === 'confirmed' || certainty === 'reported' ? LEVEL[certainty] : LEVEL.doubtful;
}

/**
 * The level of two statements together. What is not stated does not lower the other one. The status `reported` of a meeting is the
 * statement that it is reported.
 */
function lower(a: number, b: number): number {
  if (a === LEVEL.unstated) return b;
  return b === LEVEL.unstated ? a : Math.min(a, b);
}

function* ranksByName(sides: Atlas['sides']): Steps<Uint32Array> {
  const order = yield* mergeSort(
    sides.map((side, index) => ({ side, index })),
    (a, b) => compareNames(a.side, b.side),
  );
  const ranks = new Uint32Array(sides.length);
  for (const [rank, { index }] of order.entries()) ranks[index] = rank;
  return ranks;
}

/** @param roles bit `i` for `ROLES[i]`. @returns the roles in the order of `ROLES`. */
export const rolesIn = (roles: number): readonly Role[] => ROLES.filter((_, index) => (roles & (1 << index)) !== 0);
