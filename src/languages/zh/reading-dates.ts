/** The words for parts of a century, year or month, for feasts and for calendars, in Chinese. */
import type { TimeWords } from '../../core/time/reading-words.js';

export const dates: TimeWords = {
  or: ['或', '或者'],
  between: { suffixes: ['之间', '之間'] },
  parts: {
    early: { suffixes: ['初', '初期', '上旬', '早期'] },
    middle: { suffixes: ['中', '中期', '中旬', '中叶', '中葉'] },
    late: { suffixes: ['末', '底', '末期', '下旬', '晚期'] },
  },
  halves: [
    { suffixes: ['上半年', '上半叶', '上半葉', '前半'] },
    { suffixes: ['下半年', '下半叶', '下半葉', '后半', '後半'] },
  ],
};
