/** The lists of an atlas, each with the kind of the things in it. */
import type { AtlasData } from './model.js';

/** In the order of the native file. */
export const KIND_OF_LIST = {
  places: 'place',
  sides: 'side',
  people: 'person',
  series: 'series',
  topics: 'topic',
  meetings: 'meeting',
  sources: 'source',
} as const;

export type ListName = keyof typeof KIND_OF_LIST;
export const ATLAS_LISTS = Object.keys(KIND_OF_LIST) as readonly ListName[];

/** @returns the things by id; of several with one id the first, as in the readers. */
export function byId<T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const thing of things) if (!map.has(thing.id)) map.set(thing.id, thing);
  return map;
}

/** Data without any thing. */
export const NO_DATA: AtlasData = Object.freeze({
  places: [],
  sides: [],
  people: [],
  series: [],
  topics: [],
  meetings: [],
  sources: [],
});
