/** The index of an atlas for the search, built once for all fields of a page when a user first types. */
import type { Atlas } from '../../core/model/model.js';
import type { Search } from '../../core/search/search.js';

const indexes = new WeakMap<Atlas, Promise<Search>>();

/** @returns the search in an atlas. @throws what the import throws; the next call tries again. */
export function searchIn(atlas: Atlas): Promise<Search> {
  const known = indexes.get(atlas);
  if (known !== undefined) return known;
  const index = import('../../core/search/search.js').then(({ createSearch }) => createSearch(atlas));
  indexes.set(atlas, index);
  index.catch(() => indexes.delete(atlas));
  return index;
}
