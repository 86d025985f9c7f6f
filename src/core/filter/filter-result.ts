/**
 * What a filter leaves: which meetings, and how many of them at each place. Found by one run through the atlas's columns,
 * so that a filter may change with every frame; who reads it asks for what is left, never for each of all. The first view
 * needs none of this: others import its types, and the store loads it.
 */
import { filterIndexOf, KIND, type FilterIndex, type Lists } from './filter-index.js';
import type { ClusterTree } from '../scene/layout/clusters.js';
import { createFilteredTree } from '../scene/layout/filtered-tree.js';
import type { Filter } from './filter.js';
import type { Atlas, Meeting, Person, Place } from '../model/model.js';
import { indexOfMeeting } from '../queries/meetings.js';

export { buildFilterIndex as columnSteps } from './filter-index.js';

/** @returns what passes, or undefined if the filter asks for nothing (so that nobody pays for all 250,000). */
export function applyFilter(atlas: Atlas, filter: Filter): FilterResult | undefined {
  const conditions = conditionsOf(filter);
  if (conditions.length === 0) return undefined;
  const columns = filterIndexOf(atlas);
  const passes = new Uint8Array(atlas.meetings.length).fill(1);
  for (const condition of conditions) condition(passes, columns);
  return new FilterResult(atlas, passes);
}

const NONE = new Uint32Array();

/** Takes away the 1 of every meeting that does not fulfil it. */
type Condition = (passes: Uint8Array, columns: FilterIndex) => void;

function conditionsOf(filter: Filter): Condition[] {
  const { sides, people, topics, modes, statuses, from, to } = filter;
  const conditions: Condition[] = [];
  const anyOf = (values: readonly string[] | undefined, lists: (columns: FilterIndex) => Lists): void => {
    if (!values?.length) return;
    conditions.push((passes, columns) => {
      const found = new Uint8Array(passes.length);
      for (const value of values) {
        const list = lists(columns).get(value) ?? NONE;
        for (let at = 0; at < list.length; at += 1) found[list[at] as number] = 1;
      }
      for (let index = 0; index < passes.length; index += 1) if (found[index] === 0) passes[index] = 0;
    });
  };
  anyOf(sides, ({ bySide }) => bySide);
  for (const person of people ?? []) anyOf([person], ({ byPerson }) => byPerson);
  anyOf(topics, ({ byTopic }) => byTopic);
  anyOf(modes, ({ byMode }) => byMode);
  anyOf(statuses, ({ byStatus }) => byStatus);
  if (from !== undefined)
    conditions.push((passes, { latest }) => {
      for (let index = 0; index < passes.length; index += 1) if (!((latest[index] ?? NaN) >= from)) passes[index] = 0;
    });
  if (to !== undefined)
    conditions.push((passes, { earliest }) => {
      for (let index = 0; index < passes.length; index += 1) if (!((earliest[index] ?? NaN) <= to)) passes[index] = 0;
    });
  return conditions;
}

/**
 * @param meetings of the atlas, each once and in its order.
 * @returns whether a filter leaves one of them.
 */
export function matchesAny(passing: FilterResult | undefined, atlas: Atlas, meetings: readonly Meeting[]): boolean {
  const [one, other] = [meetings[0], meetings.at(-1)];
  if (one === undefined || other === undefined) return false;
  if (passing === undefined) return true;
  const [first, last] = [indexOfMeeting(atlas, one), indexOfMeeting(atlas, other)];
  // Those of a time stand beside one another.
  if (last - first === meetings.length - 1) return passing.hasBetween(first, last);
  return meetings.some(({ id }) => passing.has(id));
}

/** The ids of the meetings a filter leaves, in the atlas's order, and what follows for places and people. */
export class FilterResult implements ReadonlySet<string> {
  readonly size: number;
  /** By index of a place: meetings in person that are left, those of them that were held or reported, calls and letters. */
  readonly meetingsAt: Uint32Array;
  readonly heldAt: Uint32Array;
  readonly linksAt: Uint32Array;
  readonly #atlas: Atlas;
  readonly #passes: Uint8Array;
  #placeIndexes: readonly number[] | undefined;
  #places: readonly Place[] | undefined;

  /** @param passes 1 for each meeting that is left, by its index in the atlas, else 0. */
  constructor(atlas: Atlas, passes: Uint8Array) {
    const { kinds, starts, places } = filterIndexOf(atlas);
    const counts = (): Uint32Array => new Uint32Array(atlas.places.length);
    const [meetingsAt, heldAt, linksAt] = [counts(), counts(), counts()];
    let size = 0;
    for (let index = 0; index < passes.length; index += 1) {
      if (passes[index] === 0) continue;
      size += 1;
      const kind = kinds[index];
      for (let at = starts[index] ?? 0; at < (starts[index + 1] ?? 0); at += 1) {
        const place = places[at] ?? 0;
        if (kind === KIND.link) linksAt[place] = (linksAt[place] ?? 0) + 1;
        else meetingsAt[place] = (meetingsAt[place] ?? 0) + 1;
        if (kind === KIND.held) heldAt[place] = (heldAt[place] ?? 0) + 1;
      }
    }
    this.#atlas = atlas;
    this.#passes = passes;
    this.size = size;
    this.meetingsAt = meetingsAt;
    this.heldAt = heldAt;
    this.linksAt = linksAt;
  }

  has(id: string): boolean {
    const meeting = this.#atlas.meetingById.get(id);
    return meeting !== undefined && this.hasIndex(indexOfMeeting(this.#atlas, meeting));
  }

  /** @param index of a meeting in the atlas. */
  hasIndex(index: number): boolean {
    return this.#passes[index] === 1;
  }

  /** @param first, last indexes of meetings in the atlas. @returns whether one of these and those between is left. */
  hasBetween(first: number, last: number): boolean {
    return this.#passes.subarray(first, last + 1).includes(1);
  }

  /** The first meetings that are left, up to `most`. */
  first(most: number): Meeting[] {
    const found: Meeting[] = [];
    for (let at = this.#passes.indexOf(1); at >= 0 && found.length < most; at = this.#passes.indexOf(1, at + 1))
      found.push(this.#atlas.meetings[at] as Meeting);
    return found;
  }

  /** @param index of a place in the atlas. @returns whether it has a meeting, call or letter left. */
  hasPlace(index: number): boolean {
    return (this.meetingsAt[index] ?? 0) + (this.linksAt[index] ?? 0) > 0;
  }

  /** The indexes of the places that have one left. */
  get placeIndexes(): readonly number[] {
    if (this.#placeIndexes !== undefined) return this.#placeIndexes;
    const indexes: number[] = [];
    for (let index = 0; index < this.meetingsAt.length; index += 1) if (this.hasPlace(index)) indexes.push(index);
    return (this.#placeIndexes = indexes);
  }

  /** The places that have one left, in the atlas's order. */
  get places(): readonly Place[] {
    return (this.#places ??= this.placeIndexes.map((index) => this.#atlas.places[index] as Place));
  }

  /** What is left of the groups of all places; here, so that it is loaded with the first filter only. */
  among(all: ClusterTree, orders: Int32Array): ClusterTree {
    return createFilteredTree(all, orders, this);
  }

  /** The people who were at one that is left, in the atlas's order. */
  people(): readonly Person[] {
    const { byPerson } = filterIndexOf(this.#atlas);
    return this.#atlas.people.filter(({ id }) => byPerson.get(id)?.some((index) => this.hasIndex(index)));
  }

  *[Symbol.iterator](): SetIterator<string> {
    for (const { id } of this.first(Infinity)) yield id;
  }

  keys(): SetIterator<string> {
    return this[Symbol.iterator]();
  }

  values(): SetIterator<string> {
    return this[Symbol.iterator]();
  }

  *entries(): SetIterator<[string, string]> {
    for (const id of this) yield [id, id];
  }

  forEach(tell: (id: string, same: string, set: ReadonlySet<string>) => void, self?: unknown): void {
    for (const id of this) tell.call(self, id, id, this);
  }
}
