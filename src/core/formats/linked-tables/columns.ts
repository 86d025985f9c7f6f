/** From the headings of a linked table to its kind and the fields of its columns; files may have any name. */
import { headingKey } from '../table/columns.js';
import { LINKED_ALIASES } from './headings.js';

export type LinkedKind = keyof typeof LINKED_ALIASES;

/** Fields that a table of a kind must have: one of each group. */
const REQUIRED: Readonly<Record<LinkedKind, readonly (readonly string[])[]>> = {
  attendance: [['person'], ['event']],
  places: [['name'], ['lat', 'coordinates']],
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

/** Headings that only tables of other kinds have: a table with titles is not a table of attendance. */
const FORBIDDEN: Readonly<Record<LinkedKind, readonly string[]>> = {
  attendance: ['title', 'start', 'date', 'last name', 'surname', 'lat', 'latitude', 'location'],
  places: ['start', 'date', 'title', 'uid', 'last name'],
  events: ['last name', 'surname', 'first name'],
  people: ['start', 'start date', 'date', 'lat', 'latitude', 'acronym', 'title'],
  organisers: ['start', 'date', 'lat', 'latitude', 'last name', 'uid', 'acronym'],
};

/** Field → index of its column. */
export type LinkedColumns = Readonly<Record<string, number>>;

/** @returns the kind of a table and its columns; undefined if the headings fit no kind. */
export function recogniseLinked(
  headings: readonly string[],
): { readonly kind: LinkedKind; readonly columns: LinkedColumns } | undefined {
  const keys = headings.map(headingKey);
  const candidates = (Object.keys(REQUIRED) as LinkedKind[]).map((kind) => {
    const columns = columnsOf(LINKED_ALIASES[kind], keys);
    const isComplete = REQUIRED[kind].every((group) => group.some((field) => columns[field] !== undefined));
    const isForbidden = FORBIDDEN[kind].some((alias) => keys.includes(headingKey(alias)));
    return { kind, columns, fits: isComplete && !isForbidden };
  });
  return candidates.find(({ fits }) => fits);
}

/** @returns how many of the headings are those of one kind of table: the evidence that a row is the row of headings. */
export function countLinkedHeadings(headings: readonly string[]): number {
  const keys = headings.map(headingKey);
  return Math.max(
    ...(Object.keys(REQUIRED) as LinkedKind[]).map((kind) => Object.keys(columnsOf(LINKED_ALIASES[kind], keys)).length),
  );
}

function columnsOf(aliases: Readonly<Record<string, readonly string[]>>, keys: readonly string[]): LinkedColumns {
  const columns: Record<string, number> = {};
  const taken = new Set<number>();
  for (const [field, spellings] of Object.entries(aliases)) {
    const index = spellings
      .map((spelling) => keys.indexOf(headingKey(spelling)))
      .find((at) => at >= 0 && !taken.has(at));
    if (index === undefined) continue;
    columns[field] = index;
    taken.add(index);
  }
  return columns;
}
