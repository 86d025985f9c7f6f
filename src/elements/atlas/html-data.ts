/**
 * HTML in: a page's own table, list with microdata or JSON-LD inside `<parley-atlas>` is the data, and what readers without
 * script, feed readers and printers get. html-text.ts says what it means.
 *
 * Data is what stands directly inside the atlas, or in `slot="data"`. A table in `slot="fallback"` is only read by people.
 */

export const ITEM = '[itemscope]';
export const JSON_SCRIPT = 'script[type$="json"]';
const OWN_DATA = ['[slot="data"]', 'table', JSON_SCRIPT, ITEM, `:is(ul, ol):has(> li${ITEM}, > li > ${ITEM})`]
  .map((child) => `:scope > ${child}`)
  .join(', ');

/** @returns the element that holds the data of an atlas, undefined if it has none of its own. */
export function findHtmlData(atlas: Element): Element | undefined {
  return atlas.querySelector(OWN_DATA) ?? undefined;
}

/** What a table calls itself: the title of an atlas that has no other. */
export function captionOfHtmlData(element: Element | undefined): string {
  const caption = element?.querySelector('caption');
  return (caption?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
