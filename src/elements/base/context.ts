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

const hosts = new WeakMap<AtlasStore, AtlasHost>();

/** Lets parts outside the atlas that show its store (`part.atlas = atlas.store`) ask the atlas. */
export function registerHost({ store, atlasHost }: AtlasContext): void {
  hosts.set(store, atlasHost);
}

/** @returns what the atlas with this store does for its parts; undefined for a store without an atlas. */
export const hostOf = (store: AtlasStore): AtlasHost | undefined => hosts.get(store);

export const atlasContext = createContext<AtlasContext>(Symbol.for('parley-atlas'));
