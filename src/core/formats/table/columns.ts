/** Maps the headings of a table to the fields of its columns. */
import { MEETING_FIELDS, type MeetingField } from '../records/meeting-fields.js';
import { settingTarget } from '../records/decisions/settings.js';
import { headingKey } from './heading-key.js';
import { KNOWN_TABLES } from './known-tables.js';
import { headingSettings, type HeadingSettings } from './heading-settings.js';
import { keysOfHeadings, REPEATABLE_FIELDS } from './heading-keys.js';
import { meaningsOfKeys, type Meaning } from './heading-meanings.js';

/** A column of a table and its field. The cells of a column without `field` are properties of the meetings. */
export interface Column {
  /** The 0-based index of the column. */
  readonly index: number;
  /** The heading as written, without surrounding spaces. An empty heading is replaced by `column 3`, counted from 1. */
  readonly heading: string;
  readonly field?: MeetingField;
  /** Whether the user leaves the column out. */
  readonly isIgnored?: boolean;
  /** The first cell that is not empty, shortened. It shows the user what the column contains. */
  readonly example?: string;
}

/**
 * What the caller states about the columns; it takes precedence over the guess. The field of a heading, `own` for a
 * column whose cells are kept as they are, or `ignore` for one that is left out: `{ Treffen: 'title' }`. Or a setting, the value of a decision for a column (column-settings.ts): `{ 'Wer:separator': 'bar'
 * }`. Headings are compared with `headingKey`.
 */
export type ColumnOverrides = Readonly<Record<string, string>>;

/** @returns the number of fields among the headings. The row with the highest number is the row of headings. */
export function countKnownHeadings(headings: readonly string[]): number {
  const fields = new Set(meaningsOf(headings).flatMap(([meaning]) => meaning?.field ?? []));
  return Math.max(fields.size, countInKnownTable(headings));
}

/** The keys of the headings that each known table must have, and of all that it may have. */
const KNOWN_KEYS = KNOWN_TABLES.map(({ required, columns, people = [] }) => {
  const groups = required.map((group) => new Set(group.map(headingKey)));
  const names = people.flatMap(({ name, side = '', office = '' }) => [...name, side, office]);
  const own = [...Object.keys(columns), ...names].filter((heading) => heading !== '').map(headingKey);
  return { groups, keys: new Set([...groups.flatMap((group) => [...group]), ...own]) };
});

/** @returns the number of headings that belong to a known table; 0 if a heading that it must have is missing. */
function countInKnownTable(headings: readonly string[]): number {
  const present = new Set(headings.map(headingKey));
  const counts = KNOWN_KEYS.map(({ groups, keys }) =>
    groups.every((group) => [...group].some((key) => present.has(key)))
      ? [...present].filter((key) => keys.has(key)).length
      : 0,
  );
  return Math.max(0, ...counts);
}

/**
 * @param headings the cells of the row of headings.
 * @returns one column for each heading, in the same order. A field has one column, the one with the most usual heading (the
 *   leftmost if several are equally usual), unless the field may have several columns. A heading with several
 *   meanings has the one in the language of most headings, and another one if that field has a column already.
 */
export function guessColumns(headings: readonly string[], overrides: ColumnOverrides = {}): readonly Column[] {
  const overruled = new Map(meaningsIn(overrides).map(([heading, field]) => [headingKey(heading), field]));
  const claims = meaningsOf(headings, headingSettings(overrides)).flatMap((meanings, index) => {
    const stated = overruled.get(headingKey(headings[index] ?? ''));
    if (stated === 'ignore' || stated === 'own') return [];
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
  // An author without an addressee has written a text, and is not at the meeting that has a title or people.
  const isTextOfAuthor = !taken.has('recipient') && (taken.has('title') || taken.has('people'));
  const isStated = (index: number): boolean => overruled.has(headingKey(headings[index] ?? ''));
  for (const [index, field] of fieldOf)
    if (field === 'sender' && isTextOfAuthor && !isStated(index)) fieldOf.delete(index);
  // If there is no column for the place, the venue is used as the place; if there is no venue either, the country.
  const placeField = (['place', 'part', 'country'] as const).find((field) => taken.has(field));
  for (const [index, field] of fieldOf) if (field === placeField) fieldOf.set(index, 'place');
  return headings.map((heading, index) => {
    const field = fieldOf.get(index);
    const written = heading.trim() === '' ? `column ${index + 1}` : heading.trim();
    return field === undefined ? { index, heading: written } : { index, heading: written, field };
  });
}

export type ColumnMeaning = MeetingField | 'own' | 'ignore';
export const MEANINGS: readonly ColumnMeaning[] = [...MEETING_FIELDS, 'own', 'ignore'];

/**
 * @returns the headings whose meaning the caller states, without the settings.
 * @throws TypeError for a meaning that is no field.
 */
export function meaningsIn(overrides: ColumnOverrides): readonly (readonly [heading: string, ColumnMeaning])[] {
  return Object.entries(overrides).flatMap(([heading, text]): [string, ColumnMeaning][] => {
    if (settingTarget(heading) !== undefined) return [];
    const meaning = MEANINGS.find((one) => one === text);
    if (meaning === undefined)
      throw new TypeError(`Got columns["${heading}"] ${text} when expected a field, own or ignore.`);
    return [[heading, meaning]];
  });
}

function meaningsOf(headings: readonly string[], settings?: HeadingSettings): readonly (readonly Meaning[])[] {
  const isSeparate = (index: number): boolean => settings?.labels.get(headingKey(headings[index] ?? '')) === 'own';
  const keys = keysOfHeadings(headings, isSeparate);
  return withExactFirst(headings, meaningsOfKeys(keys, settings?.language?.value));
}

/** A rank behind the ranks of headings that are known as a whole: `meeting` comes before `response.meeting`. */
const RANK_OF_PARTS = 500;

const withExactFirst = (
  headings: readonly string[],
  meanings: readonly (readonly Meaning[])[],
): readonly (readonly Meaning[])[] =>
  meanings.map((list, index) =>
    /[:./]/.test(headings[index] ?? '') ? list.map(({ field, rank }) => ({ field, rank: rank + RANK_OF_PARTS })) : list,
  );
