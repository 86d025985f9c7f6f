/** From the headings of a table to the fields of its columns. */
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

/** A column of a table and the field it is read as; without `field` it is not used. */
export interface Column {
  /** From 0. */
  readonly index: number;
  /** The heading as written, without surrounding spaces; `column 3` (counted from 1) where it is empty. */
  readonly heading: string;
  readonly field?: MeetingField;
  /** The first cell that is not empty, shortened: it shows what the column is about. */
  readonly example?: string;
}

/** Heading → field, or `ignore`: takes precedence over the guess. Headings are compared as all headings are. */
export type ColumnOverrides = Readonly<Record<string, MeetingField | 'ignore'>>;

interface KnownHeading {
  readonly field: MeetingField;
  /** 0 for the most usual heading of a field. */
  readonly rank: number;
}

const knownHeadings: ReadonlyMap<string, KnownHeading> = new Map(
  MEETING_FIELDS.flatMap((field) =>
    COLUMN_ALIASES[field].map((alias, rank) => [headingKey(alias), { field, rank }] as const),
  ).reverse(), // Where two fields share a spelling, the field listed first has it.
);

/** @returns what headings are compared by: `Start date`, `start_date` and `startDate (UTC)` are the same. */
export function headingKey(heading: string): string {
  const outsideBrackets = heading.normalize('NFKC').replace(/[([{][^)\]}]*[)\]}]/g, '');
  return foldToLetters(outsideBrackets) || foldToLetters(heading);
}

/** @returns the number of fields among the headings: the evidence that a row is the row of headings. */
export function countKnownHeadings(headings: readonly string[]): number {
  const fields = headings.map((heading) => lookUp(heading)?.field).filter((field) => field !== undefined);
  return new Set(fields).size;
}

/**
 * @param headings the cells of the row of headings.
 * @returns one column for each heading, in order. A field has at most one column, the one whose heading is the most usual (the
 *   leftmost of equals), unless it may have several.
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
  // Without a column for the place, the venue is the place; without a venue, the country.
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
