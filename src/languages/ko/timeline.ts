import type { timelineEn } from '../en/timeline.js';
import type { WordsOf } from '../section.js';
import { meetings } from './counting.js';

export const timeline: WordsOf<typeof timelineEn> = {
  label: '연표',
  from: '시작',
  to: '끝',
  all: '전체 기간',
  bar: (day, n) => `${day}: ${meetings(n)}`,
  undated: (n) => `날짜 미상 ${meetings(n)}`,
};
