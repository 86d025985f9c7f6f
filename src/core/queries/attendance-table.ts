/**
 * Who was at which meeting, as a table: people in rows, meetings in columns by time. Rows of one side stand together; sides and
 * people come in the order of their first meeting. The table holds only the cells with an attendance, so that a part of it can be
 * drawn without the rest.
 */
import type { Atlas, Certainty, Meeting, Person, Role, Side } from '../model/model.js';
import { attendanceColumnsOf, FATE, rolesIn, type AttendanceColumns } from './attendance-columns.js';
import { indexOfMeeting } from './meetings.js';
import { EVERYTHING, judgeOf, type LeftOut, LeftOutCounter, type Scope } from './scope.js';

export interface AttendanceRow {
  /** Undefined for the row of people of a side whom the meetings list without a name. */
  readonly person: Person | undefined;
  /** How many cells the row has. */
  readonly count: number;
  /** How many of them are of meetings that are not planned: a planned meeting has not been attended yet. */
  readonly held: number;
  /** A named person who attended one meeting. Such rows can be folded. */
  readonly isOnce: boolean;
}

/** Rows from `from` up to `to` belong to one side. */
export interface AttendanceGroup {
  /** The side of the people, or the one for which they attended first; undefined if it is not known. */
  readonly side: Side | undefined;
  readonly from: number;
  readonly to: number;
}

export interface AttendanceColumn {
  readonly meeting: Meeting;
  readonly isPlanned: boolean;
}

export interface AttendanceCell {
  readonly row: number;
  readonly column: number;
  readonly roles: readonly Role[];
  /** The certainty of the attendance, as the file states it; of several entries the surest. */
  readonly certainty: Certainty | undefined;
  readonly isPlanned: boolean;
}

export interface AttendanceOptions {
  /** Only these people get a row, and only their meetings a column. */
  readonly people?: readonly string[];
  /** Only these meetings get a column: ids. */
  readonly meetings?: readonly string[];
}

/**
 * Planned meetings have a column, cancelled ones do not. Meetings without a date come last.
 *
 * @returns the table. Its number of rows and columns is that of the whole table, whatever part of it is drawn.
 */
export function attendanceTable(
  atlas: Atlas,
  scope: Scope = EVERYTHING,
  options: AttendanceOptions = {},
): AttendanceTable {
  const columns = attendanceColumnsOf(atlas);
  const judge = judgeOf(atlas, scope, { countsPlanned: true });
  const chosen = options.people === undefined ? undefined : chosenPeople(atlas, options.people);
  const leftOut = new LeftOutCounter();
  const rows = new RowsBuilder(atlas);
  const meetings: number[] = [];
  let withoutPeople = 0;
  for (const meeting of meetingsToShow(atlas, options)) {
    const { people, unnamedSides } = columns;
    let [isEmpty, surest] = [true, -1];
    const end = people.starts[meeting + 1] as number;
    for (let slot = people.starts[meeting] as number; slot < end; slot += 1) {
      const person = people.attendees[slot] as number;
      if (chosen !== undefined && chosen[person] === 0) continue;
      const level = people.levels[slot] as number;
      surest = Math.max(surest, level);
      if (!judge.counts(meeting, level)) continue;
      rows.addPerson(person, meetings.length, slot);
      isEmpty = false;
    }
    const unnamedEnd = chosen === undefined ? (unnamedSides.starts[meeting + 1] as number) : 0;
    for (let slot = unnamedSides.starts[meeting] as number; slot < unnamedEnd; slot += 1) {
      const level = unnamedSides.levels[slot] as number;
      surest = Math.max(surest, level);
      if (!judge.counts(meeting, level)) continue;
      rows.addUnnamed(unnamedSides.attendees[slot] as number, meetings.length, slot);
      isEmpty = false;
    }
    if (!isEmpty) {
      meetings.push(meeting);
    } else if (surest >= 0) {
      const reason = judge.reason(meeting, surest);
      if (reason !== undefined) leftOut[reason] += 1;
    } else if (chosen === undefined) {
      withoutPeople += 1;
    }
  }
  return new AttendanceTable(atlas, { rows: rows.inGroups(), meetings, leftOut, withoutPeople });
}

/** By index of a person: 1 if the person is chosen. */
function chosenPeople(atlas: Atlas, ids: readonly string[]): Uint8Array {
  const { personIndex } = attendanceColumnsOf(atlas);
  const chosen = new Uint8Array(atlas.people.length);
  for (const id of ids) {
    const index = personIndex.get(id);
    if (index !== undefined) chosen[index] = 1;
  }
  return chosen;
}

/** @returns the indexes of the meetings that may have a column, by time. */
function meetingsToShow(atlas: Atlas, { people, meetings }: AttendanceOptions): Iterable<number> {
  if (meetings !== undefined) {
    return [...new Set(meetings)]
      .flatMap((id) => atlas.meetingById.get(id) ?? [])
      .map((meeting) => indexOfMeeting(atlas, meeting))
      .sort((a, b) => a - b);
  }
  if (people === undefined) return atlas.meetings.keys();
  const { personIndex, people: incidence } = attendanceColumnsOf(atlas);
  const found = new Set<number>();
  for (const id of people) {
    const person = personIndex.get(id);
    if (person === undefined) continue;
    const end = incidence.listStarts[person + 1] as number;
    for (let at = incidence.listStarts[person] as number; at < end; at += 1)
      found.add(incidence.meetings[at] as number);
  }
  return [...found].sort((a, b) => a - b);
}

/** A row while the table is made. Its key is the index of a person, or `-1 - index` of a side for its unnamed people. */
interface Row {
  readonly key: number;
  /** Index of the side, -1 if it is not known. */
  readonly side: number;
  readonly columns: number[];
  /** For each column, the slot in `people` or `unnamedSides`. */
  readonly slots: number[];
}

class RowsBuilder {
  readonly #ofPeople: (Row | undefined)[];
  readonly #ofUnnamed: (Row | undefined)[];
  readonly #rows: Row[] = [];
  readonly #atlas: Atlas;
  readonly #columns: AttendanceColumns;

  constructor(atlas: Atlas) {
    this.#atlas = atlas;
    this.#columns = attendanceColumnsOf(atlas);
    this.#ofPeople = Array.from({ length: atlas.people.length });
    this.#ofUnnamed = Array.from({ length: atlas.sides.length });
  }

  addPerson(person: number, column: number, slot: number): void {
    const row = (this.#ofPeople[person] ??= this.#create(person, this.#sideOf(person, slot)));
    row.columns.push(column);
    row.slots.push(slot);
  }

  addUnnamed(side: number, column: number, slot: number): void {
    const row = (this.#ofUnnamed[side] ??= this.#create(-1 - side, side));
    row.columns.push(column);
    row.slots.push(slot);
  }

  /** Sides by the first column of any of their rows, without a side last; in a side named people by their first column. */
  inGroups(): readonly Row[] {
    const firstOfSide = new Map<number, number>();
    for (const { side, columns } of this.#rows)
      firstOfSide.set(side, Math.min(firstOfSide.get(side) ?? Infinity, columns[0] as number));
    const sideRank = (side: number): number => (side < 0 ? Number.MAX_SAFE_INTEGER : (firstOfSide.get(side) as number));
    return this.#rows.sort(
      (a, b) =>
        sideRank(a.side) - sideRank(b.side) ||
        a.side - b.side ||
        Number(a.key < 0) - Number(b.key < 0) ||
        (a.columns[0] as number) - (b.columns[0] as number) ||
        a.key - b.key,
    );
  }

  #create(key: number, side: number): Row {
    const row = { key, side, columns: [], slots: [] };
    this.#rows.push(row);
    return row;
  }

  /** The side of a person, else the side of the attendance. */
  #sideOf(person: number, slot: number): number {
    const { side } = this.#atlas.people[person] as Person;
    const own = side === undefined ? undefined : this.#columns.sideIndex.get(side);
    return own ?? (this.#columns.sideOfSlot[slot] as number);
  }
}

interface TableParts {
  readonly rows: readonly Row[];
  readonly meetings: readonly number[];
  readonly leftOut: LeftOut;
  readonly withoutPeople: number;
}

/** The whole table in memory, as compressed sparse rows; its parts are read by row and column, both from 0. */
export class AttendanceTable {
  readonly rows: readonly AttendanceRow[];
  readonly columns: readonly AttendanceColumn[];
  readonly groups: readonly AttendanceGroup[];
  /** Meetings without a cell, by reason. */
  readonly leftOut: LeftOut;
  /** Meetings that list no one, neither by name nor by side. */
  readonly withoutPeople: number;
  readonly #atlas: Atlas;
  readonly #meetings: readonly number[];
  readonly #rows: readonly Row[];
  /** By id of a meeting: the surest certainty of each row, by the key of the row. */
  readonly #certainties = new Map<string, Map<number, Certainty>>();

  /** @param parts made by `attendanceTable`. */
  constructor(atlas: Atlas, { rows, meetings, leftOut, withoutPeople }: TableParts) {
    const { fates } = attendanceColumnsOf(atlas);
    this.#atlas = atlas;
    this.#meetings = meetings;
    this.#rows = rows;
    this.leftOut = leftOut;
    this.withoutPeople = withoutPeople;
    this.rows = rows.map(({ key, columns }) => {
      const held = columns.filter((column) => fates[meetings[column] as number] !== FATE.planned).length;
      const person = key < 0 ? undefined : atlas.people[key];
      return { person, count: columns.length, held, isOnce: person !== undefined && held === 1 };
    });
    this.columns = meetings.map((index) => ({
      meeting: atlas.meetings[index] as Meeting,
      isPlanned: fates[index] === FATE.planned,
    }));
    const groups: { side: Side | undefined; from: number; to: number; index: number }[] = [];
    for (const [row, { side: index }] of rows.entries()) {
      const last = groups.at(-1);
      if (last?.index === index) last.to = row + 1;
      else groups.push({ side: index < 0 ? undefined : atlas.sides[index], from: row, to: row + 1, index });
    }
    this.groups = groups.map(({ side, from, to }) => ({ side, from, to }));
  }

  /** @returns the cell of a row and a column; undefined without an attendance. */
  cell(row: number, column: number): AttendanceCell | undefined {
    const at = this.#position(row, column);
    return this.#rows[row]?.columns[at] === column ? this.#cellAt(row, at) : undefined;
  }

  /** @returns the cells of a row, from the column `from` up to `to`, in order. */
  cellsOf(row: number, from = 0, to = Infinity): readonly AttendanceCell[] {
    const columns = this.#rows[row]?.columns ?? [];
    const cells: AttendanceCell[] = [];
    for (let at = this.#position(row, from); at < columns.length && (columns[at] as number) < to; at += 1)
      cells.push(this.#cellAt(row, at));
    return cells;
  }

  /** The first position in the row whose column is not before `column`. */
  #position(row: number, column: number): number {
    const columns = this.#rows[row]?.columns ?? [];
    let [low, high] = [0, columns.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((columns[middle] as number) < column) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #cellAt(row: number, at: number): AttendanceCell {
    const { key, columns, slots } = this.#rows[row] as Row;
    const { people, unnamedSides } = attendanceColumnsOf(this.#atlas);
    const [slot, column] = [slots[at] as number, columns[at] as number];
    const meeting = this.#atlas.meetings[this.#meetings[column] as number] as Meeting;
    return {
      row,
      column,
      roles: rolesIn((key < 0 ? unnamedSides : people).roles[slot] as number),
      certainty: this.#certaintyOf(meeting, key),
      isPlanned: this.columns[column]?.isPlanned === true,
    };
  }

  /** Each meeting is read once, because one meeting can have thousands of attendances. */
  #certaintyOf({ id, attendance }: Meeting, key: number): Certainty | undefined {
    let ofMeeting = this.#certainties.get(id);
    if (ofMeeting === undefined) {
      const { sideIndex, personIndex } = attendanceColumnsOf(this.#atlas);
      ofMeeting = new Map();
      for (const { person, side, certainty } of attendance) {
        const own = person === undefined ? -1 - (sideIndex.get(side ?? '') ?? Infinity) : personIndex.get(person);
        if (own === undefined || certainty === undefined) continue;
        const before = ofMeeting.get(own);
        if (before === undefined || STRENGTH[certainty] < STRENGTH[before]) ofMeeting.set(own, certainty);
      }
      this.#certainties.set(id, ofMeeting);
    }
    return ofMeeting.get(key);
  }
}

/** The surest first. */
const STRENGTH: Readonly<Record<Certainty, number>> = { confirmed: 0, reported: 1, inferred: 2, disputed: 3 };
