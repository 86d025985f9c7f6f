/** The words of one language in which a file of meetings may be written. All of it is optional; case does not matter. */
import type { TimeWords } from '../time/reading-words.js';

export type ReadingWords = TimeWords;
