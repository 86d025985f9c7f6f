/**
 * Finds the kind of a linked table and the fields of its columns from its headings. The names of the files do not matter.
 */
import { headingKey } from '../table/heading-key.js';
import type { LinkedKind } from './linked-fields.js';
import { LINKED_ALIASES } from './headings.js';

/** Fields that a table of each kind must have: one field of each group. */
const REQUIRED: Readonly<Record<LinkedKind, readonly (readonly string[])[]>> = {
  attendance: [['person'], ['event']],
  places: [['name'], ['lat', 'coordinates', 'placeId']],
  events: [
    ['id', 'title'],
    ['title', 'start'],
    ['start', 'place', 'organiser'],
  ],
  people: [
    ['lastName', 'name'],
    ['id', 'firstName', 'side'],
  ],
  organisers: [['name'], ['title', 'note']],
};

/** Headings that exclude a kind of table: a table with titles, for example, is not a table of attendance. */
const FORBIDDEN: Readonly<Record<LinkedKind, readonly string[]>> = {
  attendance: ['title', 'start', 'date', 'last name', 'surname', 'lat', 'latitude', 'location'],
  places: [...(LINKED_ALIASES.events['start'] ?? []), 'title', 'uid', 'last name'],
  events: ['last name', 'surname', 'first name'],
  people: ['start', 'start date', 'date', 'lat', 'latitude', 'acronym', 'title'],
  organisers: ['start', 'date', 'lat', 'latitude', 'last name', 'uid', 'acronym'],
};

/**
 * The index of the column of each field. `placeId` is the column with the ids of places, in the table of places and in a table
 * of events that refers to it.
 */
export type LinkedColumns = Readonly<Record<string, number>>;

const KINDS = Object.keys(REQUIRED) as LinkedKind[];

const ofEachKind = <T>(make: (kind: LinkedKind) => T): Readonly<Record<LinkedKind, T>> => ({
  people: make('people'),
  events: make('events'),
  attendance: make('attendance'),
  places: make('places'),
  organisers: make('organisers'),
});

/** Field → keys of its headings. They are made once, because every row of a file may be compared with them. */
const KEYS = ofEachKind((kind) =>
  Object.entries(LINKED_ALIASES[kind]).map(([field, headings]) => [field, headings.map(headingKey)] as const),
);

const FORBIDDEN_KEYS = ofEachKind((kind): ReadonlySet<string> => new Set(FORBIDDEN[kind].map(headingKey)));

const PLACE_KEYS = (LINKED_ALIASES.events['place'] ?? []).map(headingKey);

/** `place_id`, `venue id`, `id_lieu`, `location_key`: a heading of a place, with a word for an id. */
const PLACE_ID_KEYS: ReadonlySet<string> = new Set(
  [...(LINKED_ALIASES.places['name'] ?? []).map(headingKey), ...PLACE_KEYS].flatMap((key) => {
    return [`${key}id`, `id${key}`, `${key}uid`, `${key}key`, `${key}code`, `${key}ref`, `${key}fk`, `fk${key}`];
  }),
);
/** The ids of a table of places, where the heading does not say what they identify. */
const OWN_ID_KEYS: ReadonlySet<string> = new Set(['id', 'code', 'key']);

/** The headings of all fields of all tables, and those that tell the tables apart. */
const ALL_KEYS: ReadonlySet<string> = new Set([
  ...KINDS.flatMap((kind) => KEYS[kind].flatMap(([, keys]) => keys)),
  ...KINDS.flatMap((kind) => [...FORBIDDEN_KEYS[kind]]),
  ...PLACE_ID_KEYS,
  ...OWN_ID_KEYS,
]);

/** Before the heading of an own column that has the heading of a field. */
const OWN = 'own:';

/** @returns the heading under which an own column is written. */
export const writtenHeading = (name: string): string =>
  ALL_KEYS.has(headingKey(name)) || name.startsWith(OWN) ? `${OWN}${name}` : name;

/** @returns the name of an own column. */
export const nameOfColumn = (heading: string): string =>
  heading.startsWith(OWN) ? heading.slice(OWN.length) : heading;

/** @returns the kind of a table and its columns; undefined if the headings fit no kind. */
export function recogniseLinked(
  headings: readonly string[],
): { readonly kind: LinkedKind; readonly columns: LinkedColumns } | undefined {
  const keys = headings.map(headingKey);
  for (const kind of KINDS) {
    const columns = columnsOf(kind, keys);
    const isComplete = REQUIRED[kind].every((group) => group.some((field) => columns[field] !== undefined));
    if (isComplete && !keys.some((key) => FORBIDDEN_KEYS[kind].has(key))) return { kind, columns };
  }
  return undefined;
}

/**
 * @returns the number of headings that belong to one kind of table. The row with the highest number is the row of headings.
 */
export function countLinkedHeadings(headings: readonly string[]): number {
  const keys = headings.map(headingKey);
  return Math.max(...KINDS.map((kind) => Object.keys(columnsOf(kind, keys)).length));
}

function columnsOf(kind: LinkedKind, keys: readonly string[]): LinkedColumns {
  const columns: Record<string, number> = {};
  const taken = new Set<number>();
  const take = (field: string, index: number): void => {
    if (index < 0) return;
    columns[field] = index;
    taken.add(index);
  };
  if (kind === 'events' || kind === 'places')
    take(
      'placeId',
      keys.findIndex((key) => PLACE_ID_KEYS.has(key)),
    );
  const indexes = new Map(keys.map((key, index) => [key, index] as const).reverse());
  for (const [field, own] of KEYS[kind]) {
    // A table of venues is a table of places.
    const spellings = kind === 'places' && field === 'name' ? [...own, ...PLACE_KEYS] : own;
    const spelling = spellings.find((key) => {
      const at = indexes.get(key);
      return at !== undefined && !taken.has(at);
    });
    if (spelling !== undefined) take(field, indexes.get(spelling) ?? -1);
  }
  const isLocated = columns['lat'] !== undefined || columns['coordinates'] !== undefined;
  if (kind === 'places' && isLocated && columns['placeId'] === undefined)
    take(
      'placeId',
      keys.findIndex((key, index) => OWN_ID_KEYS.has(key) && !taken.has(index)),
    );
  return columns;
}
