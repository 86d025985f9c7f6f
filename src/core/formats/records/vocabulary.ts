/** Maps words in a file to values of the model. */
import { READING_WORDS } from '../../../languages/reading.js';
import { foldWord } from '../../lib/fold.js';
import { remembering } from '../../lib/remember.js';
import type { ReadingWords, Spellings } from '../reading-words.js';

/** Where a word has two meanings, the language listed first has it. */
function finder<Value extends string>(
  spellingsIn: (words: ReadingWords) => Spellings<Value> | undefined,
): (text: string) => Value | undefined {
  const byKey = new Map<string, Value>();
  for (const words of READING_WORDS.values()) {
    const spellings = Object.entries(spellingsIn(words) ?? {}) as [Value, readonly string[]][];
    for (const [value, list] of spellings) {
      for (const word of list) {
        const key = foldWord(word);
        if (!byKey.has(key)) byKey.set(key, value);
      }
    }
  }
  return remembering((text) => byKey.get(foldWord(text)));
}

/** @returns the value for a word; undefined if the word is unknown. Case, accents, spaces and hyphens are ignored. */
export const roleOf = finder(({ roles }) => roles);
export const statusOf = finder(({ statuses }) => statuses);
export const modeOf = finder(({ modes }) => modes);
export const certaintyOf = finder(({ certainties }) => certainties);
