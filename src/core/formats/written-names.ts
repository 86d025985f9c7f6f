/** Names as they can stand in a cell that is a list: what would separate or close is replaced, and thereby lost. */
import type {
  AtlasData,
  Attendance,
  LanguageMap,
  Person,
  Place,
  Series,
  Side,
  Source,
  Topic,
  When,
} from '../model/model.js';
import { parseWhen } from '../time/edtf.js';
import type { ParseWhen } from '../time/rare-edtf.js';
import { pick } from '../model/text.js';

/** @returns the text on one line, without what separates the items of a list. */
export const listItem = (text: string): string =>
  text
    .replace(/\s*[;；\n]+\s*/g, ', ')
    .replaceAll('、', ', ')
    .trim();

/** @returns the item without brackets, in which a side would be looked for. */
export const bareItem = (text: string): string =>
  listItem(text)
    .replace(/[()（）[\]]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The things of an atlas by id, and their texts in one language. */
export interface Names {
  readonly text: (text: LanguageMap | undefined) => string;
  readonly places: ReadonlyMap<string, Place>;
  readonly sides: ReadonlyMap<string, Side>;
  readonly people: ReadonlyMap<string, Person>;
  readonly series: ReadonlyMap<string, Series>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly sources: ReadonlyMap<string, Source>;
  /** The name of the side somebody was on: that of the attendance, else the person's own. */
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

function byId<T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

/**
 * @returns a parser for reading back what was written of these data: rare dates are among those the data has already, so
 * the package that knows them need not be loaded.
 */
export function parserFor(data: AtlasData): ParseWhen {
  const known = new Map<string, When>();
  for (const { when } of data.meetings) if (when !== undefined) known.set(when.edtf, when);
  return (edtf, timeZone) => parseWhen(edtf, timeZone) ?? known.get(edtf);
}
