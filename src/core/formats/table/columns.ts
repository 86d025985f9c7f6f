/** Maps the headings of a table to the fields of its columns. */
import { foldWord } from '../../lib/fold.js';
import { MEETING_FIELDS, type MeetingField } from '../records/meeting-fields.js';
import { settingTarget } from '../records/decisions/settings.js';
import { fieldsOfKey, meaningsOfKeys, type Meaning } from './heading-meanings.js';

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

/**
 * What the caller states about the columns; it takes precedence over the guess. The field of a heading, or `ignore`:
 * `{ Treffen: 'title' }`. Or a setting, the value of a decision for a column (column-settings.ts): `{ 'Wer:separator': 'bar'
 * }`. Headings are compared with `headingKey`.
 */
export type ColumnOverrides = Readonly<Record<string, string>>;

/** @returns the key with which headings are compared: `Start date`, `start_date` and `startDate (UTC)` have the same key. */
export function headingKey(heading: string): string {
  const outsideBrackets = heading.normalize('NFKC').replace(/[([{][^()[\]{}]*[)\]}]/g, '');
  return foldWord(outsideBrackets) || foldWord(heading);
}

/** @returns the number of fields among the headings. The row with the highest number is the row of headings. */
export function countKnownHeadings(headings: readonly string[]): number {
  return new Set(meaningsOf(headings).flatMap(([meaning]) => meaning?.field ?? [])).size;
}

/**
 * @param headings the cells of the row of headings.
 * @returns one column for each heading, in the same order. A field has one column, the one with the most usual heading (the
 *   leftmost if several are equally usual), unless the field may have several columns. A heading with several
 *   meanings has the one in the language of most headings, and another one if that field has a column already.
 */
export function guessColumns(headings: readonly string[], overrides: ColumnOverrides = {}): readonly Column[] {
  const overruled = new Map(meaningsIn(overrides).map(([heading, field]) => [headingKey(heading), field]));
  const claims = meaningsOf(headings).flatMap((meanings, index) => {
    const stated = overruled.get(headingKey(headings[index] ?? ''));
    if (stated === 'ignore') return [];
    return stated === undefined
      ? meanings.map((meaning) => ({ ...meaning, index }))
      : { field: stated, rank: -1, index };
  });
  const taken = new Set<MeetingField>();
  const fieldOf = new Map<number, MeetingField>();
  for (const { index, field } of claims.toSorted((a, b) => a.rank - b.rank || a.index - b.index)) {
    if (fieldOf.has(index) || (taken.has(field) && !REPEATABLE_FIELDS.has(field))) continue;
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

export const MEANINGS: readonly (MeetingField | 'ignore')[] = [...MEETING_FIELDS, 'ignore'];

/** @throws TypeError for a meaning that is no field. */
function meaningsIn(overrides: ColumnOverrides): readonly (readonly [heading: string, MeetingField | 'ignore'])[] {
  return Object.entries(overrides).flatMap(([heading, text]): [string, MeetingField | 'ignore'][] => {
    if (settingTarget(heading) !== undefined) return [];
    const meaning = MEANINGS.find((one) => one === text);
    if (meaning === undefined)
      throw new TypeError(`Got columns["${heading}"] ${text} when expected a field or ignore.`);
    return [[heading, meaning]];
  });
}

const meaningsOf = (headings: readonly string[]): readonly (readonly Meaning[])[] =>
  meaningsOfKeys(headings.map(knownKey));

/** The key of a heading; without its number, as in `person 2`, if a field with several columns has that key. */
function knownKey(heading: string): string {
  const key = headingKey(heading);
  if (fieldsOfKey(key).length > 0) return key;
  const unnumbered = key.replace(/(?<!\d)\d+$/, '');
  return fieldsOfKey(unnumbered).some((field) => REPEATABLE_FIELDS.has(field)) ? unnumbered : key;
}
