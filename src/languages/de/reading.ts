import type { ReadingWords } from '../../core/formats/reading-words.js';

export const reading: ReadingWords = {
  months: ['januar februar märz april mai juni juli august september oktober november dezember'],
  fillers: ['den', 'der'],
  unknownDate: ['unbekannt'],
  about: { prefixes: ['etwa'] },
  before: { prefixes: ['vor'] },
  until: { prefixes: ['bis'] },
  after: { prefixes: ['nach'] },
  since: { prefixes: ['seit'] },
  range: { beforeStart: ['von', 'vom', 'zwischen'], between: ['bis'] },
  seasons: { spring: ['frühling'], summer: ['sommer'], autumn: ['herbst'], winter: ['winter'] },
  decade: ['er', 'er jahre'],
  at: ['um'],
  clockWords: ['uhr'],
  durationUnits: { hours: ['std', 'std.'] },
};
