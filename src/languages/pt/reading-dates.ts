/** The words for parts of a century, year or month, for feasts and for calendars, in Portuguese. */
import type { TimeWords } from '../../core/time/reading-words.js';

export const dates: TimeWords = {
  or: ['ou'],
  between: { prefixes: ['entre', 'entre o'] },
  parts: {
    early: { prefixes: ['início', 'inícios', 'princípios', 'no início'] },
    middle: { prefixes: ['meados', 'em meados'] },
    late: { prefixes: ['fim', 'fins', 'final', 'finais', 'no final', 'no fim'] },
  },
  halves: [{ prefixes: ['primeira metade', '1a metade'] }, { prefixes: ['segunda metade', '2a metade'] }],
  calendars: { julian: { suffixes: ['calendário juliano'] }, gregorian: { suffixes: ['calendário gregoriano'] } },
  feasts: {
    palmSunday: ['domingo de ramos'],
    maundyThursday: ['quinta-feira santa'],
    goodFriday: ['sexta-feira santa'],
    easter: ['pascoa', 'domingo de pascoa'],
    pentecost: ['pentecostes'],
    newYear: ['ano novo'],
    christmas: ['natal'],
  },
  centuryBefore: ['século', 'séc.'],
};
