/**
 * How a part finds its atlas: the context protocol carries one stable reference, the store, from `<parley-atlas>` to
 * whatever stands inside it, across shadow roots. The store never changes, so nothing has to be carried again.
 */
import { createContext } from '@lit/context';
import type { AtlasStore } from '../../state/atlas-store.js';
import type { AtlasHost } from './atlas-host.js';

/** What the atlas gives its parts: the state, and the few things only the atlas itself can do. */
export interface AtlasContext {
  readonly store: AtlasStore;
  readonly atlasHost: AtlasHost;
}

export const atlasContext = createContext<AtlasContext>(Symbol.for('parley-atlas'));
