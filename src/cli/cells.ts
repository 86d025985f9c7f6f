/**
 * The cells of a table with where each stands in its text, so that one can be pointed at, or replaced, and everything else
 * left as it is. Rows are numbered as the reader numbers them. Of a damaged row (a quotation mark that nothing closes) the
 * two may disagree about where cells end; `cellsOf` then says nothing of it, and nothing in it is ever replaced.
 */
import { csvRows, type Delimiter } from '../core/formats/table/csv.js';

export interface Cell {
  /** Offsets in the text, quotation marks included. */
  readonly start: number;
  readonly end: number;
  /** As read: trimmed, without quotation marks. */
  readonly text: string;
}

export interface CellRow {
  /** 1-based, as in a spreadsheet. */
  readonly row: number;
  /** 1-based, as in an editor: a cell may have several lines. */
  readonly line: number;
  /** Undefined for a damaged row. */
  readonly cells: readonly Cell[] | undefined;
}

/** @param text without byte-order mark. */
export function* cellRows(text: string, delimiter: Delimiter): Generator<CellRow, void, undefined> {
  // Excel's first line `sep=;` is no row.
  const skipped = /^"?sep=.("?)(?:\r\n|\n|\r)/i.exec(text)?.[0].length ?? 0;
  let at = skipped;
  let line = skipped > 0 ? 2 : 1;
  for (const { row, cells, unclosedQuote } of csvRows(text.slice(skipped), delimiter)) {
    const scanned = scanRow(text, at, delimiter);
    const agrees =
      !unclosedQuote &&
      scanned.cells.length >= cells.length &&
      cells.every((cell, index) => cell.trim() === scanned.cells[index]?.text);
    yield { row, line, cells: agrees ? scanned.cells : undefined };
    if (!agrees) return;
    line += text.slice(at, scanned.end).split(/\r\n|\n|\r/).length - 1;
    at = scanned.end;
  }
}

function scanRow(
  text: string,
  from: number,
  delimiter: string,
): { readonly cells: readonly Cell[]; readonly end: number } {
  const cells: Cell[] = [];
  let at = from;
  for (;;) {
    const start = at;
    let open = at;
    while (/[ \t]/.test(text.charAt(open)) && text[open] !== delimiter) open += 1;
    if (text[open] === '"') {
      at = open + 1;
      while (at < text.length && (text[at] !== '"' || text[at + 1] === '"')) at += text[at] === '"' ? 2 : 1;
      at += 1;
    }
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
    cells.push({ start, end: at, text: textOf(text.slice(start, at)) });
    if (text[at] !== delimiter) break;
    at += 1;
  }
  if (text[at] === '\r' && text[at + 1] === '\n') at += 2;
  else if (at < text.length) at += 1;
  return { cells, end: at };
}

function textOf(raw: string): string {
  const plain = raw.trim();
  if (!plain.startsWith('"') || !plain.endsWith('"') || plain.length < 2) return plain;
  return plain.slice(1, -1).replaceAll('""', '"').replace(/\r\n?/g, '\n').trim();
}

/** @returns the text of a cell as it has to be written beside such delimiters. */
export function writtenCell(text: string, delimiter: string): string {
  const needsQuotes = text.includes(delimiter) || /["\r\n]/.test(text) || text !== text.trim();
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}
