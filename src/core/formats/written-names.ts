/** Names the things of an atlas for the writers of tables and JSON. */
import { byId } from '../model/lists.js';
import type { AtlasData, Attendance, LanguageMap, Person, Place, Series, Side, Source, Topic } from '../model/model.js';
import { pick } from '../model/text.js';

/** @returns the text on one line, with commas instead of the characters that separate the items of a list. */
export const listItem = (text: string): string =>
  text
    .split(/[;；、\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .join(', ');

/** @returns the item without brackets, because the reader treats text in brackets as a side. */
export const bareItem = (text: string): string =>
  listItem(text)
    .replace(/[()（）[\]]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** @returns the URLs of sources in one cell, separated by spaces. */
export const urlList = (sources: readonly Source[]): string =>
  sources.flatMap(({ url }) => url?.replace(/\s/g, '%20') ?? []).join(' ');

/** The things of an atlas by id, and their texts in one language. */
export interface Names {
  readonly text: (text: LanguageMap | undefined) => string;
  readonly places: ReadonlyMap<string, Place>;
  readonly sides: ReadonlyMap<string, Side>;
  readonly people: ReadonlyMap<string, Person>;
  readonly series: ReadonlyMap<string, Series>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly sources: ReadonlyMap<string, Source>;
  /** The name of the side of an attendance; if it has none, the name of the side of its person. */
  readonly sideOf: (attendance: Attendance) => string | undefined;
}

/** @param lang BCP 47 tag. */
export function namesIn(data: AtlasData, lang: string): Names {
  const text = (map: LanguageMap | undefined): string => pick(map, lang);
  const sides = byId(data.sides);
  const people = byId(data.people);
  return {
    text,
    places: byId(data.places),
    sides,
    people,
    series: byId(data.series),
    topics: byId(data.topics),
    sources: byId(data.sources),
    sideOf: ({ person, side }) => {
      const found = sides.get(side ?? people.get(person ?? '')?.side ?? '');
      return found === undefined ? undefined : text(found.name);
    },
  };
}
