/** The rows of a table with the position of each cell in the text, for locating Issues and for editing cells. */
import { runSync } from '../../lib/steps.js';
import { IssueLog } from '../../model/issue-log.js';
import { cellSpan, csvRows, statedDelimiter, type CsvRow, type Delimiter } from './csv.js';
import { parseTable } from './parse-table.js';

export interface Cell {
  /** Offsets in the text. The range includes the quotation marks. */
  readonly start: number;
  readonly end: number;
  /** The trimmed text of the cell without quotation marks. */
  readonly text: string;
}

export interface TextRow {
  /** 1-based, as the reader and spreadsheets count. */
  readonly row: number;
  /** 1-based line at which the row begins; a cell may have several lines. */
  readonly line: number;
  /** Empty for a row with an unclosed quotation mark, because the ends of its cells are uncertain. */
  readonly cells: readonly Cell[];
}

export interface TableText {
  readonly delimiter: Delimiter;
  readonly headings: readonly string[];
  /** All rows, including those above the headings. */
  readonly rows: readonly TextRow[];
  readonly headingRow: number;
}

/** Counts the headings in a row that belong to a kind of table. */
export type CountKnown = (headings: readonly string[]) => number;

export function tableText(text: string, countKnown: CountKnown): TableText {
  const { delimiter, headings, headingRow } = runSync(parseTable(text, new IssueLog(), { countKnown })) ?? EMPTY;
  const rows: TextRow[] = [];
  let at = statedDelimiter(text).end;
  let line = 1 + countLines(text.slice(0, at));
  for (const row of csvRows(text, delimiter, at)) {
    rows.push({ row: row.row, line, cells: row.unclosedQuote ? [] : cellsOf(row) });
    line += countLines(text.slice(at, row.end));
    at = row.end;
  }
  return { delimiter, headings, headingRow, rows };
}

function cellsOf(row: CsvRow): readonly Cell[] {
  return row.cells.flatMap((cell, index) => {
    const span = cellSpan(row, index);
    return span === undefined ? [] : [{ ...span, text: cell.trim() }];
  });
}

const EMPTY = { delimiter: ',', headings: [], headingRow: 1 } as const;

const countLines = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;
