/**
 * The words in which files may be written, in all languages: the tables of `src/languages/<tag>/reading.ts` for the readers in
 * core. A file does not say in which language it is, so its readers look a word up in all of them.
 */
import type { ReadingWords } from '../core/formats/reading-words.js';
import type { Language } from './language.js';
import * as registry from './registry.js';

const { en, ...others }: Readonly<Record<string, Language>> = registry;

/** By tag, English first: a writer takes the first spelling there is. */
export const READING_WORDS: ReadonlyMap<string, ReadingWords> = new Map(
  Object.entries({ en, ...others }).map(([tag, language]) => [tag, language?.reading ?? {}]),
);

/** @returns the words that `of` takes from each language, in one list. */
export function readingWords(of: (words: ReadingWords) => readonly string[] | undefined): readonly string[] {
  return [...READING_WORDS.values()].flatMap((words) => of(words) ?? []);
}
