/**
 * The scanner of tables: from text to rows of cells (RFC 4180, and what people do instead), with the offset of every cell,
 * so that a cell can be read, located and replaced by the same account of where it is.
 *
 * Packages for CSV treat a quotation mark that is never closed as open and swallow all rows up to the next one. Here such a
 * cell ends with its line and the row says so: good rows beside a bad one survive. Memory is bounded by columns, and rows
 * are numbered as a spreadsheet numbers them.
 */

export interface CsvRow {
  /** 1-based, as in a spreadsheet: a cell with line breaks is still one row, an empty line is a row of one empty cell. */
  readonly row: number;
  /** Without quotation marks and the spaces around them; `MAX_COLUMNS` at most. */
  readonly cells: readonly string[];
  /** Offset of each cell in the text, with its quotation marks and spaces. */
  readonly starts: readonly number[];
  /** A cell began with a quotation mark that nothing closed; it was taken to end with the line. */
  readonly unclosedQuote: boolean;
  /** Number of cells beyond `MAX_COLUMNS`, which were left out. */
  readonly cellsDropped: number;
  /** Offset behind the last of `cells`. */
  readonly cellsEnd: number;
  /** Offset behind the row and its line break. */
  readonly end: number;
}

/** @returns where a cell of a row stands in the text, with its quotation marks and spaces. */
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

/** No real table is wider; a file with more columns is damaged, or an attack on memory. */
export const MAX_COLUMNS = 1000;

/** A quoted cell longer than this (characters) is taken for one whose closing quotation mark is missing. */
const MAX_QUOTED = 100_000;

const QUOTE = '"';

/**
 * The first line `sep=;` in which Excel states the delimiter. It is not a row.
 * @returns the delimiter, undefined if it is none of `DELIMITERS`, and the offset behind the line (0 without such a line).
 */
export function statedDelimiter(text: string): { readonly delimiter: Delimiter | undefined; readonly end: number } {
  const line = /^\ufeff?"?sep=(.)"?(?:\r\n|\n|\r)/i.exec(text);
  const delimiter = DELIMITERS.find((candidate) => candidate === line?.[1]);
  return { delimiter, end: line?.[0].length ?? 0 };
}

/**
 * @param from offset of the first row, behind a byte-order mark and the line of `statedDelimiter`.
 * @returns the rows of the text; lines may end with LF, CRLF or CR. Takes time in proportion to the text, whatever is in
 *   it.
 */
export function* csvRows(text: string, delimiter: Delimiter, from = 0): Generator<CsvRow, void, undefined> {
  const scanner = new Scanner(text, delimiter, from);
  for (let row = 1; !scanner.atEnd; row += 1) yield scanner.nextRow(row);
}

class Scanner {
  readonly #text: string;
  readonly #delimiter: string;
  #at: number;
  /** No quotation mark between the current cell and this offset closes a cell; it need not be looked for again. */
  #nothingClosesBefore = 0;
  #nextLineBreak = -1;

  constructor(text: string, delimiter: string, from: number) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#at = from;
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
    return { row, cells, starts, unclosedQuote, cellsDropped, cellsEnd, end: this.#at };
  }

  /** Reads up to the next delimiter or end of line. */
  #plainCell(startsWithQuote: boolean): string {
    let end = this.#at;
    while (end < this.#text.length && !this.#endsCell(end)) end += 1;
    const cell = this.#text.slice(this.#at, end);
    this.#at = end;
    return startsWithQuote ? cell.replace(QUOTE, '') : cell;
  }

  /** Reads the cell here if it is quoted; spaces around the quotation marks are left out. */
  #quotedCell(): { readonly cell: string } | 'plain' | 'unclosed' {
    const open = this.#afterSpaces(this.#at);
    if (this.#text[open] !== QUOTE) return 'plain';
    const close = this.#closingQuote(open);
    if (close === undefined) return 'unclosed';
    this.#at = this.#afterSpaces(close + 1);
    const cell = this.#text.slice(open + 1, close).replaceAll('""', QUOTE);
    return { cell: cell.includes('\r') ? cell.replace(/\r\n?/g, '\n') : cell };
  }

  /** @returns the offset of the quotation mark that closes the cell opened at `open`: the cell ends behind it. */
  #closingQuote(open: number): number | undefined {
    const limit = Math.min(open + MAX_QUOTED, this.#text.length);
    const lineBreak = this.#lineBreakFrom(open);
    let from = Math.max(open + 1, this.#nothingClosesBefore);
    for (let at = this.#quoteFrom(from, limit); at < limit; at = this.#quoteFrom(from, limit)) {
      from = at;
      while (this.#text[from] === QUOTE) from += 1;
      // Two quotation marks stand for one; only the last of an odd number can close.
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

  /** @returns the first line break from `position` on. Positions only grow, so each part of the text is searched once. */
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

  /** @returns how many characters end a line here: 0, 1 or 2 (CRLF). */
  #lineEndAt(position: number): number {
    const character = this.#text[position];
    if (character === '\n') return 1;
    if (character === '\r') return this.#text[position + 1] === '\n' ? 2 : 1;
    return 0;
  }
}

const LINE_BREAK = /[\n\r]/g;
const isSpace = (character: string | undefined): boolean => character === ' ' || character === '\t';
