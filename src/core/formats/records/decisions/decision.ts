/**
 * A decision is made once for a whole column, because a single cell cannot show it: whether the day or the month comes
 * first, or what separates the people in a cell. Each decision has one file in this folder and one line in registry.ts. The
 * reading tells every decision once (decide.ts), and users can state the value instead (settings.ts).
 */
import type { Steps } from '../../../lib/steps.js';
import type { IssueCode, Severity } from '../../../model/issues.js';
import type { MeetingField } from '../meeting-fields.js';
import { countCells, type CellCounts } from './cell-counts.js';

/** The names of the decisions, as users write them in a setting: `people:separator=bar`. */
export const DECISION_NAMES = [
  'order',
  'serial',
  'midnight',
  'years',
  'pairs',
  'separator',
  'brackets',
  'absent',
  'modes',
  'describes',
  'blank',
  'letter-o',
  'headings',
  'labels',
] as const;
export type DecisionName = (typeof DECISION_NAMES)[number];

export interface Decision {
  readonly name: DecisionName;
  /** The fields whose columns need the decision. It is made for each of them separately. */
  readonly fields: readonly MeetingField[];
  /** The values that users are offered. */
  readonly values: readonly string[];
  /** @returns the value in a setting that a user wrote; undefined if the text is no value. */
  readonly valueOf: (text: string) => string | undefined;
  /** The value for which the writer of tables writes the cells. */
  readonly writtenValue: string;
  /** The code of the Issue that tells the decision. */
  readonly code: IssueCode;
  /** `warning` if the value is a guess, `note` if the cells show it. */
  readonly severity: Severity;
  /** @returns undefined if no cell of the column depends on the decision. */
  readonly decide: (column: DecidedColumn) => Steps<ColumnFinding | undefined>;
}

/** The part of a record that decisions need. */
export interface RecordTexts {
  readonly texts: (field: MeetingField) => readonly string[];
  /** The only fields that may have texts; undefined if any may. */
  readonly fields?: readonly MeetingField[];
}

/** The cells of one field in all records. If several columns have the field, their cells are decided together. */
export interface DecidedColumn {
  readonly field: MeetingField;
  /** Counts the filled cells of this or of another field, once. */
  readonly cellsOf: (field: MeetingField) => Steps<CellCounts>;
  readonly records: readonly RecordTexts[];
  /** The language of the headings; undefined if the file has none, or if none is known. */
  readonly language: string | undefined;
  /** The value that the user states. The finding then has this value. */
  readonly stated: string | undefined;
}

export interface ColumnFinding {
  readonly value: string;
  /** The number of cells that another value would read differently. */
  readonly count: number;
  /** The first of these cells, or a cell that shows why the value is right. */
  readonly example?: string | undefined;
  /** What the Issue shows in place of the example, if one cell does not show it. */
  readonly about?: string | undefined;
  /** Whether an Issue tells the decision. It does not if the cells leave no doubt. */
  readonly needsIssue: boolean;
}

/** A decision with its result, for the user. */
export interface DecisionMade extends ColumnFinding {
  readonly name: DecisionName;
  readonly field: MeetingField;
  /** The heading of the column, or the field if the file has no columns. A setting names it. */
  readonly column: string;
  /** The values that users are offered. */
  readonly values: readonly string[];
  /** Whether the user stated the value. */
  readonly isStated: boolean;
}

/** @returns a function for `valueOf` that accepts the values themselves, in any case. */
export const oneOfValues =
  (values: readonly string[]) =>
  (text: string): string | undefined =>
    values.find((value) => value === text.trim().toLowerCase());

/** @returns the finding for all cells that `isConcerned` accepts; undefined if there is none and no value is stated. */
export function* findingFor(
  { field, cellsOf, stated }: DecidedColumn,
  value: string,
  isConcerned: (cell: string) => boolean,
): Steps<ColumnFinding | undefined> {
  const { count, example } = yield* countCells(yield* cellsOf(field), isConcerned);
  if (count === 0 && stated === undefined) return undefined;
  return { value: stated ?? value, count, example, needsIssue: count > 0 };
}
