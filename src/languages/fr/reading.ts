import type { ReadingWords } from '../../core/formats/reading-words.js';

export const reading: ReadingWords = {
  months: ['janvier février mars avril mai juin juillet août septembre octobre novembre décembre'],
  ordinals: ['er'],
  fillers: ['le', 'de'],
  unknownDate: ['inconnu', 'inconnue'],
  about: { prefixes: ['vers'] },
  before: { prefixes: ['avant'] },
  after: { prefixes: ['après'] },
  since: { prefixes: ['depuis'] },
  range: { beforeStart: ['entre', 'du'], between: ['au'] },
  seasons: { spring: ['printemps'], summer: ['été'], autumn: ['automne'], winter: ['hiver'] },
};
