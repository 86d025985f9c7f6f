/**
 * Parses text into headings and rows of trimmed cells. table-head.ts finds the delimiter and the row of headings. Damaged rows are
 * reported as Issues.
 */
import type { Steps } from '../../lib/steps.js';
import type { IssueLog } from '../../model/issue-log.js';
import { countKnownHeadings } from './columns.js';
import { headingKey } from './heading-key.js';
import { csvRows, MAX_COLUMNS, statedDelimiter, type CsvRow, type Delimiter } from './csv.js';
import { SharedTexts } from './shared-texts.js';
import { cleanCell, headOf, type CountKnown, type TableHead } from './table-head.js';

export interface ParsedTable extends TableHead {
  /** Rows below the headings, with trimmed cells. Empty rows are left out, but they count in the row numbers. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

export interface TableOptions {
  /** Headings that the caller expects. */
  readonly known?: readonly string[];
  /** The name of the file for Issues, if there are several files. */
  readonly file?: string;
  /** Counts the known headings in a row. Given for tables that have other fields than those of meetings. */
  readonly countKnown?: CountKnown;
}

/** The number of rows scanned in one step. */
const STEP = 1024;

/** @returns the table; undefined, with an Issue, if the text is empty. */
export function* parseTable(
  text: string,
  log: IssueLog,
  { known = [], file = '', countKnown = countKnownHeadings }: TableOptions = {},
): Steps<ParsedTable | undefined> {
  const { body, stated } = cleaned(text, file, log);
  if (body.trim() === '') {
    log.add({ code: 'empty', path: file });
    return undefined;
  }
  const knownKeys = new Set(known.map(headingKey));
  const count: CountKnown = (headings) =>
    countKnown(headings) + headings.filter((heading) => knownKeys.has(headingKey(heading))).length;
  const head = headOf(body, stated, count);
  const { delimiter, headingRow, headings } = head;
  const rows: { row: number; cells: readonly string[] }[] = [];
  const shared = new SharedTexts();
  for (const row of csvRows(body, delimiter)) {
    if (row.row % STEP === 0) yield row.end / body.length;
    if (row.row < headingRow) continue;
    const cells = row.cells.map((cell, column) => shared.of(cleanCell(cell), column));
    if (row.row !== headingRow && cells.some((cell) => cell !== '')) rows.push({ row: row.row, cells });
    report(row, cells, { width: headings.length, isHeading: row.row === headingRow, file }, log);
  }
  return { ...head, rows };
}

/** @returns the text without byte-order mark and null characters, and without the line that states the delimiter. */
function cleaned(
  text: string,
  file: string,
  log: IssueLog,
): { readonly body: string; readonly stated: Delimiter | undefined } {
  let body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (body.includes('\0')) {
    log.add({ code: 'nul-removed', path: file, severity: 'warning' });
    body = body.replaceAll('\0', '');
  }
  const { delimiter, end } = statedDelimiter(body);
  return { body: body.slice(end), stated: delimiter };
}

function report(
  { row, unclosedQuote, cellsDropped }: CsvRow,
  cells: readonly string[],
  { width, isHeading, file }: { readonly width: number; readonly isHeading: boolean; readonly file: string },
  log: IssueLog,
): void {
  const path = file === '' ? `row ${row}` : `${file}, row ${row}`;
  if (unclosedQuote) log.add({ code: 'quote-unclosed', path, row });
  if (isHeading && cellsDropped > 0) {
    const found = String(MAX_COLUMNS + cellsDropped);
    log.add({ code: 'columns-dropped', path, row, severity: 'warning', found, expected: String(MAX_COLUMNS) });
  }
  const filled = cells.findLastIndex((cell) => cell !== '') + 1;
  // Many programs leave out empty cells at the end of a row, but a cell may also be missing in the middle.
  const isRagged = filled > width || (filled > 0 && cells.length < width);
  if (!isHeading && isRagged) {
    const found = String(cells.length);
    log.add({ code: 'row-ragged', path, row, severity: 'warning', found, expected: String(width) });
  }
}
