/**
 * One flat table, a meeting in each row: CSV, TSV, with semicolons or bars, as spreadsheets and people write it. Which
 * column is what is guessed from the headings (columns.ts); the guess is part of the result and can be overruled.
 */
import { findDateOrder } from '../../time/date-order.js';
import { mapProgress } from '../../lib/steps.js';
import type { FormatReader } from '../format.js';
import { guessColumns, type Column, type TableField } from './columns.js';
import { AtlasBuilder } from './atlas-builder.js';
import type { TableGuess } from './guess.js';
import type { Row } from './row.js';
import { readRows } from './rows.js';
import { readSheet, type Sheet } from './sheet.js';

/** A meeting for every row with anything in it. Issues carry the row as a spreadsheet numbers it, from 1. */
export const readTable: FormatReader = function* ({ text }, options) {
  const { log } = options;
  const gathering = new AtlasBuilder(log);
  const known = Object.keys(options.columns ?? {});
  const sheet = yield* mapProgress(0, 0.3, readSheet(text, log, { known }));
  if (sheet === undefined) return { value: gathering.finish(), issues: log.issues };
  const columns = guessColumns(sheet.headings, options.columns);
  const guess: TableGuess = {
    delimiter: sheet.delimiter,
    headingRow: sheet.headingRow,
    columns: columns.map((column) => ({ ...column, ...exampleOf(sheet, column) })),
    ...datesOf(sheet, columns),
  };
  if (columns.some(({ field }) => field !== undefined))
    yield* mapProgress(0.3, 1, readRows(rowsOf(sheet, columns), gathering, options.parseWhen));
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
};

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
