/**
 * Scans the text of a table into rows of cells: RFC 4180 and the common deviations from it. It records the offset of every
 * cell, so that reading, locating and editing use the same positions.
 *
 * Packages for CSV treat an unclosed quotation mark as open until the next one and lose all rows between them. This scanner
 * ends such a cell at the end of its line and marks the row, so the other rows are kept. `MAX_COLUMNS` limits the memory for
 * a row. Rows have the same numbers as in a spreadsheet.
 */

export interface CsvRow {
  /** 1-based, as in a spreadsheet. A cell with line breaks is in one row, and an empty line is a row of one empty cell. */
  readonly row: number;
  /** The 1-based line at which the row begins. */
  readonly line: number;
  /** The cells without quotation marks and surrounding spaces; at most `MAX_COLUMNS`. */
  readonly cells: readonly string[];
  /** The offset of each cell in the text, including its quotation marks and spaces. */
  readonly starts: readonly number[];
  /** Whether a cell begins with a quotation mark that is never closed. Such a cell ends at the end of its line. */
  readonly unclosedQuote: boolean;
  /** The number of cells beyond `MAX_COLUMNS`, which are left out. */
  readonly cellsDropped: number;
  /** The offset after the last of `cells`. */
  readonly cellsEnd: number;
  /** The offset after the row and its line break. */
  readonly end: number;
}

/** @returns the position of a cell in the text, including its quotation marks and spaces. */
export function cellSpan(
  { starts, cellsEnd }: CsvRow,
  index: number,
): { readonly start: number; readonly end: number } | undefined {
  const start = starts[index];
  const next = starts[index + 1];
  return start === undefined ? undefined : { start, end: next === undefined ? cellsEnd : next - 1 };
}

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The maximum number of columns. A file with more columns is damaged, or is an attack on memory. */
export const MAX_COLUMNS = 1000;

/** Characters. A longer quoted cell is treated as a cell without a closing quotation mark. */
const MAX_QUOTED = 100_000;

const QUOTE = '"';
const [LINE_FEED, CARRIAGE_RETURN] = [10, 13];

/**
 * Reads the first line `sep=;`, in which Excel states the delimiter. The line is not a row.
 * @returns the delimiter, undefined if it is not in `DELIMITERS`, and the offset after the line (0 without such a line).
 */
export function statedDelimiter(text: string): { readonly delimiter: Delimiter | undefined; readonly end: number } {
  const line = /^\ufeff?"?sep=(.)"?(?:\r\n|\n|\r)/i.exec(text);
  const delimiter = DELIMITERS.find((candidate) => candidate === line?.[1]);
  return { delimiter, end: line?.[0].length ?? 0 };
}

/**
 * @param from the offset of the first row, after a byte-order mark and the line of `statedDelimiter`.
 * @returns the rows of the text. Lines may end with LF, CRLF or CR. The time is proportional to the length of any text.
 */
export function* csvRows(text: string, delimiter: Delimiter, from = 0): Generator<CsvRow, void, undefined> {
  const scanner = new Scanner(text, delimiter, from);
  for (let row = 1; !scanner.atEnd; row += 1) yield scanner.nextRow(row);
}

class Scanner {
  readonly #text: string;
  readonly #delimiter: string;
  readonly #delimiterCode: number;
  #at: number;
  #line: number;
  /** Between the current cell and this offset no quotation mark closes a cell, so that range is not searched again. */
  #nothingClosesBefore = 0;
  #nextLineBreak = -1;

  constructor(text: string, delimiter: string, from: number) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#delimiterCode = delimiter.charCodeAt(0);
    this.#at = from;
    this.#line = 1 + countLineBreaks(text.slice(0, from));
  }

  get atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  nextRow(row: number): CsvRow {
    const cells: string[] = [];
    const starts: number[] = [];
    let unclosedQuote = false;
    let cellsDropped = 0;
    let cellsEnd = this.#at;
    const line = this.#line;
    for (;;) {
      const start = this.#at;
      const quoted = this.#quotedCell();
      if (quoted === 'unclosed') unclosedQuote = true;
      const cell = typeof quoted === 'object' ? quoted.cell : this.#plainCell(quoted === 'unclosed');
      if (cells.length < MAX_COLUMNS) {
        cells.push(cell);
        starts.push(start);
        cellsEnd = this.#at;
      } else cellsDropped += 1;
      if (this.#text[this.#at] !== this.#delimiter) break;
      this.#at += 1;
    }
    this.#at += this.#lineEndAt(this.#at);
    this.#line += 1;
    return { row, line, cells, starts, unclosedQuote, cellsDropped, cellsEnd, end: this.#at };
  }

  /** Reads up to the next delimiter or end of line. */
  #plainCell(startsWithQuote: boolean): string {
    let end = this.#at;
    const { length } = this.#text;
    for (; end < length; end += 1) {
      const code = this.#text.charCodeAt(end);
      if (code === this.#delimiterCode || code === LINE_FEED || code === CARRIAGE_RETURN) break;
    }
    const cell = this.#text.slice(this.#at, end);
    this.#at = end;
    return startsWithQuote ? cell.replace(QUOTE, '') : cell;
  }

  /** Reads the cell at the current position if it is quoted. Spaces around the quotation marks are left out. */
  #quotedCell(): { readonly cell: string } | 'plain' | 'unclosed' {
    const open = this.#afterSpaces(this.#at);
    if (this.#text[open] !== QUOTE) return 'plain';
    const close = this.#closingQuote(open);
    if (close === undefined) return 'unclosed';
    this.#at = this.#afterSpaces(close + 1);
    const inside = this.#text.slice(open + 1, close);
    const cell = inside.includes(QUOTE) ? inside.replaceAll('""', QUOTE) : inside;
    if (!/[\n\r]/.test(cell)) return { cell };
    this.#line += countLineBreaks(cell);
    return { cell: cell.replace(/\r\n?/g, '\n') };
  }

  /** @returns the offset of the quotation mark that closes the cell opened at `open`. The cell ends after it. */
  #closingQuote(open: number): number | undefined {
    const limit = Math.min(open + MAX_QUOTED, this.#text.length);
    const lineBreak = this.#lineBreakFrom(open);
    let from = Math.max(open + 1, this.#nothingClosesBefore);
    for (let at = this.#quoteFrom(from, limit); at < limit; at = this.#quoteFrom(from, limit)) {
      from = at;
      while (this.#text[from] === QUOTE) from += 1;
      // Two quotation marks are an escaped one, so only the last of an odd number can close the cell.
      if ((from - at) % 2 === 0) continue;
      if (this.#endsCell(this.#afterSpaces(from))) return from - 1;
      if (lineBreak < at && this.#beginsCell(at)) {
        this.#nothingClosesBefore = at;
        return undefined;
      }
    }
    this.#nothingClosesBefore = limit;
    return undefined;
  }

  #quoteFrom(position: number, limit: number): number {
    const at = this.#text.indexOf(QUOTE, position);
    return at === -1 ? limit : at;
  }

  /**
   * @returns the first line break at or after `position`. Positions only increase, so each part of the text is searched
   *   once.
   */
  #lineBreakFrom(position: number): number {
    if (this.#nextLineBreak < position) {
      LINE_BREAK.lastIndex = position;
      this.#nextLineBreak = LINE_BREAK.exec(this.#text)?.index ?? this.#text.length;
    }
    return this.#nextLineBreak;
  }

  #afterSpaces(position: number): number {
    let at = position;
    for (let space = this.#text[at]; isSpace(space) && space !== this.#delimiter; space = this.#text[at]) at += 1;
    return at;
  }

  #endsCell(position: number): boolean {
    return position >= this.#text.length || this.#text[position] === this.#delimiter || this.#lineEndAt(position) > 0;
  }

  #beginsCell(position: number): boolean {
    return this.#text[position - 1] === this.#delimiter || this.#lineEndAt(position - 1) > 0;
  }

  /** @returns the number of characters of the line break at the current position: 0, 1 or 2 (CRLF). */
  #lineEndAt(position: number): number {
    const character = this.#text[position];
    if (character === '\n') return 1;
    if (character === '\r') return this.#text[position + 1] === '\n' ? 2 : 1;
    return 0;
  }
}

const countLineBreaks = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;

const LINE_BREAK = /[\n\r]/g;
const isSpace = (character: string | undefined): boolean => character === ' ' || character === '\t';
