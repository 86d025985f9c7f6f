/**
 * Checks references by id. All ids are known before the things are read, so each reference is checked when it is read. A
 * reference to an unknown id is dropped with an Issue that suggests the most similar id, because most such errors are
 * misspellings.
 */
import { isObject, type Fields } from './fields.js';
import { nearest, withSuggestion } from '../suggestions.js';

export type Referred = 'place' | 'side' | 'person' | 'series' | 'topic' | 'source';

/** The maximum number of suggestions, because each one needs a comparison with every known id. */
const MAX_SUGGESTIONS = 100;

const NO_IDS: readonly string[] = Object.freeze([]);

export class References {
  readonly #known: Readonly<Record<Referred, Ids>>;
  #suggested = 0;

  constructor(known: Readonly<Record<Referred, Ids>>) {
    this.#known = known;
  }

  /** @returns the id in the field `key` if a thing with this id exists. */
  one(fields: Fields, key: string, kind: Referred): string | undefined {
    const id = fields.text(key);
    return id === undefined ? undefined : this.#check(fields, key, kind, id);
  }

  /** @returns the ids in the list `key` for which a thing exists, without duplicates. */
  many(fields: Fields, key: string, kind: Referred): readonly string[] {
    const ids = fields.texts(key);
    if (ids.length === 0) return NO_IDS;
    const known = ids.flatMap((id, index) => this.#check(fields, `${key}[${index}]`, kind, id) ?? []);
    return known.length < 2 ? known : [...new Set(known)];
  }

  #check(fields: Fields, key: string, kind: Referred, id: string): string | undefined {
    const ids = this.#known[kind];
    if (ids.has(id)) return id;
    const near = this.#suggested < MAX_SUGGESTIONS ? nearest(id, ids) : undefined;
    this.#suggested += 1;
    fields.problem(key, 'dangling-id', {
      found: id,
      expected: `the id of a ${kind}`,
      ...withSuggestion(near),
    });
    return undefined;
  }
}

/** The id of an item as it is written. */
export const idOf = (item: unknown): string | undefined =>
  isObject(item) && Object.hasOwn(item, 'id') ? idFrom(item['id']) : undefined;

/** Accepts numbers too, because GeoJSON allows them as ids. */
export function idFrom(id: unknown): string | undefined {
  return typeof id === 'string' && id !== '' ? id : typeof id === 'number' ? String(id) : undefined;
}

export type Ids = ReadonlySet<string>;

export const idsOf = (items: readonly unknown[]): Ids => new Set(items.flatMap((item) => idOf(item) ?? []));
