import type { ReadingWords } from '../../core/formats/reading-words.js';

export const reading: ReadingWords = {
  months: ['janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'],
  range: { between: ['a'] },
};
