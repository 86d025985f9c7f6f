/** Turns an HTML table into rows of cells. */
import { textOfCell } from './cell-text.js';
import { childElements, type HtmlElement } from './dom.js';

/** The limits of the HTML standard for `colspan` and `rowspan`. */
const MAX_COLSPAN = 1000;
const MAX_ROWSPAN = 65_534;
/** Columns beyond this are left out. */
const MAX_COLUMNS = 1000;
/** In a larger table spans are not repeated, so that a small file cannot fill the memory. */
const MAX_CELLS = 10_000_000;

/**
 * @param table an element `table`. Tables inside its cells are not read.
 * @returns the rows in their order. A cell that spans several rows or columns is repeated in each. A row with a single cell
 *   across the table, and each row of the table foot, is a list of one text: a heading, a note or a sum, and no record. The
 *   last row of the table head has the headings, and a row above it is empty.
 */
export function rowsOfHtmlTable(table: HtmlElement): readonly (readonly string[])[] {
  const rows = tableRows(table);
  const grid: (string | undefined)[][] = rows.map(() => []);
  const across = new Set<number>();
  let filled = 0;
  rows.forEach(({ cells }, y) => {
    const isFree = grid[y]?.length === 0;
    let x = 0;
    for (const cell of cells) {
      while (grid[y]?.[x] !== undefined) x += 1;
      const text = textOfCell(cell);
      const isFull = filled > MAX_CELLS;
      const width = isFull ? 1 : spanOf(cell, 'colspan', MAX_COLSPAN) || 1;
      // A rowspan of 0 reaches to the last row.
      const height = isFull ? 1 : spanOf(cell, 'rowspan', MAX_ROWSPAN) || rows.length;
      for (let down = 0; down < height && y + down < rows.length; down += 1)
        for (let right = 0; right < width && x + right < MAX_COLUMNS; right += 1) {
          (grid[y + down] ?? [])[x + right] = text;
          filled += 1;
        }
      x += width;
    }
    if (isFree && cells.length === 1) across.add(y);
  });
  const width = Math.max(0, ...grid.filter((_, y) => !across.has(y)).map(({ length }) => length));
  const head = rows.findLastIndex(({ part }) => part === 'thead');
  return grid.map((cells, y) => {
    const texts = Array.from(cells, (cell) => cell ?? '');
    const isFoot = rows[y]?.part === 'tfoot';
    const isAcross = across.has(y) && width > 1 && (texts.length === 1 || texts.length >= width);
    if (y < head && !isAcross) return [];
    return isFoot || isAcross ? [[...new Set(texts)].filter((text) => text !== '').join(' ')] : texts;
  });
}

interface HtmlRow {
  readonly part: string;
  readonly cells: readonly HtmlElement[];
}

/** Each row with the part of the table that holds it: `thead`, `tbody`, `tfoot`, or `table`. */
function tableRows(table: HtmlElement): readonly HtmlRow[] {
  const rows: HtmlRow[] = [];
  const add = (row: HtmlElement, part: string): void => {
    rows.push({ part, cells: childElements(row).filter(({ localName }) => localName === 'td' || localName === 'th') });
  };
  for (const child of childElements(table)) {
    if (child.localName === 'tr') add(child, 'table');
    if (!PARTS.has(child.localName)) continue;
    for (const row of childElements(child)) if (row.localName === 'tr') add(row, child.localName);
  }
  return rows;
}

const PARTS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);

/** @returns 0 for a span of 0, and 1 for a missing or invalid one. */
function spanOf(cell: HtmlElement, name: string, max: number): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? '', 10);
  return Number.isNaN(span) || span < 0 ? 1 : Math.min(span, max);
}
