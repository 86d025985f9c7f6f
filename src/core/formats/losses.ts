/**
 * Finds the data that a format cannot hold. It reads the written text again and compares the result with the atlas, so the
 * answer is exact for this text and this reader. Ids may differ (a table has no ids of people), so things are matched by id
 * or by name, and a reference is unchanged if it refers to the matching thing.
 */
import { foldName } from '../lib/fold.js';
import { MultiMap } from '../lib/multi-map.js';
import type { Issue } from '../model/issues.js';
import { byId, type ListName } from '../model/lists.js';
import type { AtlasData, LanguageMap, Place, Properties, When } from '../model/model.js';
import { propertyText } from '../model/properties.js';
import { pick } from '../model/text.js';

type Thing = Readonly<Record<string, unknown>> & { readonly id: string };

/** The list of the things that the ids under each key refer to. */
const LIST_OF_KEY: Readonly<Record<string, ListName>> = {
  side: 'sides',
  capital: 'places',
  person: 'people',
  place: 'places',
  series: 'series',
  topics: 'topics',
  sources: 'sources',
};
/** The keys by which the items of a list inside a thing are matched. */
const KEYS_OF_ITEMS: Readonly<Record<string, readonly string[]>> = {
  attendance: ['person', 'side'],
  places: ['place'],
  offices: ['title'],
  positions: ['side', 'text'],
  parts: ['name'],
  claims: ['about', 'value', 'text'],
  unread: ['field', 'text'],
  media: ['url'],
};
const TEXTS = new Set([
  'name',
  'title',
  'note',
  'text',
  'kind',
  'abbreviation',
  'attribution',
  'description',
  'alt',
  'credit',
]);
const HEAD = ['title', 'description', 'license', 'asOf'] as const;
/**
 * The order of comparison: a list comes after the lists that it refers to, because references are compared by the matches in
 * those lists.
 */
const LISTS: readonly ListName[] = ['sources', 'sides', 'places', 'people', 'series', 'topics', 'meetings'];
/** The maximum number of things with the same name that a thing is compared with. */
const MAX_SAME_NAME = 100;
/** Degrees: less than a millimetre. */
const SAME_DEGREES = 1e-9;

/**
 * @param data the written atlas.
 * @param readBack the atlas that the reader returns for the written text.
 * @param lang BCP 47 tag of the texts, for a format that holds one language.
 * @returns one Issue for each kind of thing that is missing or changed: `path` names the kind, `found` is the number of
 *   losses, and `id` names the first thing.
 */
export function lossesOf(data: AtlasData, readBack: AtlasData, lang: string): readonly Issue[] {
  return new Comparison(data, readBack, lang).issues();
}

class Comparison {
  readonly #before: AtlasData;
  readonly #after: AtlasData;
  readonly #lang: string;
  /** For each list: the id of a thing in the atlas → the matching thing in the result. */
  readonly #matches = new Map<ListName, ReadonlyMap<string, Thing>>();
  readonly #placesBefore: ReadonlyMap<string, Place>;
  readonly #placesAfter: ReadonlyMap<string, Place>;
  readonly #losses = new Map<string, { count: number; readonly id: string | undefined }>();

  constructor(before: AtlasData, after: AtlasData, lang: string) {
    this.#before = before;
    this.#after = after;
    this.#lang = lang;
    this.#placesBefore = byId(before.places);
    this.#placesAfter = byId(after.places);
  }

  issues(): readonly Issue[] {
    for (const key of HEAD) this.#compareKey(this.#before, this.#after, key, key, undefined);
    for (const list of LISTS) this.#matches.set(list, this.#matchList(list));
    for (const list of LISTS) {
      for (const thing of thingsIn(this.#before, list)) {
        const match = this.#matchOf(list, thing.id);
        if (match === undefined) this.#addLoss(list, thing.id);
        else for (const key of Object.keys(thing)) this.#compareKey(thing, match, key, `${list}.${key}`, thing.id);
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

  #matchOf(list: ListName, id: unknown): Thing | undefined {
    return this.#matches.get(list)?.get(String(id));
  }

  /** If two things match the same thing, the second one is lost, although references to it are still valid. */
  #matchList(list: ListName): ReadonlyMap<string, Thing> {
    const before = thingsIn(this.#before, list);
    const after = thingsIn(this.#after, list);
    const afterById = new Map(after.map((thing) => [thing.id, thing]));
    const afterByName = new MultiMap<Thing>();
    for (const thing of after) for (const name of this.#namesOf(thing)) afterByName.add(name, thing);
    const isInOrder = before.length === after.length;
    const matched = new Set<Thing>();
    const matches = new Map<string, Thing>();
    for (const [index, thing] of before.entries()) {
      const match =
        list === 'meetings'
          ? (afterById.get(thing.id) ?? (isInOrder ? after[index] : undefined))
          : (this.#matchByName(thing, afterByName, matched) ?? afterById.get(thing.id));
      if (match === undefined) continue;
      if (matched.has(match)) this.#addLoss(list, thing.id);
      matched.add(match);
      matches.set(thing.id, match);
    }
    return matches;
  }

  /** Prefers the same coordinates, then the same id, then a thing that is not matched yet. */
  #matchByName(thing: Thing, byName: MultiMap<Thing>, matched: ReadonlySet<Thing>): Thing | undefined {
    const sameName = this.#namesOf(thing).flatMap((name) => byName.lists.get(name)?.slice(0, MAX_SAME_NAME) ?? []);
    return (
      sameName.find((other) => thing['coordinates'] !== undefined && this.#isSame('coordinates', thing, other)) ??
      sameName.find((other) => other.id === thing.id) ??
      sameName.find((other) => !matched.has(other)) ??
      sameName[0]
    );
  }

  #namesOf(thing: Thing): readonly string[] {
    const name = foldName(pick((thing['name'] ?? thing['title']) as LanguageMap, this.#lang));
    return typeof thing['url'] === 'string' ? [`${name}\n${thing['url']}`, thing['url']] : [name];
  }

  #compareKey(before: object, after: object, key: string, path: string, id: string | undefined): void {
    const [value, other] = [valueAt(before, key), valueAt(after, key)];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return;
    if (Array.isArray(value) && key !== 'coordinates') return this.#compareList(value, other, key, path, id);
    if (TEXTS.has(key)) return this.#compareText(value as LanguageMap, other as LanguageMap | undefined, path, id);
    if (!this.#isSame(key, before, after)) this.#addLoss(path, id);
  }

  #compareList(values: readonly unknown[], other: unknown, key: string, path: string, id: string | undefined): void {
    const others: readonly unknown[] = Array.isArray(other) ? other : [];
    const unmatched = [...others];
    for (const value of values) {
      if (typeof value !== 'object' || value === null) {
        const list = LIST_OF_KEY[key];
        const wanted = list === undefined ? value : this.#matchOf(list, value)?.id;
        if (wanted === undefined || !others.includes(wanted)) this.#addLoss(path, id);
        continue;
      }
      const at = unmatched.findIndex((one) => this.#areSameItem(value, one as object, KEYS_OF_ITEMS[key] ?? []));
      const [match] = at < 0 ? [] : unmatched.splice(at, 1);
      if (match === undefined) {
        this.#addLoss(path, id);
        continue;
      }
      for (const inner of Object.keys(value)) this.#compareKey(value, match as object, inner, `${path}.${inner}`, id);
    }
  }

  #areSameItem(before: object, after: object, keys: readonly string[]): boolean {
    const key = keys.find((one) => valueAt(before, one) !== undefined);
    if (key === undefined) return true;
    if (!TEXTS.has(key)) return this.#isSame(key, before, after);
    const text = pick(valueAt(before, key) as LanguageMap, this.#lang);
    return foldName(text) === foldName(pick(valueAt(after, key) as LanguageMap | undefined, this.#lang));
  }

  #compareText(text: LanguageMap, other: LanguageMap | undefined, path: string, id: string | undefined): void {
    if (typeof text === 'string') {
      if (pick(other, this.#lang) !== text) this.#addLoss(path, id);
      return;
    }
    for (const [tag, value] of Object.entries(text)) {
      const otherValue = typeof other === 'string' ? other : other?.[tag];
      if (otherValue !== value) this.#addLoss(`${path} (${tag})`, id);
    }
  }

  #isSame(key: string, before: object, after: object): boolean {
    const [value, other] = [valueAt(before, key), valueAt(after, key)];
    if (key === 'coordinates') {
      const [from, to] = [value as readonly number[], (other ?? []) as readonly number[]];
      return from.every((degrees, index) => Math.abs(degrees - (to[index] ?? Infinity)) < SAME_DEGREES);
    }
    if (other === undefined) return false;
    if (key === 'properties') return hasSameProperties(value as Properties, other as Properties);
    if (key === 'when') return isSameWhen(value as When, other as When);
    const list = LIST_OF_KEY[key];
    if (list !== undefined) return this.#matchOf(list, value)?.id === other;
    // The id of a part is made from its name, so its name is compared.
    if (key === 'part') return this.#partName(this.#placesBefore, before) === this.#partName(this.#placesAfter, after);
    return value === other;
  }

  #partName(
    places: ReadonlyMap<string, Place>,
    { place = '', part }: { readonly place?: string; readonly part?: string },
  ): string {
    const parts = places.get(place)?.parts ?? [];
    return foldName(pick(parts.find(({ id }) => id === part)?.name, this.#lang));
  }

  #addLoss(path: string, id: string | undefined): void {
    const known = this.#losses.get(path);
    if (known === undefined) this.#losses.set(path, { count: 1, id });
    else known.count += 1;
  }
}

const thingsIn = (data: AtlasData, list: ListName): readonly Thing[] => data[list] as unknown as readonly Thing[];

const valueAt = (object: object, key: string): unknown => (object as Readonly<Record<string, unknown>>)[key];

/** Whether the second has all values of the first, as texts. */
const hasSameProperties = (before: Properties, after: Properties): boolean =>
  Object.entries(before).every(
    ([name, value]) => Object.hasOwn(after, name) && propertyText(after[name] ?? null) === propertyText(value),
  );

/** Whether two dates are the same interval with the same certainty. Their texts may differ. */
function isSameWhen(when: When, other: When): boolean {
  if (when.edtf === other.edtf) return true;
  const isSameEnd = (end: 'start' | 'end'): boolean =>
    when[end]?.precision === other[end]?.precision &&
    when[end]?.approximate === other[end]?.approximate &&
    when[end]?.uncertain === other[end]?.uncertain;
  const isSameStretch = when.earliest === other.earliest && when.latest === other.latest;
  const isSameKind =
    when.set?.of === other.set?.of &&
    when.calendar === other.calendar &&
    when.start?.season?.code === other.start?.season?.code;
  return isSameStretch && isSameKind && isSameEnd('start') && isSameEnd('end');
}
