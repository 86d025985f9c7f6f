/**
 * One row of whatever is read as rows: a line of a table, a feature of flat GeoJSON, a slide of a timeline. All of them
 * become meetings by the same code (rows.ts), which sees no more than this.
 */
import type { IssueCode } from '../../model/issues.js';
import type { Coordinates } from '../../model/model.js';
import type { ParseWhen } from '../../time/rare-edtf.js';
import type { NewIssue } from '../fields/issue-log.js';
import type { TableField } from './columns.js';
import type { DateColumn } from './date-columns.js';
import type { AtlasBuilder, IssueLocation } from './atlas-builder.js';
import type { NamedPerson } from './people-cells.js';

export interface Row {
  /** What stands in the cells of a field, in the order of its columns; trimmed, never ''. */
  readonly texts: (field: TableField) => readonly string[];
  /** Where the row is, or one field of it. */
  readonly spot: (field?: TableField) => IssueLocation;
  /** From a geometry, checked; else the row has them in cells. */
  readonly coordinates?: Coordinates | undefined;
  /** Who was there, where the format says so in more than cells. */
  readonly people?: readonly NamedPerson[] | undefined;
  /** Its number for the reader, 1-based. */
  readonly number: number;
}

export type DateField = 'when' | 'start' | 'end';

/** What the whole table has to say about its cells. */
export interface TableContext {
  readonly gathering: AtlasBuilder;
  readonly dates: Readonly<Record<DateField, DateColumn>>;
  readonly parse: ParseWhen;
  readonly peopleByComma: boolean;
}

export const textOf = (row: Row, field: TableField): string | undefined => row.texts(field)[0];

export function problem(
  row: Row,
  context: TableContext,
  field: TableField,
  code: IssueCode,
  more: Partial<NewIssue> = {},
): void {
  context.gathering.log.add({ code, ...row.spot(field), ...more });
}

/** @returns the meaning of a cell of fixed vocabulary; an unknown word is a warning. */
export function wordOf<T extends string>(
  row: Row,
  context: TableContext,
  field: TableField,
  find: (text: string) => T | undefined,
  known: readonly T[],
): T | undefined {
  const text = textOf(row, field);
  if (text === undefined) return undefined;
  const found = find(text);
  if (found === undefined) {
    problem(row, context, field, 'unknown-value', { severity: 'warning', found: text, expected: known.join(', ') });
  }
  return found;
}
