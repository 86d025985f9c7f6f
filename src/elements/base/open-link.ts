/**
 * Opens a link of the atlas without leaving the page. Links carry what they open: `data-ref` the page of a thing, `data-question`
 * the page of a question, `data-list` a list of the overview, and `data-filter` the filter that comes with it.
 */
import { parseFilter } from '../../core/filter/filter-text.js';
import { parseQuestion } from '../../core/navigation/addresses.js';
import { refOf } from '../../core/navigation/links.js';
import { formatPage, type Page } from '../../core/navigation/question-links.js';
import type { AtlasStore } from '../../state/atlas-store.js';
import { openPageOf, type ListView } from '../../state/snapshot.js';
import type { AtlasHost } from './atlas-host.js';
import { isPlainClick } from './plain-click.js';

/** The part of the atlas that has the link. */
export interface LinkedPart {
  readonly store: AtlasStore | undefined;
  readonly atlasHost: Pick<AtlasHost, 'focusDetails'>;
  /** Its tag without `parley-`. */
  readonly from: string;
}

/**
 * Call it for each click in a part. A click with a modifier is left to the browser, which opens a tab or a window.
 * @returns whether the click was on a link of the atlas, which is opened.
 */
export function openLink(event: MouseEvent, { store, atlasHost, from }: LinkedPart): boolean {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (store === undefined || link === undefined || event.defaultPrevented || !isPlainClick(event)) return false;
  const { ref = '', question = '', list, filter } = link.dataset;
  const page: Page | undefined = refOf(ref) ?? (question === '' ? undefined : parseQuestion(question));
  if (page === undefined && list === undefined) return false;
  event.preventDefault();
  if (list !== undefined) store.showList(list as ListView);
  openPage(page, { store, atlasHost, from });
  if (filter !== undefined) void store.setFilter(parseFilter(filter), { by: 'user', from });
  return true;
}

/** Opens a page for the user; if it is open already, moves focus into it. @param page undefined for the overview. */
export function openPage(page: Page | undefined, { store, atlasHost, from }: LinkedPart): void {
  if (store === undefined) return;
  if (page !== undefined && formatPage(openPageOf(store.state)) === formatPage(page)) atlasHost.focusDetails();
  else store.select(page, { by: 'user', from });
}
