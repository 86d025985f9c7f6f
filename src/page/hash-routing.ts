/**
 * Binds the open page, the filter and the order of tables of one atlas to its part of the fragment of the page's address. What
 * the user opens and filters adds an entry to the history, so Back undoes it; what the address or script does, and the order of a
 * table, does not. Each atlas has its own namespace in the fragment (src/core/navigation/links.ts), so several atlases and the
 * page's own anchors do not disturb one another.
 *
 * The binding does not react to its own changes: `pushState` fires neither `popstate` nor `hashchange`.
 */
import type { Address } from '../core/navigation/addresses.js';
import { NO_FILTER } from '../core/filter/filter.js';
import { OVERVIEW, ownPart, parseOwn } from '../core/navigation/links.js';
import { mergeAddress, opensPage } from '../core/navigation/question-links.js';
import type { AtlasStore } from '../state/atlas-store.js';
import { openPageOf, type Snapshot } from '../state/snapshot.js';

export interface HashBinding {
  /** Settles when the state is that of the address at the time of binding. */
  readonly reading: Promise<void>;
  readonly unbind: () => void;
}

/** Milliseconds. Changes of the filter that follow one another faster, as by a brush, are one entry in the history. */
const MERGE_MS = 1000;

/**
 * @param namespace the atlas's part of the fragment, for example `parley` or the element's id.
 * @param view the window whose location and history are bound.
 */
export function bindToHash(store: AtlasStore, namespace: string, view: Window): HashBinding {
  let isReading = false;
  let filteredAt = -Infinity;

  async function show({ page, filter, sort }: Address): Promise<void> {
    isReading = true;
    filteredAt = -Infinity;
    store.sortBy(sort, page);
    store.select(page, { by: 'url' });
    isReading = false;
    await store.setFilter(filter, { by: 'url' });
  }

  async function read(): Promise<void> {
    const { hash } = view.location;
    const own = ownPart(hash, namespace) ?? OVERVIEW;
    // The page of a thing without conditions is read at once.
    const page = own.includes('?') ? undefined : parseOwn(own);
    if (page !== undefined) {
      await show({ page: page === OVERVIEW ? undefined : page, filter: NO_FILTER, sort: undefined });
      return;
    }
    const { parseAddress } = await import('../core/navigation/addresses.js');
    if (view.location.hash === hash)
      await show(parseAddress(hash, namespace) ?? { page: undefined, filter: NO_FILTER, sort: undefined });
  }

  const unsubscribe = store.subscribe((state, before) => {
    const isPage = openPageOf(state) !== openPageOf(before);
    const isFilter = state.filterText !== before.filterText;
    if (isReading || !(isPage || isFilter || state.sort !== before.sort)) return;
    const { by } = isPage || !isFilter ? state.origin : state.filterOrigin;
    if ((isPage || isFilter) && (by === 'url' || by === 'data')) return;
    const fragment = mergeAddress(view.location.hash, openPageOf(state), conditionsOf(state), namespace);
    if (fragment === view.location.hash) return;
    const isFast = !isPage && Date.now() - filteredAt < MERGE_MS;
    filteredAt = isPage ? -Infinity : Date.now();
    // The complete address, because a fragment alone would be resolved against the page's <base>.
    const url = new URL(view.location.href);
    url.hash = fragment;
    const isEntry = by === 'user' && (isPage || (isFilter && !isFast));
    view.history[isEntry ? 'pushState' : 'replaceState'](view.history.state, '', url);
  });
  // An error of the network leaves what is shown.
  const onChange = (): Promise<void> => read().catch(() => undefined);
  // If the address does not name this atlas, a page opened before by script or by `selected` stays open.
  const reading = opensPage(view.location.hash, namespace) ? onChange() : Promise.resolve();
  const follow = (): void => void onChange();
  view.addEventListener('popstate', follow);
  view.addEventListener('hashchange', follow);
  return {
    reading,
    unbind: () => {
      unsubscribe();
      view.removeEventListener('popstate', follow);
      view.removeEventListener('hashchange', follow);
    },
  };
}

/** What follows `?` in the address of the open page. */
export const conditionsOf = ({ filterText, sort }: Pick<Snapshot, 'filterText' | 'sort'>): string =>
  [filterText, ...(sort === undefined ? [] : [`sort=${encodeURIComponent(sort)}`])]
    .filter((text) => text !== '')
    .join(';');
