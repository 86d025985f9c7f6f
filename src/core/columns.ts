/**
 * What filters ask of meetings, as columns of numbers in the atlas's order: a filter that changes with every movement of a
 * finger reads them from end to end within a millisecond, where 250,000 objects take a hundred. Built when first asked for;
 * whoever expects a filter may build them before, in steps.
 */
import { sideOf } from './filter.js';
import type { Atlas, Meeting } from './model.js';
import { finish, type Steps } from './steps.js';
import { wallClock } from './time/zones.js';

/** What meeting `i` has several of: indexes, each once, in `values` from `starts[i]` up to `starts[i + 1]`. */
export interface Several {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

/** Indexes are those of `atlas.meetings`, `atlas.places` and `atlas.people`. */
export interface Columns {
  /** By the calendar of the meeting's place, as `wallClock` has it; NaN without a date. */
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  readonly kinds: Uint8Array;
  readonly places: Several;
  readonly people: Several;
  /** Indexes of meetings, each once, by side of somebody who attended ('' for no known side), mode and status. */
  readonly bySide: ReadonlyMap<string, ArrayLike<number>>;
  readonly byMode: ReadonlyMap<string, ArrayLike<number>>;
  readonly byStatus: ReadonlyMap<string, ArrayLike<number>>;
}

/** Of `kinds`: a call or letter; in person, and held or reported; in person, but planned or called off. */
export const KIND = { link: 0, held: 1, planned: 2 } as const;

/** Rows made in one step: a few milliseconds' worth. */
const STEP = 4096;
const made = new WeakMap<Atlas, Columns>();

/** @throws RangeError for a time zone that is not known. */
export const columnsOf = (atlas: Atlas): Columns => made.get(atlas) ?? finish(columnSteps(atlas));

/** As `columnsOf`, in steps. */
export function* columnSteps(atlas: Atlas): Steps<Columns> {
  const before = made.get(atlas);
  if (before !== undefined) return before;
  const { meetings } = atlas;
  const count = meetings.length;
  const [earliest, latest] = [new Float64Array(count).fill(Number.NaN), new Float64Array(count).fill(Number.NaN)];
  const kinds = new Uint8Array(count);
  const [places, people] = [new Rows(atlas.places, count), new Rows(atlas.people, count)];
  const [bySide, byMode, byStatus] = [new Lists(), new Lists(), new Lists()];
  for (const [index, meeting] of meetings.entries()) {
    if (index > 0 && index % STEP === 0) {
      yield index / count;
      const known = made.get(atlas);
      if (known !== undefined) return known;
    }
    const { when, timeZone, attendance, mode, status } = meeting;
    if (when !== undefined) {
      earliest[index] = wallClock(when.earliest, timeZone);
      latest[index] = wallClock(when.latest, timeZone);
    }
    kinds[index] = kindOf(meeting);
    // Where an atlas lists it: `meetingsByPlace` and `linksByPlace`, the other way round.
    if (mode === 'in-person') for (const { place } of meeting.places) places.add(place);
    else for (const capital of atlas.capitalsByMeeting.get(meeting.id) ?? []) places.add(capital);
    places.end();
    byMode.add(mode, index);
    byStatus.add(status, index);
    for (const one of attendance) {
      bySide.add(sideOf(atlas, one) ?? '', index);
      if (one.person !== undefined) people.add(one.person);
    }
    people.end();
  }
  const columns = {
    earliest,
    latest,
    kinds,
    places: places.packed(),
    people: people.packed(),
    bySide: bySide.packed(),
    byMode: byMode.packed(),
    byStatus: byStatus.packed(),
  };
  made.set(atlas, columns);
  return columns;
}

function kindOf({ mode, status }: Meeting): number {
  if (mode !== 'in-person') return KIND.link;
  return status === 'held' || status === 'reported' ? KIND.held : KIND.planned;
}

/** Collects `Several`, meeting by meeting. */
class Rows {
  readonly #indexes: ReadonlyMap<string, number>;
  readonly #starts: Uint32Array;
  readonly #values: number[] = [];
  #count = 0;

  constructor(things: readonly { readonly id: string }[], count: number) {
    this.#indexes = new Map(things.map(({ id }, index) => [id, index]));
    this.#starts = new Uint32Array(count + 1);
  }

  /** The meeting has this one; what is not known is passed over. */
  add(id: string): void {
    const value = this.#indexes.get(id);
    if (value !== undefined && !this.#values.includes(value, this.#starts[this.#count])) this.#values.push(value);
  }

  /** The next meeting begins. */
  end(): void {
    this.#starts[(this.#count += 1)] = this.#values.length;
  }

  packed(): Several {
    return { starts: this.#starts, values: Uint32Array.from(this.#values) };
  }
}

/** Indexes that only grow, by some value. */
class Lists {
  readonly #lists = new Map<string, number[]>();

  add(value: string, index: number): void {
    const list = this.#lists.get(value);
    if (list === undefined) this.#lists.set(value, [index]);
    else if (list.at(-1) !== index) list.push(index);
  }

  packed(): ReadonlyMap<string, Uint32Array> {
    return new Map(Array.from(this.#lists, ([value, list]) => [value, Uint32Array.from(list)]));
  }
}
