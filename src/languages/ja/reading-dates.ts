/** The words for parts of a century, year or month, for feasts and for calendars, in Japanese. */
import type { TimeWords } from '../../core/time/reading-words.js';

export const dates: TimeWords = {
  or: ['または', '又は', 'あるいは'],
  between: { suffixes: ['の間'] },
  parts: {
    early: { suffixes: ['初め', '初頭', '上旬', '初期', '前期'] },
    middle: { suffixes: ['半ば', '中頃', '中旬', '中期', '中葉'] },
    late: { suffixes: ['末', '下旬', '末期', '後期'] },
  },
  halves: [{ suffixes: ['前半', '上半期'] }, { suffixes: ['後半', '下半期'] }],
};
