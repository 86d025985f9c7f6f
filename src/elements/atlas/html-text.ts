/**
 * Converts data in the page's own HTML to text. A table, or schema.org Events in microdata, become a list of rows, which is
 * read like a table in a file (src/core/formats/html-table/). JSON stays as it is. Only an atlas with data inside loads this
 * module.
 */
import { ITEM, rowsOfItems } from '../../core/formats/html-table/microdata.js';
import { rowsOfHtmlTable } from '../../core/formats/html-table/table-rows.js';
import { JSON_SCRIPT } from './html-data.js';

/** @returns the data of an element that `findHtmlData` found, as a text that `readAtlas` understands. */
export function textOfHtmlData(element: Element): string {
  const holder = (selector: string): Element | null =>
    element.matches(selector) ? element : element.querySelector(selector);
  const script = holder(JSON_SCRIPT);
  if (script !== null) return script.textContent ?? '';
  const table = holder('table');
  if (table !== null) return JSON.stringify(rowsOfHtmlTable(table));
  return JSON.stringify(rowsOfItems([...(element.matches(ITEM) ? [element] : []), ...element.querySelectorAll(ITEM)]));
}
