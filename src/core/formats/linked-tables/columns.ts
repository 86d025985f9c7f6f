/**
 * Finds the kind of a linked table and the fields of its columns from its headings. The names of the files do not matter.
 */
import { headingKey } from '../table/columns.js';
import type { LinkedKind } from './linked-fields.js';
import { LINKED_ALIASES } from './headings.js';

/** Fields that a table of each kind must have: one field of each group. */
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

/** Headings that exclude a kind of table: a table with titles, for example, is not a table of attendance. */
const FORBIDDEN: Readonly<Record<LinkedKind, readonly string[]>> = {
  attendance: ['title', 'start', 'date', 'last name', 'surname', 'lat', 'latitude', 'location'],
  places: ['start', 'date', 'title', 'uid', 'last name'],
  events: ['last name', 'surname', 'first name'],
  people: ['start', 'start date', 'date', 'lat', 'latitude', 'acronym', 'title'],
  organisers: ['start', 'date', 'lat', 'latitude', 'last name', 'uid', 'acronym'],
};

/** The index of the column of each field. */
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

/**
 * @returns the number of headings that belong to one kind of table. The row with the highest number is the row of headings.
 */
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
