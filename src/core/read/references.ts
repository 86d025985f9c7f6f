/**
 * Who refers to whom: all ids are known before anything is read, so every reference can be checked where it stands. What
 * leads nowhere is dropped with an Issue, and the nearest known id is suggested, since most such errors are misspellings.
 */
import { isObject, type Fields } from './fields.js';
import { nearest, withSuggestion } from './suggestions.js';

export type Referred = 'place' | 'side' | 'person' | 'series' | 'topic' | 'source';

/** A suggestion costs a comparison with every known id. */
const MOST_SUGGESTIONS = 100;

const NO_IDS: readonly string[] = Object.freeze([]);

export class References {
  readonly #known: Readonly<Record<Referred, ReadonlySet<string>>>;
  #suggested = 0;

  constructor(known: Readonly<Record<Referred, ReadonlySet<string>>>) {
    this.#known = known;
  }

  /** @returns the id in field `key` if there is such a thing. */
  one(fields: Fields, key: string, kind: Referred): string | undefined {
    const id = fields.text(key);
    return id === undefined || this.#check(fields, key, kind, id) ? id : undefined;
  }

  /** @returns those ids in the list of field `key` that there are, each once. */
  many(fields: Fields, key: string, kind: Referred): readonly string[] {
    const ids = fields.texts(key);
    if (ids.length === 0) return NO_IDS;
    const known = ids.filter((id, index) => this.#check(fields, `${key}[${index}]`, kind, id));
    return known.length < 2 ? known : [...new Set(known)];
  }

  #check(fields: Fields, key: string, kind: Referred, id: string): boolean {
    if (this.#known[kind].has(id)) return true;
    const near = this.#suggested < MOST_SUGGESTIONS ? nearest(id, this.#known[kind]) : undefined;
    this.#suggested += 1;
    fields.problem(key, 'dangling-id', {
      found: id,
      expected: `the id of a ${kind}`,
      ...withSuggestion(near),
    });
    return false;
  }
}

/** The id of an item as written; numbers are ids too (GeoJSON allows them). */
export function idOf(item: unknown): string | undefined {
  const id = isObject(item) && Object.hasOwn(item, 'id') ? item['id'] : undefined;
  return typeof id === 'string' && id !== '' ? id : typeof id === 'number' ? String(id) : undefined;
}

export function idsOf(items: readonly unknown[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const item of items) {
    const id = idOf(item);
    if (id !== undefined) ids.add(id);
  }
  return ids;
}
