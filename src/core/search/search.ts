/**
 * Finding a place, meeting or person by what people remember of it: a name in any spelling or language, a part of it,
 * with a slip of the finger. minisearch (the one import of this file, 6 kB, loaded with it on demand) does the matching;
 * what is ours is which words stand for a thing and what comes first: names before titles, titles before notes.
 */
import MiniSearch from 'minisearch';
import type { Atlas, LanguageMap, Ref, RefKind } from '../model/model.js';

export type Search = (query: string, limit: number) => readonly Ref[];

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly alias: string;
  readonly about: string;
}

/**
 * @param atlas built once into an index; make another for another atlas.
 * @returns a function from what was typed to the things found, best first; none for a blank query.
 */
export function createSearch(atlas: Atlas): Search {
  const index = new MiniSearch<Entry>({
    fields: ['name', 'alias', 'about'],
    storeFields: [],
    processTerm: (term) => fold(term) || null,
    searchOptions: {
      prefix: true,
      // One slip in five letters: "Panmunjom" finds "Panmunjeom".
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      boost: { name: 4, alias: 3 },
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
          .map(({ id }) => refOf(String(id)));
}

function entries(atlas: Atlas): Entry[] {
  const entry = (kind: RefKind, id: string, name: string, alias: string, about: string): Entry => ({
    id: `${kind}/${id}`,
    name,
    alias,
    about,
  });
  return [
    ...atlas.places.map((place) =>
      entry(
        'place',
        place.id,
        all(place.name),
        place.aliases.join(' '),
        place.parts.map((part) => all(part.name)).join(' '),
      ),
    ),
    ...atlas.people.map((person) =>
      entry(
        'person',
        person.id,
        all(person.name),
        person.aliases.join(' '),
        person.offices.map((office) => all(office.title)).join(' '),
      ),
    ),
    ...atlas.meetings.map((meeting) =>
      entry('meeting', meeting.id, all(meeting.title), meeting.when?.edtf ?? '', all(meeting.note)),
    ),
  ];
}

/** Every language's text: a reader may know a place by any of its names. */
const all = (text: LanguageMap | undefined): string =>
  text === undefined ? '' : typeof text === 'string' ? text : Object.values(text).join(' ');

/** Without case and accents: "Séoul" and "seoul" are one word. Hangul is composed again, so that syllables match. */
const fold = (term: string): string =>
  term
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .normalize('NFC')
    .toLowerCase();

function refOf(key: string): Ref {
  const slash = key.indexOf('/');
  return { kind: key.slice(0, slash) as RefKind, id: key.slice(slash + 1) };
}
