/**
 * Binds the selection of one atlas to its part of the fragment of the page's address. A selection by the user adds an entry to
 * the history, so Back undoes it; a selection by the address or by script does not. Each atlas has its own namespace in the
 * fragment (src/core/navigation/links.ts), so several atlases and the page's own anchors do not disturb one another.
 *
 * The binding does not react to its own changes: `pushState` fires neither `popstate` nor `hashchange`.
 */
import { mergeFragment, parseFragment } from '../core/navigation/links.js';
import type { AtlasStore } from '../state/atlas-store.js';

/**
 * @param namespace the atlas's part of the fragment, for example `parley` or the element's id.
 * @param view the window whose location and history are bound.
 * @returns a function that undoes the binding.
 */
export function bindToHash(store: AtlasStore, namespace: string, view: Window): () => void {
  const read = (): void => {
    const target = parseFragment(view.location.hash, namespace);
    store.select(target === 'overview' ? undefined : target, { by: 'url' });
  };
  const unsubscribe = store.subscribe((state, before) => {
    if (state.selection === before.selection || state.origin.by === 'url' || state.origin.by === 'data') return;
    const fragment = mergeFragment(view.location.hash, state.selection, namespace);
    if (fragment === view.location.hash) return;
    // The complete address, because a fragment alone would be resolved against the page's <base>.
    const url = new URL(view.location.href);
    url.hash = fragment;
    if (state.origin.by === 'user') view.history.pushState(view.history.state, '', url);
    else view.history.replaceState(view.history.state, '', url);
  });
  // If the address does not name this atlas, a page opened before by script or by `selected` stays open.
  if (parseFragment(view.location.hash, namespace) !== undefined) read();
  view.addEventListener('popstate', read);
  view.addEventListener('hashchange', read);
  return () => {
    unsubscribe();
    view.removeEventListener('popstate', read);
    view.removeEventListener('hashchange', read);
  };
}
