/** Makes the rows of a table from lists of values, with the headings in one of the first lists. */
import type { ReaderOptions } from '../format.js';
import { asOneItem } from '../records/lists.js';
import { countKnownHeadings } from '../table/columns.js';
import { headingKey } from '../table/heading-key.js';
import type { RowTable, TableRow } from '../table/row-table.js';

/** The number of lists in which the headings are searched. */
const MAX_ROWS_ABOVE_HEADINGS = 20;

/**
 * @param rows lists of values. A list of a single text in a wider table is a heading or note across the table, and no
 *   meeting. One Issue counts them. Rows that repeat the headings are left out.
 */
export function tableOfLists(
  rows: readonly unknown[],
  { log, columns }: ReaderOptions,
  { path, headings: given }: { readonly path: string; readonly headings: readonly string[] | undefined },
): RowTable {
  const lists = rows.map((row) => (Array.isArray(row) ? row.map(textOf) : [textOf(row)]));
  const known = new Set(Object.keys(columns ?? {}).map(headingKey));
  const at = given === undefined ? headingIndex(lists, known) : -1;
  const headings = (given ?? lists[at] ?? []).map((heading) => heading.trim());
  const width = headings.length;
  const repeated = JSON.stringify(headings);
  const notes: { readonly row: number; readonly text: string }[] = [];
  const kept: TableRow[] = [];
  lists.forEach((cells, index) => {
    if (index === at || cells.every((cell) => cell === '')) return;
    const row = index + 1;
    const isAcross = width > 1 && cells.length === 1;
    if (isAcross) notes.push({ row, text: cells.join(' ').trim() });
    else if (index > at && JSON.stringify(cells) !== repeated) kept.push({ row, cells });
    if (!isAcross && index > at && cells.slice(width).some((cell) => cell !== ''))
      log.add({
        code: 'row-ragged',
        path: `${path}[${index}]`,
        row,
        severity: 'warning',
        found: String(cells.length),
        expected: String(width),
      });
  });
  const [first] = notes;
  if (first !== undefined) {
    const { row } = first;
    const texts = notes.slice(0, 3).map(({ text }) => text);
    const found = notes.length > 3 ? `${texts.join(' | ')} | … (${notes.length})` : texts.join(' | ');
    log.add({ code: 'rows-across', severity: 'warning', path: `${path}[${row - 1}]`, row, found });
  }
  return { headings, rows: kept };
}

/** The first list with the most known headings; if no list has known headings, the first list. */
function headingIndex(lists: readonly (readonly string[])[], known: ReadonlySet<string>): number {
  const counts = lists
    .slice(0, MAX_ROWS_ABOVE_HEADINGS)
    .map((cells) => countKnownHeadings(cells) + cells.filter((cell) => known.has(headingKey(cell))).length);
  const most = Math.max(0, ...counts);
  return most === 0
    ? Math.max(
        0,
        lists.findIndex(({ length }) => length > 1),
      )
    : counts.indexOf(most);
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).map(asOneItem).join('; ');
  return '';
}
