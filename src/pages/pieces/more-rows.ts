/** Long lists: a page draws the first rows, and a button draws further ones. */
import { html, nothing, type TemplateResult } from 'lit';
import { metPageEn } from '../../languages/en/met-page.js';
import { words } from '../../languages/index.js';
import type { PageContext } from '../page.js';

/** So many rows are drawn at first. */
const FIRST_ROWS = 50;
/** So many rows more are drawn each time. Drawing thousands at once would stop the page for seconds. */
const MORE_ROWS = 200;

/** @returns how many rows of a list of this name are drawn. */
export const drawnRows = (
  { rowLimits }: Pick<PageContext, 'rowLimits'>,
  list: string,
  first: number = FIRST_ROWS,
): number => rowLimits?.get(list) ?? first;

/**
 * The button for further rows. `data-more` names the list and `data-rows` how many rows to draw then. The list itself carries
 * `data-rows-of`, so that focus can move to the first new row.
 *
 * @param total how many rows there are.
 */
export function moreRows(
  context: PageContext,
  list: string,
  total: number,
  first: number = FIRST_ROWS,
): TemplateResult | typeof nothing {
  const drawn = drawnRows(context, list, first);
  if (drawn >= total) return nothing;
  const { showMore, showing } = words(context.lang, metPageEn);
  const more = Math.min(MORE_ROWS, total - drawn);
  return html`<p class="more-rows">
    <button type="button" data-more=${list} data-rows=${drawn + more} data-total=${total}>${showMore(more)}</button>
    <span class="soft">${showing(drawn, total)}</span>
  </p>`;
}
