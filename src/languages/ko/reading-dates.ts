/** The words for parts of a century, year or month, for feasts and for calendars, in Korean. */
import type { TimeWords } from '../../core/time/reading-words.js';

export const dates: TimeWords = {
  or: ['또는', '혹은'],
  between: { suffixes: ['사이'] },
  parts: {
    early: { suffixes: ['초', '초순', '초반', '초기'] },
    middle: { suffixes: ['중순', '중반', '중엽'] },
    late: { suffixes: ['하순', '말', '말엽', '말기'] },
  },
  halves: [{ suffixes: ['상반기', '전반', '전반기'] }, { suffixes: ['하반기', '후반', '후반기'] }],
  calendars: {
    julian: { suffixes: ['율리우스력', '구력'] },
    gregorian: { suffixes: ['그레고리력', '신력'] },
  },
  feasts: {
    goodFriday: ['성금요일'],
    easter: ['부활절', '부활주일'],
    pentecost: ['성령강림절', '오순절'],
    newYear: ['신정'],
    christmas: ['성탄절', '크리스마스'],
  },
};
