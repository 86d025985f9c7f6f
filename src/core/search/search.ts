/**
 * Finds things of an atlas by what people remember of them: a name in any spelling or language, a part of it, with a slip of
 * the finger. minisearch does the matching (it is the only import of this file, so it is loaded with it on demand). Each kind
 * of thing says which of its texts are searched; names count more than other spellings, and those more than notes.
 */
import MiniSearch from 'minisearch';
import { KINDS, kindNamed, type Ref } from '../kinds/registry.js';
import type { Atlas, LanguageMap } from '../model/model.js';
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
 * @param atlas built once into an index; make another for another atlas.
 * @returns a function from what was typed to the things found, best first; none for a blank query.
 */
export function createSearch(atlas: Atlas): Search {
  const index = new MiniSearch<Entry>({
    fields: ['name', 'alias', 'about'],
    storeFields: ['weight'],
    processTerm: (term) => fold(term) || null,
    searchOptions: {
      prefix: true,
      // One slip in five letters: "Panmunjom" finds "Panmunjeom".
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      boost: { name: 4, alias: 3 },
      // The beginning of a word is more likely meant than a slip: "sing" is Singapore before Sung.
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

/** Every language's text: a reader may know a place by any of its names. */
const allLanguages = (texts: readonly (LanguageMap | undefined)[]): string =>
  texts
    .flatMap((text) => (text === undefined || typeof text === 'string' ? (text ?? []) : Object.values(text)))
    .join(' ');

/** Without case and accents: "Séoul" and "seoul" are one word. Hangul is composed again, so that syllables match. */
const fold = (term: string): string =>
  term
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .normalize('NFC')
    .toLowerCase();
