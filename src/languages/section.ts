/**
 * The English words of one part of the interface. They are the contract of that part for all other languages, and its
 * fallback: `words(lang, section)` takes each word from the language, and the English one where it is missing.
 */
export interface Section<Words extends object = object> {
  /** Where a table of messages has these words, e.g. `details`; undefined for words at the top of the table. */
  readonly group: string | undefined;
  readonly english: Words;
}

/** What another language writes for a section: the same keys, the same kinds of message. */
export type WordsOf<S extends Section> = S['english'];

/**
 * @param group key of the part in a table of messages. Sections may share one: the pages of places, meetings and people
 *   have their words under `details`.
 */
export function section<Words extends object>(group: string | undefined, english: Words): Section<Words> {
  return { group, english };
}
