import type { ReadingWords } from '../../core/formats/reading-words.js';

export const reading: ReadingWords = {
  months: ['gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'],
  range: { between: ['al'] },
};
