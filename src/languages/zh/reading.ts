import type { ReadingWords } from '../../core/formats/reading-words.js';

export const reading: ReadingWords = {
  dateUnits: { year: '年', month: '月', day: '日' },
};
