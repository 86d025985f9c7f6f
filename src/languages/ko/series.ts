import type { seriesEn } from '../en/series.js';
import type { WordsOf } from '../section.js';
import { number } from './counting.js';

export const series: WordsOf<typeof seriesEn> = {
  noMeetings: '기록된 회담이 없습니다.',
  inOrder: '회차별 회담',
  number: (n) => `${number(n)}차`,
  missing: (first, last) =>
    first === last
      ? `${number(first)}차 회담은 이 자료에 없습니다.`
      : `${number(first)}~${number(last)}차 회담은 이 자료에 없습니다.`,
  participants: '참석자',
  attended: (n, all) => (n === all ? `${number(all)}회 모두 참석` : `${number(all)}회 중 ${number(n)}회 참석`),
};
