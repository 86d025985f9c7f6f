/**
 * Finds things of an atlas by name in any spelling or language, by part of a name, and with spelling mistakes. minisearch does
 * the matching; this file is loaded on demand, and minisearch with it. Each kind of thing says which of its texts are searched.
 * Names count more than other spellings, and other spellings more than notes.
 */
import MiniSearch from 'minisearch';
import { foldDiacritics } from '../lib/fold.js';
import { KINDS, kindNamed, type Ref } from '../kinds/registry.js';
import type { Atlas, LanguageMap } from '../model/model.js';
import { allTexts } from '../model/text.js';
import { refOf, refText } from '../navigation/links.js';

export type Search = (query: string, limit: number) => readonly Ref[];

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly alias: string;
  readonly about: string;
  readonly weight: number;
}

/**
 * Builds the index of an atlas.
 *
 * @returns a function from a query to the things found, best first; a blank query finds nothing.
 */
export function createSearch(atlas: Atlas): Search {
  const index = new MiniSearch<Entry>({
    fields: ['name', 'alias', 'about'],
    storeFields: ['weight'],
    processTerm: (term) => foldDiacritics(term) || null,
    searchOptions: {
      prefix: true,
      // One mistake in five letters: "Panmunjom" finds "Panmunjeom".
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      boost: { name: 4, alias: 3 },
      // The beginning of a word is more likely than a mistake: "sing" finds Singapore before Sung.
      weights: { prefix: 0.6, fuzzy: 0.2 },
      boostDocument: (_id, _term, stored) => Number(stored?.['weight'] ?? 1),
      combineWith: 'AND',
    },
  });
  index.addAll(entries(atlas));
  return (query, limit) =>
    query.trim() === ''
      ? []
      : index
          .search(query)
          .slice(0, limit)
          .flatMap(({ id }) => refOf(String(id)) ?? []);
}

function entries(atlas: Atlas): readonly Entry[] {
  return KINDS.flatMap((name) => {
    const kind = kindNamed(name);
    return kind.list(atlas).map((thing): Entry => {
      const { aliases, about, weight = 1 } = kind.searchText(thing);
      return {
        id: refText({ kind: name, id: thing.id }),
        name: allLanguages([kind.title(thing)]),
        alias: allLanguages(aliases),
        about: allLanguages(about),
        weight,
      };
    });
  });
}

/** The texts in all languages: a reader may know a place by any of its names. */
const allLanguages = (texts: readonly (LanguageMap | undefined)[]): string => texts.flatMap(allTexts).join(' ');
