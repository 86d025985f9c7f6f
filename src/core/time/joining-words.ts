/** Words that join or accompany names and dates, in all languages, for texts that a user types. */
import { readingWords } from '../../languages/reading.js';
import { foldLatin } from '../lib/fold.js';

/** "and", "und", "와" …, folded. */
export const AND_WORDS: ReadonlySet<string> = new Set(readingWords((words) => words.and).map(foldLatin));

const inQuestion = (of: 'whether' | 'through'): ReadonlySet<string> =>
  new Set(readingWords(({ asking }) => asking?.[of]).map(foldLatin));

/** Words of a question whether people met: "did … ever meet …", folded. */
export const WHETHER_WORDS = inQuestion('whether');

/** Words of a question for a chain of people: "through whom", folded. */
export const THROUGH_WORDS = inQuestion('through');

/** Words before, between and after the two ends: "from … to …", folded. */
export const RANGE_WORDS: ReadonlySet<string> = new Set(
  readingWords(({ range }) => [range?.beforeStart, range?.between].flatMap((words) => words ?? [])).map(foldLatin),
);

/** Words without a meaning of their own: "the", "in", "at", "de" …, folded. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  readingWords(({ articles = [], at = [], fillers = [] }) => [...articles, ...at, ...fillers]).map(foldLatin),
);
