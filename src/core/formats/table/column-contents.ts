/**
 * Meanings of columns that their cells show and their headings do not: points in the notation of a geometry, web addresses
 * that identify a thing, and names of people under headings of dates.
 */
import { isIri } from '../records/ids.js';
import type { MeetingField } from '../records/meeting-fields.js';
import { headingKey } from './heading-key.js';
import { guessColumns, type Column, type ColumnOverrides } from './columns.js';

/** The number of filled cells of a column that are examined. */
const SAMPLE = 50;
/** A point in well-known text (OGC 06-103r4). */
const POINT = /^(?:srid=\d{1,9};\s?)?point\s{0,3}z?m?\s{0,3}\(/i;

/** The fields that people read as a name. */
const NAMED_FIELDS: readonly MeetingField[] = ['title', 'place', 'people', 'side', 'series'];
const POINT_FIELDS: ReadonlySet<MeetingField> = new Set<MeetingField>(['coordinates', 'lonlat', 'lat', 'lon']);

/** Headings of what a query returns. */
const ITEMS: ReadonlySet<string> = new Set(['item', 'entity', 'resource', 'thing']);

type Rows = readonly { readonly cells: readonly string[] }[];

/**
 * @param overrides what the caller states; it takes precedence over the cells.
 * @returns the columns of the headings, as the headings and the cells show them.
 */
export function columnsOf(headings: readonly string[], rows: Rows, overrides: ColumnOverrides = {}): readonly Column[] {
  const guessed = guessColumns(headings, overrides);
  const stated = new Set(Object.keys(overrides).map(headingKey));
  const found: Record<string, MeetingField | 'own'> = {};
  const fields = new Set(guessed.map(({ field }) => field));
  for (const { index, heading, field } of guessed) {
    if (stated.has(headingKey(heading))) continue;
    const cells = sampleOf(rows, index);
    const meaning = cells.length === 0 ? undefined : meaningOf(heading, field, fields, cells);
    if (meaning !== undefined) found[heading] = meaning;
  }
  if (Object.keys(found).length === 0) return guessed;
  const again = guessColumns(headings, { ...found, ...overrides });
  const isLost = (field: MeetingField | undefined): boolean => !again.some((column) => column.field === field);
  // A name in the form of an address is better than no name.
  const names = Object.entries(found).filter(
    ([heading, meaning]) => meaning !== 'own' || !isLost(guessed.find((one) => one.heading === heading)?.field),
  );
  return guessColumns(headings, { ...Object.fromEntries(names), ...overrides });
}

function sampleOf(rows: Rows, index: number): readonly string[] {
  const cells: string[] = [];
  for (const row of rows) {
    const cell = row.cells[index] ?? '';
    if (cell !== '' && cells.push(cell) === SAMPLE) break;
  }
  return cells;
}

function meaningOf(
  heading: string,
  field: MeetingField | undefined,
  fields: ReadonlySet<MeetingField | undefined>,
  cells: readonly string[],
): MeetingField | 'own' | undefined {
  const arePoints = cells.every((cell) => POINT.test(cell));
  if (arePoints && ![...POINT_FIELDS].some((one) => fields.has(one))) return 'lonlat';
  if (field === undefined)
    return !fields.has('id') && ITEMS.has(headingKey(heading)) && cells.every(isIri) ? 'id' : undefined;
  if (NAMED_FIELDS.includes(field) && cells.every(isIri)) return field === 'title' && !fields.has('id') ? 'id' : 'own';
  // A letter has people under "from" and "to"; a meeting has dates there.
  if (fields.has('when') && cells.every((cell) => !/\d/.test(cell))) {
    if (field === 'start' && fields.has('end') && !fields.has('sender')) return 'sender';
    if (field === 'end' && fields.has('start') && !fields.has('recipient')) return 'recipient';
  }
  return undefined;
}
