/**
 * The result of a filter: which meetings pass, and how many of them at each place. One scan of the filter index finds it,
 * so a filter may change with every frame. The first view needs no filter: the store loads this module on demand, and
 * other modules import only its types.
 */
import type { Atlas, Meeting, Person, Place } from '../model/model.js';
import { filterIndexOf, KIND, type FilterIndex, type MeetingLists } from './filter-index.js';
import type { Filter } from './filter.js';

export { buildFilterIndex } from './filter-index.js';
export { formatFilter } from './filter-text.js';

/** @returns what passes, or undefined if the filter has no condition: then every meeting passes, and nothing is counted. */
export function applyFilter(atlas: Atlas, filter: Filter): FilterResult | undefined {
  const conditions = conditionsOf(filter);
  if (conditions.length === 0) return undefined;
  const filterIndex = filterIndexOf(atlas);
  const passes = new Uint8Array(atlas.meetings.length).fill(1);
  for (const condition of conditions) condition(passes, filterIndex);
  return new FilterResult(atlas, passes);
}

const NONE = new Uint32Array();

/** Sets `passes` to 0 for every meeting that does not meet the condition. */
type Condition = (passes: Uint8Array, filterIndex: FilterIndex) => void;

function conditionsOf(filter: Filter): Condition[] {
  const { sides, people, topics, series, places, modes, statuses, certainties, from, to } = filter;
  const conditions: Condition[] = [];
  const addAnyOf = (
    values: readonly string[] | undefined,
    listsOf: (filterIndex: FilterIndex) => MeetingLists,
  ): void => {
    if (!values?.length) return;
    conditions.push((passes, filterIndex) => {
      const found = new Uint8Array(passes.length);
      for (const value of values) {
        const list = listsOf(filterIndex).get(value) ?? NONE;
        for (let at = 0; at < list.length; at += 1) found[list[at] as number] = 1;
      }
      for (let index = 0; index < passes.length; index += 1) if (found[index] === 0) passes[index] = 0;
    });
  };
  addAnyOf(sides, ({ bySide }) => bySide);
  for (const person of people ?? []) addAnyOf([person], ({ byPerson }) => byPerson);
  addAnyOf(topics, ({ byTopic }) => byTopic);
  addAnyOf(series, ({ bySeries }) => bySeries);
  addAnyOf(places, ({ byPlace }) => byPlace);
  addAnyOf(modes, ({ byMode }) => byMode);
  addAnyOf(statuses, ({ byStatus }) => byStatus);
  addAnyOf(certainties, ({ byCertainty }) => byCertainty);
  // Both comparisons are written so that NaN, a meeting without a date, fails them.
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

/** The meetings that pass a filter, and the places and people that follow from them. Iterates over the meetings' ids. */
export class FilterResult implements Iterable<string> {
  /** How many meetings pass. */
  readonly size: number;
  /** By index of a place: passing meetings in person, those of them that took place, and passing remote meetings. */
  readonly meetingsAt: Uint32Array;
  readonly heldAt: Uint32Array;
  readonly remoteAt: Uint32Array;
  readonly #atlas: Atlas;
  readonly #passes: Uint8Array;
  #placeIndexes: readonly number[] | undefined;
  #places: readonly Place[] | undefined;
  #people: readonly Person[] | undefined;

  /** @param passes 1 for each meeting that passes, by its index in the atlas, else 0. */
  constructor(atlas: Atlas, passes: Uint8Array) {
    const { kinds, starts, places } = filterIndexOf(atlas);
    const counts = (): Uint32Array => new Uint32Array(atlas.places.length);
    const [meetingsAt, heldAt, remoteAt] = [counts(), counts(), counts()];
    let size = 0;
    for (let index = 0; index < passes.length; index += 1) {
      if (passes[index] === 0) continue;
      size += 1;
      const kind = kinds[index];
      for (let at = starts[index] ?? 0; at < (starts[index + 1] ?? 0); at += 1) {
        const place = places[at] ?? 0;
        if (kind === KIND.remote) remoteAt[place] = (remoteAt[place] ?? 0) + 1;
        else meetingsAt[place] = (meetingsAt[place] ?? 0) + 1;
        if (kind === KIND.held) heldAt[place] = (heldAt[place] ?? 0) + 1;
      }
    }
    this.#atlas = atlas;
    this.#passes = passes;
    this.size = size;
    this.meetingsAt = meetingsAt;
    this.heldAt = heldAt;
    this.remoteAt = remoteAt;
  }

  /** @param id of a meeting. */
  has(id: string): boolean {
    const index = filterIndexOf(this.#atlas).indexById.get(id);
    return index !== undefined && this.hasIndex(index);
  }

  /** @param index of a meeting in the atlas. */
  hasIndex(index: number): boolean {
    return this.#passes[index] === 1;
  }

  /** The first `limit` meetings that pass, in the order of the atlas. */
  first(limit: number): Meeting[] {
    const found: Meeting[] = [];
    for (let at = this.#passes.indexOf(1); at >= 0 && found.length < limit; at = this.#passes.indexOf(1, at + 1))
      found.push(this.#atlas.meetings[at] as Meeting);
    return found;
  }

  /** @param index of a place in the atlas. @returns whether a meeting there passes, in person or remote. */
  hasPlace(index: number): boolean {
    return (this.meetingsAt[index] ?? 0) + (this.remoteAt[index] ?? 0) > 0;
  }

  /** The indexes of the places with a passing meeting. */
  get placeIndexes(): readonly number[] {
    if (this.#placeIndexes !== undefined) return this.#placeIndexes;
    const indexes: number[] = [];
    for (let index = 0; index < this.meetingsAt.length; index += 1) if (this.hasPlace(index)) indexes.push(index);
    return (this.#placeIndexes = indexes);
  }

  /** The places with a passing meeting, in the order of the atlas. */
  get places(): readonly Place[] {
    return (this.#places ??= this.placeIndexes.map((index) => this.#atlas.places[index] as Place));
  }

  /** The people who attended a passing meeting, in the order of the atlas. */
  people(): readonly Person[] {
    return (this.#people ??= this.#findPeople());
  }

  /** Plain loops: with 25,000 people this is asked for with every change of the filter. */
  #findPeople(): readonly Person[] {
    const lists = meetingsOfPeople(this.#atlas);
    const passes = this.#passes;
    return this.#atlas.people.filter((_, index) => {
      const list = lists[index] as Uint32Array;
      for (let at = 0; at < list.length; at += 1) if (passes[list[at] as number] === 1) return true;
      return false;
    });
  }

  *[Symbol.iterator](): Iterator<string> {
    for (const { id } of this.first(Infinity)) yield id;
  }
}

const ofPeople = new WeakMap<Atlas, readonly Uint32Array[]>();

/** The meetings of each person, in the order of the atlas. */
function meetingsOfPeople(atlas: Atlas): readonly Uint32Array[] {
  const known = ofPeople.get(atlas);
  if (known !== undefined) return known;
  const { byPerson } = filterIndexOf(atlas);
  const lists = atlas.people.map(({ id }) => byPerson.get(id) ?? NONE);
  ofPeople.set(atlas, lists);
  return lists;
}
