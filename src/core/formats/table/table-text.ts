/** The rows of a table with the position of each cell in the text, for locating Issues and for editing cells. */
import { cellSpan, csvRows, statedDelimiter, type CsvRow } from './csv.js';
import { tableHead, type CountKnown, type TableHead } from './table-head.js';

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
  /** Empty for a row with an unclosed quotation mark, because the ends of its cells are uncertain. */
  readonly cells: readonly Cell[];
}

export interface TableText extends TableHead {
  /** All rows, including those above the headings. */
  readonly rows: readonly TextRow[];
}

export function tableText(text: string, countKnown: CountKnown): TableText {
  const head = tableHead(text, countKnown);
  const rows: TextRow[] = [];
  for (const row of csvRows(text, head.delimiter, statedDelimiter(text).end))
    rows.push({ row: row.row, cells: row.unclosedQuote ? [] : cellsOf(row) });
  return { ...head, rows };
}

function cellsOf(row: CsvRow): readonly Cell[] {
  return row.cells.flatMap((cell, index) => {
    const span = cellSpan(row, index);
    return span === undefined ? [] : [{ ...span, text: cell.trim() }];
  });
}
