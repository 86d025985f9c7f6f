/** Maps words in a file to values of the model. */
import { foldToLetters } from '../../lib/fold.js';
import { CERTAINTY_WORDS, MODE_WORDS, ROLE_WORDS, STATUS_WORDS, type ValueWords } from './value-words.js';

function finder<T extends string>(words: ValueWords<T>): (text: string) => T | undefined {
  const byKey = new Map<string, T>();
  for (const value of Object.keys(words) as T[]) {
    for (const word of words[value]) {
      const key = foldToLetters(word);
      if (!byKey.has(key)) byKey.set(key, value);
    }
  }
  return (text) => byKey.get(foldToLetters(text));
}

/** @returns the value for a word; undefined if the word is unknown. Case, spaces and hyphens are ignored. */
export const roleOf = finder(ROLE_WORDS);
export const statusOf = finder(STATUS_WORDS);
export const modeOf = finder(MODE_WORDS);
export const certaintyOf = finder(CERTAINTY_WORDS);
