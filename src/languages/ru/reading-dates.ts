/** The words for parts of a century, year or month, for feasts and for calendars, in Russian. */
import type { TimeWords } from '../../core/time/reading-words.js';

export const dates: TimeWords = {
  or: ['или'],
  between: { prefixes: ['между'] },
  parts: {
    early: { prefixes: ['начало', 'начале'] },
    middle: { prefixes: ['середина', 'середине'] },
    late: { prefixes: ['конец', 'конце'] },
  },
  halves: [
    { prefixes: ['первая половина', '1-я половина', 'первой половине'] },
    { prefixes: ['вторая половина', '2-я половина', 'второй половине'] },
  ],
  quarters: [
    { prefixes: ['первая четверть', '1-я четверть'] },
    { prefixes: ['вторая четверть', '2-я четверть'] },
    { prefixes: ['третья четверть', '3-я четверть'] },
    { prefixes: ['последняя четверть', '4-я четверть'] },
  ],
  calendars: {
    julian: { suffixes: ['стст', 'по старому стилю', 'старого стиля', 'по юлианскому календарю'] },
    gregorian: { suffixes: ['нст', 'по новому стилю', 'нового стиля', 'по григорианскому календарю'] },
  },
  feasts: {
    palmSunday: ['вербное воскресенье'],
    easter: ['пасха', 'светлое воскресенье'],
    ascension: ['вознесение'],
    pentecost: ['троица', 'пятидесятница'],
    newYear: ['новый год'],
    epiphany: ['крещение', 'богоявление'],
    christmas: ['рождество'],
  },
};
