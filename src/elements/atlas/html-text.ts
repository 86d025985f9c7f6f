/**
 * Converts data in the page's own HTML to text. A table, or schema.org Events in microdata, become a flat table (CSV), so that
 * its columns are recognised and its problems reported like those of a file (src/core/formats/table/). JSON stays as it is.
 * Only an atlas with data inside loads this module.
 */
import { writeCsv } from '../../core/formats/table/write-csv.js';
import { ITEM, JSON_SCRIPT } from './html-data.js';

/** @returns the data of an element that `findHtmlData` found, as a text that `readAtlas` understands. */
export function textOfHtmlData(element: Element): string {
  const holder = (selector: string): Element | null =>
    element.matches(selector) ? element : element.querySelector(selector);
  const script = holder(JSON_SCRIPT);
  if (script !== null) return script.textContent ?? '';
  const table = holder('table');
  if (table instanceof HTMLTableElement) return writeCsv(rowsOfTable(table));
  return writeCsv(rowsOfItems(element));
}

/**
 * The headings are the last row of the table head, or the first row of the table. Table feet hold sums and notes and are left
 * out. A cell that spans several rows or columns is repeated in each.
 */
function rowsOfTable(table: HTMLTableElement): string[][] {
  const head = [...(table.tHead?.rows ?? [])].slice(-1);
  const rows = [...head, ...[...table.tBodies].flatMap((body) => [...body.rows])];
  const grid: string[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row.cells) {
      while (grid[y]?.[x] !== undefined) x += 1;
      const text = textOfCell(cell);
      for (let down = 0; down < Math.max(1, cell.rowSpan) && y + down < rows.length; down += 1)
        for (let right = 0; right < cell.colSpan; right += 1) (grid[y + down] ?? [])[x + right] = text;
      x += cell.colSpan;
    }
  });
  return grid.map((cells) => Array.from(cells, (cell) => cell ?? ''));
}

/** The value of `<time datetime>` or `<data value>` replaces the visible text. Lines and list items become a list. */
function textOfCell(cell: HTMLTableCellElement): string {
  const [only] = cell.children;
  if (cell.children.length === 1 && only !== undefined && flat(only.textContent) === flat(cell.textContent)) {
    const stated = machineText(only);
    if (stated !== undefined) return stated;
  }
  const items = [...cell.querySelectorAll('li')];
  if (items.length > 0) return items.map((item) => flat(item.textContent)).join('; ');
  if (cell.querySelector('br') === null) return flat(cell.textContent);
  const copy = cell.cloneNode(true) as HTMLElement;
  for (const line of copy.querySelectorAll('br')) line.replaceWith('\n');
  return (copy.textContent ?? '').split('\n').map(flat).filter(Boolean).join('; ');
}

const machineText = (element: Element): string | undefined =>
  element.getAttribute('datetime') ?? (element.matches('data') ? element.getAttribute('value') : null) ?? undefined;

const FIELDS = ['meeting', 'start', 'end', 'place', 'lat', 'lon', 'people', 'url'] as const;

/** schema.org Events in microdata: one row for each, under headings of the flat table. */
function rowsOfItems(element: Element): string[][] {
  const events = [...(element.matches(ITEM) ? [element] : []), ...element.querySelectorAll(ITEM)].filter((item) =>
    /Event$/.test(item.getAttribute('itemtype') ?? ''),
  );
  const rows = events.map((event) => {
    const location = propertiesOf(event, 'location')[0];
    const spot = location && (propertiesOf(location, 'geo')[0] ?? location);
    const people = ['attendee', 'performer', 'organizer'].flatMap((name) => propertiesOf(event, name));
    return [
      valueOf(event, 'name'),
      valueOf(event, 'startDate'),
      valueOf(event, 'endDate'),
      location === undefined ? '' : nameOf(location),
      spot === undefined ? '' : valueOf(spot, 'latitude'),
      spot === undefined ? '' : valueOf(spot, 'longitude'),
      people.map(nameOf).filter(Boolean).join('; '),
      valueOf(event, 'url'),
    ];
  });
  return [[...FIELDS], ...rows];
}

/** The elements that hold a property of this item. Those of an item inside it are left out. */
function propertiesOf(item: Element, name: string): Element[] {
  return [...item.querySelectorAll(`[itemprop~="${name}"]`)].filter(
    (element) => element.parentElement?.closest(ITEM) === item,
  );
}

const nameOf = (element: Element): string => (element.matches(ITEM) ? valueOf(element, 'name') : textOfItem(element));

function valueOf(item: Element, name: string): string {
  const [property] = propertiesOf(item, name);
  return property === undefined ? '' : textOfItem(property);
}

/** The value of a property as the HTML standard defines it for each kind of element. */
function textOfItem(element: Element): string {
  const stated = element.getAttribute('content') ?? machineText(element) ?? element.getAttribute('href');
  return flat(stated ?? element.textContent);
}

const flat = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
