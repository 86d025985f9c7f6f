/**
 * From the text of a table to rows of cells (RFC 4180, and what people do instead).
 *
 * Why not a parser from a package: they take a quotation mark that is never closed at its word and swallow every row up
 * to the next one, and good rows beside a bad one must survive. Here such a cell ends with its line, and the row says
 * so. It also keeps memory bounded by columns, and rows numbered as a spreadsheet numbers them.
 */

export interface CsvRow {
  /** 1-based, as in a spreadsheet: a cell with line breaks is still one row, an empty line is a row of one empty cell. */
  readonly row: number;
  readonly cells: readonly string[];
  /** A cell began with a quotation mark that nothing closed; it was taken to end with the line. */
  readonly unclosedQuote: boolean;
  /** Cells beyond `MAX_COLUMNS`, which were left out. */
  readonly cellsDropped: number;
  /** Offset in the text behind the row and its line break. */
  readonly end: number;
}

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Nobody reads a table wider than this; a file that has one is damaged, or an attack on memory. */
export const MAX_COLUMNS = 1000;

/** A quoted cell longer than this (characters) is taken for one whose closing quotation mark is missing. */
const MAX_QUOTED = 100_000;

const QUOTE = '"';

/**
 * @param text without byte-order mark.
 * @returns its rows, one after the other; lines may end with LF, CRLF or CR. Takes time in proportion to the text,
 * whatever is in it.
 */
export function* csvRows(text: string, delimiter: Delimiter): Generator<CsvRow, void, undefined> {
  const scanner = new Scanner(text, delimiter);
  for (let row = 1; !scanner.atEnd; row += 1) yield { row, ...scanner.nextRow() };
}

class Scanner {
  readonly #text: string;
  readonly #delimiter: string;
  #at = 0;
  /** No quotation mark closes a cell between the last place looked from and here; it need not be looked for again. */
  #nothingClosesBefore = 0;
  #nextLineBreak = -1;

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter;
  }

  get atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  nextRow(): Omit<CsvRow, 'row'> {
    const cells: string[] = [];
    let unclosedQuote = false;
    let cellsDropped = 0;
    for (;;) {
      const quoted = this.#quotedCell();
      if (quoted === 'unclosed') unclosedQuote = true;
      const cell = typeof quoted === 'object' ? quoted.cell : this.#plainCell(quoted === 'unclosed');
      if (cells.length < MAX_COLUMNS) cells.push(cell);
      else cellsDropped += 1;
      if (this.#text[this.#at] !== this.#delimiter) break;
      this.#at += 1;
    }
    this.#at += this.#lineEndAt(this.#at);
    return { cells, unclosedQuote, cellsDropped, end: this.#at };
  }

  /** Up to the next delimiter or end of line. */
  #plainCell(startsWithQuote: boolean): string {
    let end = this.#at;
    while (end < this.#text.length && !this.#endsCell(end)) end += 1;
    const cell = this.#text.slice(this.#at, end);
    this.#at = end;
    return startsWithQuote ? cell.replace(QUOTE, '') : cell;
  }

  /** The cell here if it is quoted; spaces around the quotation marks are no part of it. */
  #quotedCell(): { readonly cell: string } | 'plain' | 'unclosed' {
    const open = this.#afterSpaces(this.#at);
    if (this.#text[open] !== QUOTE) return 'plain';
    const close = this.#closingQuote(open);
    if (close === undefined) return 'unclosed';
    this.#at = this.#afterSpaces(close + 1);
    const cell = this.#text.slice(open + 1, close).replaceAll('""', QUOTE);
    return { cell: cell.includes('\r') ? cell.replace(/\r\n?/g, '\n') : cell };
  }

  /** Where the cell opened at `open` is closed: by a quotation mark after which the cell ends. */
  #closingQuote(open: number): number | undefined {
    const limit = Math.min(open + MAX_QUOTED, this.#text.length);
    const lineBreak = this.#lineBreakFrom(open);
    let from = Math.max(open + 1, this.#nothingClosesBefore);
    for (let at = this.#quoteFrom(from, limit); at < limit; at = this.#quoteFrom(from, limit)) {
      from = at;
      while (this.#text[from] === QUOTE) from += 1;
      // Doubled quotation marks stand for one; only an odd one out can close.
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

  /** The first line break at or after `position`; positions only grow, so each stretch is searched once. */
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

  /** How many characters end a line here: 0, 1 or 2 (CRLF). */
  #lineEndAt(position: number): number {
    const character = this.#text[position];
    if (character === '\n') return 1;
    if (character === '\r') return this.#text[position + 1] === '\n' ? 2 : 1;
    return 0;
  }
}

const LINE_BREAK = /[\n\r]/g;
const isSpace = (character: string | undefined): boolean => character === ' ' || character === '\t';
