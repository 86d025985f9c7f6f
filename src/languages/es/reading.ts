import type { ReadingWords } from '../../core/formats/reading-words.js';

export const reading: ReadingWords = {
  months: ['enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'],
  ordinals: ['º', 'ª'],
  fillers: ['de', 'del'],
  unknownDate: ['desconocido', 'desconocida'],
  about: { prefixes: ['hacia'] },
  before: { prefixes: ['antes de'] },
  after: { prefixes: ['después de'] },
  range: { beforeStart: ['entre'], between: ['a', 'al'] },
};
