/**
 * What a format could not hold, found by reading what was written and comparing: so it is true of this text and this
 * reader, whatever either of them can do. Ids may change on the way (a table has none for people), so things are found
 * again by id or by name, and a reference is the same if it leads to the same thing.
 */
import type { Issue } from '../model/issues.js';
import type { AtlasData, LanguageMap, Place, When } from '../model/model.js';
import { foldName } from '../lib/fold.js';
import { pick } from '../model/text.js';

type Thing = Readonly<Record<string, unknown>> & { readonly id: string };
type Kind = 'places' | 'sides' | 'people' | 'series' | 'topics' | 'meetings' | 'sources';

/** Which key of an entry refers to which kind of thing. */
const REFERS: Readonly<Record<string, Kind>> = {
  ...{ side: 'sides', capital: 'places', person: 'people', place: 'places', series: 'series' },
  ...{ topics: 'topics', sources: 'sources' },
};
/** By what an item of a list inside a thing is known. */
const KNOWN_BY: Readonly<Record<string, readonly string[]>> = {
  ...{ attendance: ['person', 'side'], places: ['place'], offices: ['title'], positions: ['side', 'text'] },
  ...{ parts: ['name'], claims: ['about', 'value', 'text'] },
};
const TEXTS = new Set(['name', 'title', 'note', 'text', 'kind', 'abbreviation', 'attribution', 'description']);
const HEAD = ['title', 'description', 'license', 'asOf'] as const;
/** Things first whose names others are known by. */
const KINDS: readonly Kind[] = ['sources', 'sides', 'places', 'people', 'series', 'topics', 'meetings'];
/** Each costs a comparison for each of the others. */
const MAX_NAMESAKES = 100;
/** Less than a millimetre. */
const SAME_DEGREES = 1e-9;

/**
 * @param data what was written.
 * @param back what reading it gave.
 * @param lang of the texts, where one had to be chosen.
 * @returns for each kind of thing that is missing or different one Issue: `path` says what, `found` how often, `id` where
 *   first.
 */
export function lossesOf(data: AtlasData, back: AtlasData, lang: string): readonly Issue[] {
  const comparison = new Comparison(data, back, lang);
  return comparison.issues();
}

class Comparison {
  readonly #data: AtlasData;
  readonly #back: AtlasData;
  readonly #lang: string;
  /** Kind → id before → thing after. */
  readonly #found = new Map<Kind, ReadonlyMap<string, Thing>>();
  #places: Readonly<Record<'before' | 'after', ReadonlyMap<string, Place>>> | undefined;
  readonly #losses = new Map<string, { count: number; readonly id: string | undefined }>();

  constructor(data: AtlasData, back: AtlasData, lang: string) {
    this.#data = data;
    this.#back = back;
    this.#lang = lang;
  }

  issues(): readonly Issue[] {
    for (const key of HEAD) this.#compareKey(this.#data, this.#back, key, key, undefined);
    for (const kind of KINDS) this.#found.set(kind, this.#match(kind));
    for (const kind of KINDS) {
      for (const thing of this.#things(this.#data, kind)) {
        const after = this.#found.get(kind)?.get(thing.id);
        if (after === undefined) this.#lose(kind, thing.id);
        else for (const key of Object.keys(thing)) this.#compareKey(thing, after, key, `${kind}.${key}`, thing.id);
      }
    }
    return [...this.#losses].map(([path, { count, id }]) => ({
      severity: 'warning',
      code: 'not-held',
      path,
      found: String(count),
      ...(id === undefined ? {} : { id }),
    }));
  }

  #things(data: AtlasData, kind: Kind): readonly Thing[] {
    return data[kind] as unknown as readonly Thing[];
  }

  /**
   * Of several with one name that which lies where this one lies, then that with its id, then one that no other has
   * claimed. Where two have become one, the second is lost, though references to it still lead somewhere.
   */
  #match(kind: Kind): ReadonlyMap<string, Thing> {
    const after = this.#things(this.#back, kind);
    const byId = new Map(after.map((thing) => [thing.id, thing]));
    const byName = new Map<string, Thing[]>();
    for (const thing of after) for (const name of this.#namesOf(thing)) push(byName, name, thing);
    const before = this.#things(this.#data, kind);
    const inOrder = kind === 'meetings' && before.length === after.length;
    const claimed = new Set<Thing>();
    const found = new Map<string, Thing>();
    before.forEach((thing, index) => {
      const namesakes = this.#namesOf(thing).flatMap((name) => byName.get(name)?.slice(0, MAX_NAMESAKES) ?? []);
      const match =
        kind === 'meetings'
          ? (byId.get(thing.id) ?? (inOrder ? after[index] : undefined))
          : (namesakes.find((one) => thing['coordinates'] !== undefined && this.#isSame('coordinates', thing, one)) ??
            namesakes.find((one) => one.id === thing.id) ??
            namesakes.find((one) => !claimed.has(one)) ??
            namesakes[0] ??
            byId.get(thing.id));
      if (match === undefined) return;
      if (claimed.has(match)) this.#lose(kind, thing.id);
      claimed.add(match);
      found.set(thing.id, match);
    });
    return found;
  }

  #namesOf(thing: Thing): readonly string[] {
    const name = foldName(pick((thing['name'] ?? thing['title']) as LanguageMap, this.#lang));
    return typeof thing['url'] === 'string' ? [`${name}\n${thing['url']}`, thing['url']] : [name];
  }

  #compareKey(before: object, after: object, key: string, path: string, id: string | undefined): void {
    const [value, other] = [field(before, key), field(after, key)];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return;
    if (Array.isArray(value) && key !== 'coordinates') return this.#compareList(value, other, key, path, id);
    if (TEXTS.has(key)) return this.#compareText(value as LanguageMap, other as LanguageMap | undefined, path, id);
    if (!this.#isSame(key, before, after)) this.#lose(path, id);
  }

  #compareList(values: readonly unknown[], other: unknown, key: string, path: string, id: string | undefined): void {
    const others: readonly unknown[] = Array.isArray(other) ? other : [];
    const rest = [...others];
    for (const value of values) {
      if (typeof value !== 'object' || value === null) {
        const kind = REFERS[key];
        const wanted = kind === undefined ? value : this.#found.get(kind)?.get(String(value))?.id;
        if (wanted === undefined || !others.includes(wanted)) this.#lose(path, id);
        continue;
      }
      const at = rest.findIndex((one) => this.#isKnownAs(value, one as object, KNOWN_BY[key] ?? []));
      const [match] = at < 0 ? [] : rest.splice(at, 1);
      if (match === undefined) this.#lose(path, id);
      else
        for (const inner of Object.keys(value)) this.#compareKey(value, match as object, inner, `${path}.${inner}`, id);
    }
  }

  #isKnownAs(before: object, after: object, keys: readonly string[]): boolean {
    const known = keys.find((key) => field(before, key) !== undefined);
    if (known === undefined) return true;
    if (!TEXTS.has(known)) return this.#isSame(known, before, after);
    const text = pick(field(before, known) as LanguageMap, this.#lang);
    return foldName(text) === foldName(pick(field(after, known) as LanguageMap | undefined, this.#lang));
  }

  #compareText(text: LanguageMap, other: LanguageMap | undefined, path: string, id: string | undefined): void {
    if (typeof text === 'string') {
      if (pick(other, this.#lang) !== text) this.#lose(path, id);
      return;
    }
    for (const [tag, value] of Object.entries(text)) {
      const held = typeof other === 'string' ? other : other?.[tag];
      if (held !== value) this.#lose(`${path} (${tag})`, id);
    }
  }

  #isSame(key: string, before: object, after: object): boolean {
    const [value, other] = [field(before, key), field(after, key)];
    if (key === 'coordinates') {
      const [from, to] = [value as readonly number[], (other ?? []) as readonly number[]];
      return from.every((degrees, index) => Math.abs(degrees - (to[index] ?? Infinity)) < SAME_DEGREES);
    }
    if (key === 'when') return other !== undefined && isSameWhen(value as When, other as When);
    const kind = REFERS[key];
    if (kind !== undefined) return other !== undefined && this.#found.get(kind)?.get(String(value))?.id === other;
    // A building is known by its name within its place: its id is made from that.
    if (key === 'part')
      return other !== undefined && this.#partName('before', before) === this.#partName('after', after);
    return value === other;
  }

  #partName(
    which: 'before' | 'after',
    { place = '', part }: { readonly place?: string; readonly part?: string },
  ): string {
    this.#places ??= { before: byId(this.#data.places), after: byId(this.#back.places) };
    const parts = this.#places[which].get(place)?.parts ?? [];
    return foldName(pick(parts.find(({ id }) => id === part)?.name, this.#lang));
  }

  #lose(path: string, id: string | undefined): void {
    const known = this.#losses.get(path);
    if (known === undefined) this.#losses.set(path, { count: 1, id });
    else known.count += 1;
  }
}

const field = (object: object, key: string): unknown => (object as Readonly<Record<string, unknown>>)[key];

const byId = (places: readonly Place[]): ReadonlyMap<string, Place> =>
  new Map(places.map((place) => [place.id, place]));

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** The same stretch of time, as firmly stated; it may be written in another way. */
function isSameWhen(when: When, other: When): boolean {
  if (when.edtf === other.edtf) return true;
  const isSameEnd = (end: 'start' | 'end'): boolean =>
    when[end]?.precision === other[end]?.precision &&
    when[end]?.approximate === other[end]?.approximate &&
    when[end]?.uncertain === other[end]?.uncertain;
  const isSameStretch = when.earliest === other.earliest && when.latest === other.latest;
  return isSameStretch && isSameEnd('start') && isSameEnd('end');
}
