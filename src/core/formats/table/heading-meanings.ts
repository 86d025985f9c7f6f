/**
 * The meanings of the headings of a table. A heading may mean different fields in different languages: `Tag` is a topic in English
 * and a day in German. So the headings of a table are looked up together, in the language that knows most of them.
 */
import { READING_WORDS } from '../../../languages/reading.js';
import { foldWord } from '../../lib/fold.js';
import { MEETING_FIELDS, type MeetingField } from '../records/meeting-fields.js';

export interface Meaning {
  readonly field: MeetingField;
  /** The rank of the heading among the headings of the field; 0 is the most usual. */
  readonly rank: number;
}

type MeaningInLanguage = Meaning & { readonly language: string };

const NONE: readonly MeaningInLanguage[] = [];
/** A rank behind every rank of a first meaning, for the second and further meanings of a heading. */
const RANK_OF_FURTHER_MEANINGS = 1000;
/** A rank behind every rank in the language of the table. */
const RANK_OF_OTHER_LANGUAGES = 100_000;

const meaningsByKey: ReadonlyMap<string, readonly MeaningInLanguage[]> = allMeanings();

function allMeanings(): ReadonlyMap<string, readonly MeaningInLanguage[]> {
  const meanings = new Map<string, MeaningInLanguage[]>();
  for (const [language, { columns = {} }] of READING_WORDS) {
    const headings = new Map(Object.entries(columns));
    for (const field of MEETING_FIELDS) {
      for (const [rank, heading] of (headings.get(field) ?? []).entries()) {
        const key = foldWord(heading);
        const known = meanings.get(key) ?? [];
        if (!known.some((one) => one.field === field && one.language === language))
          meanings.set(key, [...known, { field, language, rank }]);
      }
    }
  }
  return meanings;
}

/** @returns the fields that a heading means in any language. */
export const fieldsOfKey = (key: string): readonly MeetingField[] =>
  (meaningsByKey.get(key) ?? NONE).map(({ field }) => field);

/**
 * @param keys the headings of a table, as `foldWord` writes them.
 * @param language the language of the table.
 * @returns the meanings of each heading in the language of the table, the field that is listed first before others; if this
 *   language does not have the heading, its meanings in all other languages.
 */
export function meaningsOfKeys(
  keys: readonly string[],
  language = languageOfKeys(keys),
): readonly (readonly Meaning[])[] {
  return keys.map((key) => {
    const all = meaningsByKey.get(key) ?? NONE;
    const own = all.filter((meaning) => meaning.language === language);
    const base = own.length > 0 ? 0 : RANK_OF_OTHER_LANGUAGES;
    return (own.length > 0 ? own : all).map(({ field, rank }, index) => ({
      field,
      rank: base + index * RANK_OF_FURTHER_MEANINGS + rank,
    }));
  });
}

/**
 * @param keys the headings of a table, as `foldWord` writes them.
 * @returns the language that knows the most headings; the one that is listed first if several know equally many; undefined if none
 *   knows any.
 */
export const languageOfKeys = (keys: readonly string[]): string | undefined => languagesOfKeys(keys)[0];

/** @returns the field that a heading means first in each language that has it. */
export function meaningsByLanguage(key: string): ReadonlyMap<string, MeetingField> {
  const all = (meaningsByKey.get(key) ?? NONE).map(({ language, field }) => [language, field] as const);
  return new Map(all.toReversed());
}

/** @returns all languages that know the most headings, in the order of the list. */
export function languagesOfKeys(keys: readonly string[]): readonly string[] {
  const counts = new Map([...READING_WORDS.keys()].map((language) => [language, 0]));
  for (const key of keys) {
    for (const language of new Set((meaningsByKey.get(key) ?? NONE).map((meaning) => meaning.language)))
      counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return most === 0 ? [] : [...counts].filter(([, count]) => count === most).map(([language]) => language);
}
