import type { ReadingWords } from '../../core/formats/reading-words.js';

export const reading: ReadingWords = {
  months: ['januari februari maart april mei juni juli augustus september oktober november december'],
};
