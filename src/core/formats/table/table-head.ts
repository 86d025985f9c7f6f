/**
 * Finds the delimiter of a table and its row of headings. It tries each delimiter and each of the first rows as the headings, and
 * chooses those that give the most known headings.
 */
import { csvRows, DELIMITERS, statedDelimiter, type Delimiter } from './csv.js';
import { isSettingsLine } from './settings-lines.js';

export interface TableHead {
  readonly delimiter: Delimiter;
  /** 1-based. */
  readonly headingRow: number;
  readonly headings: readonly string[];
  /** The text above the headings that stands alone in its row. */
  readonly title?: string;
}

/** Counts the headings in a row that belong to a kind of table. */
export type CountKnown = (headings: readonly string[]) => number;

/** The maximum number of rows with titles and notes, and of empty rows, above the headings. */
const MAX_ROWS_ABOVE_HEADINGS = 20;
const SAMPLE_LENGTH = 50_000;

/** @param text the text of a file, with its byte-order mark. */
export function tableHead(text: string, countKnown: CountKnown): TableHead {
  const body = text.replace(/^\ufeff/, '').replaceAll('\0', '');
  const { delimiter, end } = statedDelimiter(body);
  return headOf(body.slice(end), delimiter, countKnown);
}

/**
 * @param body the text without a byte-order mark and without the line that states the delimiter.
 * @param stated the delimiter in that line.
 */
export function headOf(body: string, stated: Delimiter | undefined, count: CountKnown): TableHead {
  const delimiter = stated ?? delimiterOf(body, count);
  const { row: headingRow, cells } = headingRowOf(body, delimiter, count);
  const title = titleAbove(headingRow, csvRows(body, delimiter));
  const head = { delimiter, headingRow, headings: withoutEmptyEnd(cells.map(cleanCell)) };
  return title === undefined ? head : { ...head, title };
}

/** Characters. A longer text is a note. */
const MAX_TITLE_LENGTH = 200;

/** @returns the first text above the headings that stands alone in its row. */
export function titleAbove(
  headingRow: number,
  rows: Iterable<{ readonly row: number; readonly cells: readonly string[] }>,
): string | undefined {
  for (const { row, cells } of rows) {
    if (row >= headingRow) return undefined;
    const [only, ...others] = cells.map(cleanCell).filter((cell) => cell !== '');
    const isTitle = only !== undefined && others.length === 0 && only.length <= MAX_TITLE_LENGTH;
    if (isTitle && /\p{L}/u.test(only) && !only.startsWith('#')) return only;
  }
  return undefined;
}

function delimiterOf(body: string, count: CountKnown): Delimiter {
  const sample = body.slice(0, SAMPLE_LENGTH);
  const scored = DELIMITERS.map((delimiter) => {
    const { known, cells } = headingRowOf(sample, delimiter, count);
    return { delimiter, known, width: cells.length };
  });
  return scored.toSorted((a, b) => b.known - a.known || b.width - a.width)[0]?.delimiter ?? ',';
}

interface HeadingRow {
  readonly row: number;
  readonly known: number;
  readonly cells: readonly string[];
}

/** The first row with the most known headings; if no row has known headings, the first row that is not empty. */
function headingRowOf(body: string, delimiter: Delimiter, count: CountKnown): HeadingRow {
  let best: HeadingRow | undefined;
  for (const { row, cells } of csvRows(body, delimiter)) {
    if (row > MAX_ROWS_ABOVE_HEADINGS) break;
    const filled = cells.filter((cell) => cell.trim() !== '');
    if (filled.length === 0 || isSettingsLine(cells[0] ?? '')) continue;
    const known = count(cells);
    if (best === undefined || known > best.known) best = { row, known, cells };
  }
  return best ?? { row: 1, known: 0, cells: [''] };
}

/**
 * Trims a cell and removes an apostrophe before a formula sign. The apostrophe only prevents a spreadsheet from computing
 * the cell.
 */
export function cleanCell(cell: string): string {
  const trimmed = cell.trim();
  return trimmed.startsWith("'") && /^'[=+\-@]/.test(trimmed) ? trimmed.slice(1) : trimmed;
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}
