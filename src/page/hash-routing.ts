/**
 * Binds the selection of one atlas to its part of the page's fragment. What the reader does pushes an entry, so Back
 * undoes it; what comes from the address or from script does not. Each atlas has its own namespace in the fragment
 * (src/core/navigation/links.ts), so two on a page, and the page's own anchors, leave one another alone.
 *
 * No "my own change" flag is needed: `pushState` fires neither `popstate` nor `hashchange`.
 */
import { mergeFragment, parseFragment } from '../core/navigation/links.js';
import type { AtlasStore } from '../state/atlas-store.js';

/**
 * @param namespace which part of the fragment is ours, e.g. `parley` or the element's id.
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
    // The whole address: a fragment alone would be resolved against the page's <base>.
    const url = new URL(view.location.href);
    url.hash = fragment;
    if (state.origin.by === 'user') view.history.pushState(view.history.state, '', url);
    else view.history.replaceState(view.history.state, '', url);
  });
  // An address that says nothing of us leaves what was opened before: by script, or by `selected`.
  if (parseFragment(view.location.hash, namespace) !== undefined) read();
  view.addEventListener('popstate', read);
  view.addEventListener('hashchange', read);
  return () => {
    unsubscribe();
    view.removeEventListener('popstate', read);
    view.removeEventListener('hashchange', read);
  };
}
