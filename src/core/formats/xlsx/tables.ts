/** Finds the table on a sheet: the row of headings, and the rows below it. */
import { DATE_FIELDS } from '../records/meeting-record.js';
import type { NewIssue } from '../../model/issue-log.js';
import type { ColumnOverrides } from '../table/columns.js';
import { countKnownHeadings, guessColumns } from '../table/columns.js';
import { headingKey } from '../table/heading-key.js';
import { titleAbove } from '../table/table-head.js';
import type { RowTable } from '../table/row-table.js';
import { textOfSerial } from './cell-values.js';
import { columnLetters, type Sheet, type SheetRow } from './sheet.js';

export interface SheetTable extends RowTable {
  readonly sheet: string;
  readonly headingRow: number;
  /** The number of known headings. */
  readonly known: number;
}

/** Rows with titles and notes that may be above the headings. */
const MAX_ROWS_ABOVE_HEADINGS = 20;

/** @returns the table of a sheet; undefined if the sheet is empty. */
export function tableOf(
  { name, rows }: Sheet,
  columns: ColumnOverrides = {},
  count: (headings: readonly string[]) => number = countKnownHeadings,
): SheetTable | undefined {
  const stated = new Set(Object.keys(columns).map(headingKey));
  const knownIn = ({ cells }: SheetRow): number =>
    count(cells) + cells.filter((cell) => stated.has(headingKey(cell))).length;
  const above = rows.slice(0, MAX_ROWS_ABOVE_HEADINGS);
  const known = Math.max(...above.map(knownIn));
  const index = above.findIndex((row) => knownIn(row) === known);
  const headings = rows[index];
  if (headings === undefined) return undefined;
  return {
    sheet: name,
    headingRow: headings.row,
    title: titleAbove(headings.row, above),
    known,
    headings: headings.cells.slice(0, headings.cells.findLastIndex((cell) => cell !== '') + 1),
    rows: rows.slice(index + 1),
  };
}

/** Days from 1927 to 2173. Smaller numbers may be years. */
const DAY_NUMBER = /^\d{5}(?:\.\d+)?$/;

/**
 * Turns day numbers in columns of dates into dates, also if other cells of the column are dates. A cell holds a day number
 * instead of a date if its format was removed.
 * @returns the table, and an Issue for each column with such numbers.
 */
export function withDates(
  table: SheetTable,
  is1904: boolean,
  columns: ColumnOverrides = {},
): { readonly table: SheetTable; readonly issues: readonly NewIssue[] } {
  const dates = guessColumns(table.headings, columns).filter(({ field }) => DATE_FIELDS.some((date) => date === field));
  const issues: NewIssue[] = [];
  const rows: { row: number; cells: readonly string[] }[] = [...table.rows];
  for (const { index, heading } of dates) {
    const numbered = rows.filter(({ cells }) => DAY_NUMBER.test(cells[index] ?? ''));
    const [first] = numbered;
    if (first === undefined) continue;
    issues.push({
      code: 'date-serial',
      severity: 'warning',
      path: `row ${first.row}, column ${heading}`,
      row: first.row,
      column: heading,
      found: first.cells[index],
      count: numbered.length,
      expected: 'a date such as 2018-06-04',
    });
    rows.forEach(({ row, cells }, at) => {
      const cell = cells[index] ?? '';
      if (!DAY_NUMBER.test(cell)) return;
      const kind = Number.isInteger(Number(cell)) ? 'date' : 'datetime';
      rows[at] = { row, cells: cells.with(index, textOfSerial(Number(cell), kind, is1904) ?? cell) };
    });
  }
  return { table: { ...table, rows }, issues };
}

/**
 * Joins tables with the same headings on several sheets, such as one sheet for each year. Rows are numbered on.
 * @returns the joined table, and a function that returns the sheet and the row there for a row of the joined table.
 */
export function joined(tables: readonly [SheetTable, ...SheetTable[]]): {
  readonly table: SheetTable;
  readonly placeOf: (row: number) => { readonly sheet: string; readonly row: number };
} {
  const [first] = tables;
  const rows: { readonly row: number; readonly cells: readonly string[] }[] = [];
  const starts: { readonly from: number; readonly sheet: string }[] = [];
  let from = 0;
  for (const table of tables) {
    starts.push({ from, sheet: table.sheet });
    const order = first.headings.map((heading) => table.headings.findIndex((own) => isSameHeading(own, heading)));
    for (const { row, cells } of table.rows)
      rows.push({ row: from + row, cells: table === first ? cells : order.map((index) => cells[index] ?? '') });
    from = Math.max(from, rows.at(-1)?.row ?? 0);
  }
  return {
    table: { ...first, rows },
    placeOf: (row) => {
      const start = starts.findLast((candidate) => candidate.from < row) ?? starts[0];
      return { sheet: start?.sheet ?? '', row: row - (start?.from ?? 0) };
    },
  };
}

const isSameHeading = (a: string, b: string): boolean => headingKey(a) === headingKey(b);

/** Whether two tables have the same headings in any order. */
export function hasSameHeadings(a: RowTable, b: RowTable): boolean {
  return (
    a.headings.length === b.headings.length &&
    a.headings.every((heading) => b.headings.some((other) => isSameHeading(heading, other)))
  );
}

/** @returns the column as a spreadsheet shows it, with its heading: `C (Place)`. */
export function shownColumn(headings: readonly string[], column: string): string {
  const index = headings.findIndex((heading) => heading === column);
  return index < 0 ? column : `${columnLetters(index)} (${column})`;
}
