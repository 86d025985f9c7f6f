/**
 * One flat table, a meeting in each row: CSV, TSV, with semicolons or bars, as spreadsheets and people write it. Which
 * column is what is guessed from the headings (columns.ts); the guess is part of the result and can be overruled.
 */
import type { Reading } from '../../model/issues.js';
import type { AtlasData } from '../../model/model.js';
import { findDateOrder, type DateOrder } from '../../time/date-order.js';
import { mapProgress, runSync, type Steps } from '../../lib/steps.js';
import { parseWhen } from '../../time/edtf.js';
import { IssueLog } from '../fields/issue-log.js';
import type { ReadingOptions } from '../rare-dates.js';
import { guessColumns, type Column, type ColumnOverrides, type TableField } from './columns.js';
import type { Delimiter } from './csv.js';
import { AtlasBuilder } from './atlas-builder.js';
import type { Row } from './row.js';
import { rowsSteps } from './rows.js';
import { sheetSteps, type Sheet } from './sheet.js';

export interface TableGuess {
  readonly delimiter: Delimiter;
  /** 1-based row of the headings; rows above it are not read. */
  readonly headingRow: number;
  /** In the order of the table; a column without `field` is not used. */
  readonly columns: readonly Column[];
  /** How dates such as 4/6/2018 were read, and the date that shows it, if one does; absent where there are none. */
  readonly dates?: { readonly order: DateOrder; readonly evidence?: string };
}

export interface TableReading extends Reading<AtlasData> {
  /** What the columns were taken for; absent if there is no table. */
  readonly guess?: TableGuess;
}

export interface TableOptions extends ReadingOptions {
  /** What the caller knows better: heading → field, or `ignore`. */
  readonly columns?: ColumnOverrides;
}

/**
 * @param text the table, decoded (decodeTable knows how).
 * @returns a meeting for every row with anything in it. Issues carry the row as a spreadsheet numbers it, from 1.
 */
export const readTable = (text: string, options: TableOptions = {}): TableReading => runSync(tableSteps(text, options));

/** As `readTable`, in steps. */
export function* tableSteps(text: string, options: TableOptions = {}): Steps<TableReading> {
  const { log = new IssueLog() } = options;
  const gathering = new AtlasBuilder(log);
  const known = Object.keys(options.columns ?? {});
  const sheet = yield* mapProgress(0, 0.3, sheetSteps(text, log, { known }));
  if (sheet === undefined) return { value: gathering.finish(), issues: log.issues };
  const columns = guessColumns(sheet.headings, options.columns);
  const guess: TableGuess = {
    delimiter: sheet.delimiter,
    headingRow: sheet.headingRow,
    columns: columns.map((column) => ({ ...column, ...exampleOf(sheet, column) })),
    ...datesOf(sheet, columns),
  };
  if (columns.some(({ field }) => field !== undefined))
    yield* mapProgress(0.3, 1, rowsSteps(rowsOf(sheet, columns), gathering, options.parseWhen ?? parseWhen));
  else {
    log.add({
      code: 'columns-unknown',
      path: `row ${sheet.headingRow}`,
      row: sheet.headingRow,
      found: sheet.headings.slice(0, 20).join(', '),
      expected: EXPECTED,
    });
  }
  return { value: gathering.finish(), issues: log.issues, guess };
}

const EXPECTED = 'meeting, date, place, lat, lon, people';

const DATES: ReadonlySet<TableField | undefined> = new Set<TableField>(['when', 'start', 'end']);

function datesOf({ rows }: Sheet, columns: readonly Column[]): Pick<TableGuess, 'dates'> {
  const dates = columns.filter(({ field }) => DATES.has(field));
  const { order, evidence, ambiguous } = findDateOrder(
    rows.flatMap(({ cells }) => dates.map(({ index }) => cells[index] ?? '')),
  );
  if (evidence === undefined && ambiguous === undefined) return {};
  return { dates: { order, ...(evidence === undefined ? {} : { evidence }) } };
}

const EXAMPLE_LENGTH = 60;
const EXAMPLE_ROWS = 100;

function exampleOf({ rows }: Sheet, { index }: Column): { readonly example?: string } {
  const example = rows.slice(0, EXAMPLE_ROWS).find(({ cells }) => cells[index])?.cells[index];
  if (example === undefined) return {};
  return { example: example.length > EXAMPLE_LENGTH ? `${example.slice(0, EXAMPLE_LENGTH - 1)}…` : example };
}

function rowsOf({ rows }: Sheet, columns: readonly Column[]): Row[] {
  const byField = new Map<TableField, Column[]>();
  for (const column of columns) {
    if (column.field !== undefined) byField.set(column.field, [...(byField.get(column.field) ?? []), column]);
  }
  return rows.map(({ row, cells }): Row => ({
    number: row,
    texts: (field) => textsOf(cells, byField.get(field)),
    spot: (field) => {
      const column = (field === undefined ? undefined : byField.get(field)?.[0])?.heading;
      return column === undefined ? { path: `row ${row}`, row } : { path: `row ${row}, column ${column}`, row, column };
    },
  }));
}

const NO_TEXTS: readonly string[] = [];

function textsOf(cells: readonly string[], columns: readonly Column[] | undefined): readonly string[] {
  if (columns === undefined) return NO_TEXTS;
  const texts = columns.map(({ index }) => cells[index] ?? '');
  return texts.every((text) => text === '') ? NO_TEXTS : texts.filter((text) => text !== '');
}
