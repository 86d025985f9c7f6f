/**
 * Data in the page's own HTML: a table, a list with microdata, or JSON-LD inside `<parley-atlas>`. Readers without script,
 * feed readers and printers get the same HTML. html-text.ts turns it into text that the readers of formats understand.
 *
 * Only direct children of the atlas count, and the element in `slot="data"`. A table in `slot="fallback"` is not read as data.
 */

export const ITEM = '[itemscope]';
export const JSON_SCRIPT = 'script[type$="json"]';
const OWN_DATA = ['[slot="data"]', 'table', JSON_SCRIPT, ITEM, `:is(ul, ol):has(> li${ITEM}, > li > ${ITEM})`]
  .map((child) => `:scope > ${child}`)
  .join(', ');

/** @returns the element inside an atlas that holds its data, if there is one. */
export function findHtmlData(atlas: Element): Element | undefined {
  return atlas.querySelector(OWN_DATA) ?? undefined;
}

/** @returns the caption of a table, which is the title of an atlas without another title. */
export function captionOfHtmlData(element: Element | undefined): string {
  const caption = element?.querySelector('caption');
  return (caption?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
