/**
 * Reads a workbook. Sheets that refer to one another are read as linked tables. Otherwise the sheet with the most known
 * headings is read like a table, together with other sheets that have the same headings, such as one for each year. Issues
 * name the sheet, and the row and column as a spreadsheet shows them. Every sheet that is not read is named.
 */
import { mapProgress, type Steps } from '../../lib/steps.js';
import { IssueLog } from '../../model/issue-log.js';
import type { Issue } from '../../model/issues.js';
import { NO_DATA } from '../../model/lists.js';
import type { AtlasReading, FormatReader, ReaderOptions } from '../format.js';
import { countLinkedHeadings, recogniseLinked } from '../linked-tables/columns.js';
import { readLinkedTables } from '../linked-tables/read.js';
import { readRows } from '../table/read-rows.js';
import { writeCsv } from '../table/write-csv.js';
import { openWorkbook, type Workbook } from './open-workbook.js';
import { columnLetters, type Sheet } from './sheet.js';
import { hasSameHeadings, joined, shownColumn, tableOf, withDates, type SheetTable } from './tables.js';

/** The share of opening the workbook in the progress of reading. */
const OPENING = 0.6;

export const readWorkbook: FormatReader = function* (content, options) {
  const { log } = options;
  const workbook = yield* mapProgress(0, OPENING, openWorkbook(content, log));
  if (workbook === undefined) return { value: NO_DATA, issues: log.issues };
  const sheets = workbook.sheets.filter(({ isHidden, rows }) => !isHidden && rows.length > 0);
  const linked = linkedSheets(sheets);
  const read = linked === undefined ? readOneTable(workbook, sheets, options) : readLinked(linked, options);
  const { reading, used } = yield* mapProgress(OPENING, 1, read);
  const own = new IssueLog();
  for (const sheet of workbook.sheets) {
    if (!used.includes(sheet.name) && sheet.rows.length > 0)
      own.add({ code: 'sheet-unread', severity: 'warning', path: sheet.name, sheet: sheet.name, found: sheet.name });
    else reportFailedCells(sheet, own);
  }
  return { ...reading, issues: [...log.issues, ...reading.issues, ...own.issues] };
};

interface SheetsReading {
  readonly reading: AtlasReading;
  /** The names of the sheets that were read. */
  readonly used: readonly string[];
}

/** @returns the sheets of linked tables; undefined unless there are a table of events and one other table. */
function linkedSheets(sheets: readonly Sheet[]): readonly Sheet[] | undefined {
  const kinds = sheets.map((sheet) => {
    const headings = tableOf(sheet, {}, countLinkedHeadings)?.headings;
    return headings === undefined ? undefined : recogniseLinked(headings)?.kind;
  });
  const linked = sheets.filter((_, index) => kinds[index] !== undefined);
  const isComplete = kinds.includes('events') && (kinds.includes('attendance') || kinds.includes('places'));
  return isComplete && linked.length > 1 ? linked : undefined;
}

function* readLinked(sheets: readonly Sheet[], options: ReaderOptions): Steps<SheetsReading> {
  const log = new IssueLog();
  const files = sheets.map(({ name, rows }) => ({ name, text: writeCsv(withEmptyRows(rows)) }));
  const reading = yield* readLinkedTables(files, { ...options, log });
  const issues = reading.issues.map((issue): Issue => {
    const sheet = sheets.find(({ name }) => issue.path === name || issue.path.startsWith(`${name}, `))?.name;
    return sheet === undefined ? issue : { ...issue, sheet };
  });
  return { reading: { ...reading, issues }, used: sheets.map(({ name }) => name) };
}

/** @returns one list of cells for each row from 1 on, so that a reader of text counts the rows as a spreadsheet does. */
function withEmptyRows(rows: Sheet['rows']): readonly (readonly string[])[] {
  const all: (readonly string[])[] = [];
  for (const { row, cells } of rows) {
    while (all.length < row - 1) all.push([]);
    all.push(cells);
  }
  return all;
}

function* readOneTable({ is1904 }: Workbook, sheets: readonly Sheet[], options: ReaderOptions): Steps<SheetsReading> {
  const tables = sheets.flatMap((sheet) => tableOf(sheet, options.columns) ?? []);
  const [best, ...rest] = tables.toSorted((a, b) => b.known - a.known);
  if (best === undefined) {
    options.log.add({ code: 'empty', path: '' });
    return { reading: { value: NO_DATA, issues: [] }, used: [] };
  }
  const same = tables.filter((table) => table === best || (rest.includes(table) && hasSameHeadings(table, best)));
  const [first = best, ...others] = same;
  const { table, placeOf } = joined([first, ...others]);
  const log = new IssueLog();
  const dated = withDates(table, is1904, options.columns);
  for (const issue of dated.issues) log.add(issue);
  const reading = yield* readRows(dated.table, { ...options, log });
  const issues = reading.issues.map((issue) => placed(issue, table, placeOf));
  return { reading: { ...reading, issues }, used: same.map(({ sheet }) => sheet) };
}

/** @returns the Issue with its sheet, and with its row and column as a spreadsheet shows them. */
function placed(
  issue: Issue,
  { headings }: SheetTable,
  placeOf: (row: number) => { readonly sheet: string; readonly row: number },
): Issue {
  if (issue.row === undefined) return issue;
  const { sheet, row } = placeOf(issue.row);
  const column = issue.column === undefined ? undefined : shownColumn(headings, issue.column);
  const at = column === undefined ? `row ${row}` : `row ${row}, column ${column}`;
  return { ...issue, sheet, row, ...(column === undefined ? {} : { column }), path: `${sheet}, ${at}` };
}

function reportFailedCells({ name, failedCells }: Sheet, log: IssueLog): void {
  for (const { row, column, found } of failedCells) {
    const letters = columnLetters(column);
    log.add({ code: 'cell-failed', path: `${name}, ${letters}${row}`, sheet: name, row, column: letters, found });
  }
}
