/** Maps the headings of a table to the fields of its columns. */
import { foldToLetters } from '../../lib/fold.js';
import { MEETING_FIELDS, type MeetingField } from '../records/meeting-fields.js';
import { COLUMN_ALIASES } from './headings.js';

/** Fields that may have several columns (`person 1`, `person 2`). For any other field only the best column is used. */
export const REPEATABLE_FIELDS: ReadonlySet<MeetingField> = new Set<MeetingField>([
  'people',
  'topics',
  'source',
  'url',
]);

/** A column of a table and its field. A column without `field` is not used. */
export interface Column {
  /** The 0-based index of the column. */
  readonly index: number;
  /** The heading as written, without surrounding spaces. An empty heading is replaced by `column 3`, counted from 1. */
  readonly heading: string;
  readonly field?: MeetingField;
  /** The first cell that is not empty, shortened. It shows the user what the column contains. */
  readonly example?: string;
}

/** The field of each heading, or `ignore`. It takes precedence over the guess. Headings are compared with `headingKey`. */
export type ColumnOverrides = Readonly<Record<string, MeetingField | 'ignore'>>;

interface KnownHeading {
  readonly field: MeetingField;
  /** The rank of the heading among the headings of the field; 0 is the most usual. */
  readonly rank: number;
}

const knownHeadings: ReadonlyMap<string, KnownHeading> = new Map(
  MEETING_FIELDS.flatMap((field) =>
    COLUMN_ALIASES[field].map((alias, rank) => [headingKey(alias), { field, rank }] as const),
  ).reverse(), // If two fields share a spelling, the field that is listed first gets it.
);

/** @returns the key with which headings are compared: `Start date`, `start_date` and `startDate (UTC)` have the same key. */
export function headingKey(heading: string): string {
  const outsideBrackets = heading.normalize('NFKC').replace(/[([{][^)\]}]*[)\]}]/g, '');
  return foldToLetters(outsideBrackets) || foldToLetters(heading);
}

/** @returns the number of fields among the headings. The row with the highest number is the row of headings. */
export function countKnownHeadings(headings: readonly string[]): number {
  const fields = headings.map((heading) => lookUp(heading)?.field).filter((field) => field !== undefined);
  return new Set(fields).size;
}

/**
 * @param headings the cells of the row of headings.
 * @returns one column for each heading, in the same order. A field has one column, the one with the most usual heading (the
 *   leftmost if several are equally usual), unless the field may have several columns.
 */
export function guessColumns(headings: readonly string[], overrides: ColumnOverrides = {}): readonly Column[] {
  const overruled = new Map(Object.entries(overrides).map(([heading, field]) => [headingKey(heading), field]));
  const claims = headings.map((heading, index) => {
    const stated = overruled.get(headingKey(heading));
    if (stated === 'ignore') return { index, heading };
    return stated === undefined ? { index, heading, ...lookUp(heading) } : { index, heading, field: stated, rank: -1 };
  });
  const taken = new Set<MeetingField>();
  const fieldOf = new Map<number, MeetingField>();
  for (const { index, field } of claims.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.index - b.index)) {
    if (field === undefined || (taken.has(field) && !REPEATABLE_FIELDS.has(field))) continue;
    taken.add(field);
    fieldOf.set(index, field);
  }
  // If there is no column for the place, the venue is used as the place; if there is no venue either, the country.
  const placeField = (['place', 'part', 'country'] as const).find((field) => taken.has(field));
  for (const [index, field] of fieldOf) if (field === placeField) fieldOf.set(index, 'place');
  return headings.map((heading, index) => {
    const field = fieldOf.get(index);
    const written = heading.trim() === '' ? `column ${index + 1}` : heading.trim();
    return field === undefined ? { index, heading: written } : { index, heading: written, field };
  });
}

function lookUp(heading: string): KnownHeading | undefined {
  const key = headingKey(heading);
  const exact = knownHeadings.get(key);
  if (exact !== undefined) return exact;
  const unnumbered = knownHeadings.get(key.replace(/\d+$/, ''));
  return unnumbered !== undefined && REPEATABLE_FIELDS.has(unnumbered.field) ? unnumbered : undefined;
}
