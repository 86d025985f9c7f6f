/** Finds the data in a page: the table or the microdata inside `<parley-atlas>`, or the table that reads best. */
import { countKnownHeadings } from '../table/columns.js';
import { flatText } from './cell-text.js';
import { childElements, type HtmlElement, type HtmlPage } from './dom.js';
import { ITEM, rowsOfItems } from './microdata.js';
import { rowsOfHtmlTable } from './table-rows.js';

export interface PageRows {
  readonly rows: readonly (readonly string[])[];
  /** The 0-based number of the table among the tables of the page. Absent for microdata. */
  readonly table?: number;
  /** The caption of the table, or its headings. */
  readonly name: string;
  /** The number of tables with rows in the page. */
  readonly tables: number;
}

/** The number of rows in which headings are searched. */
const MAX_ROWS_ABOVE_HEADINGS = 20;

/** @returns the rows of the page; undefined if it has neither a table with several rows nor events in microdata. */
export function findPageRows(page: HtmlPage): PageRows | undefined {
  const all = [...page.querySelectorAll('table')];
  const inAtlas = [...page.querySelectorAll('parley-atlas')].flatMap(ownTables);
  const candidates = (inAtlas.length > 0 ? inAtlas : all)
    .map((table) => {
      const rows = rowsOfHtmlTable(table);
      const counts = rows.slice(0, MAX_ROWS_ABOVE_HEADINGS).map((cells) => countKnownHeadings(cells));
      return { table, rows, known: Math.max(0, ...counts), records: rows.filter(({ length }) => length > 1).length };
    })
    .filter(({ rows }) => rows.length > 1);
  const best = candidates.toSorted((a, b) => b.known - a.known || b.records - a.records)[0];
  if (best !== undefined) {
    const { table, rows } = best;
    return { rows, table: all.indexOf(table), name: nameOf(table, rows), tables: candidates.length };
  }
  const items = rowsOfItems(page.querySelectorAll(ITEM));
  return items.length > 1 ? { rows: items, name: '', tables: 0 } : undefined;
}

/** The table that an atlas reads: a direct child, or inside the child in `slot="data"`. */
function ownTables(atlas: HtmlElement): readonly HtmlElement[] {
  const children = childElements(atlas);
  const holder = children.find((child) => child.getAttribute('slot') === 'data' || child.localName === 'table');
  const table = holder?.localName === 'table' ? holder : holder?.querySelector('table');
  return table ? [table] : [];
}

function nameOf(table: HtmlElement, rows: PageRows['rows']): string {
  const caption = table.querySelector('caption');
  const headings = rows.find(({ length }) => length > 1) ?? [];
  return (caption === null ? '' : flatText(caption)) || headings.join(', ');
}
