/**
 * Who refers to whom: all ids are known before anything is read, so every reference can be checked where it stands. What
 * leads nowhere is dropped with an Issue, and the nearest known id is suggested, since most such errors are misspellings.
 */
import type { Fields, Json } from './fields.js';
import { isObject } from './fields.js';

export type Referred = 'place' | 'side' | 'person' | 'series' | 'topic' | 'source';

/** Suggestions cost a comparison with every known id: only so many are made, and only among so many. */
const MOST_SUGGESTIONS = 200;
const MOST_CANDIDATES = 5000;

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
    return [...new Set(ids.filter((id, index) => this.#check(fields, `${key}[${index}]`, kind, id)))];
  }

  #check(fields: Fields, key: string, kind: Referred, id: string): boolean {
    if (this.#known[kind].has(id)) return true;
    const near = this.#suggested < MOST_SUGGESTIONS ? nearest(id, this.#known[kind]) : undefined;
    this.#suggested += 1;
    fields.problem(key, 'dangling-id', {
      found: id,
      expected: `the id of a ${kind}`,
      ...(near === undefined ? {} : { suggestion: near }),
    });
    return false;
  }
}

/** The id of an item as written; numbers are ids too (GeoJSON allows them). */
export function idOf(item: unknown): string | undefined {
  const id = isObject(item) && Object.hasOwn(item, 'id') ? (item)['id'] : undefined;
  return typeof id === 'string' && id !== '' ? id : typeof id === 'number' ? String(id) : undefined;
}

export function idsOf(items: readonly unknown[]): ReadonlySet<string> {
  return new Set(items.flatMap((item) => idOf(item) ?? []));
}

function nearest(id: string, known: ReadonlySet<string>): string | undefined {
  if (known.size > MOST_CANDIDATES || id.length > 60) return undefined;
  let best: string | undefined;
  let least = Math.max(2, Math.floor(id.length / 4)) + 1;
  for (const candidate of known) {
    const distance = editDistance(id.toLowerCase(), candidate.toLowerCase(), least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Levenshtein's distance by the usual two rows; gives up (returns `limit`) as soon as it cannot be less. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    if (Math.min(...row) >= limit) return limit;
    previous = row;
  }
  return previous[b.length] ?? limit;
}
