/** Words that join or accompany names and dates, in all languages, for texts that a user types. */
import { readingWords } from '../../languages/reading.js';
import { foldLatin } from '../lib/fold.js';

/** "and", "und", "와" …, folded. */
export const AND_WORDS: ReadonlySet<string> = new Set(readingWords((words) => words.and).map(foldLatin));

/** Words without a meaning of their own: "the", "in", "at", "de" …, folded. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  readingWords(({ articles = [], at = [], fillers = [] }) => [...articles, ...at, ...fillers]).map(foldLatin),
);
