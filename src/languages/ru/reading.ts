import type { ReadingWords } from '../../core/formats/reading-words.js';

export const reading: ReadingWords = {
  months: [
    'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
    'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
  ],
  fillers: ['г', 'год', 'года'],
  about: { prefixes: ['около'] },
  range: { beforeStart: ['с'], between: ['до', 'по'] },
};
