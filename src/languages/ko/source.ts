import type { sourceEn } from '../en/source.js';
import type { WordsOf } from '../section.js';
import { number } from './counting.js';

export const source: WordsOf<typeof sourceEn> = {
  allSources: '모든 출처',
  more: '이 출처의 다른 내용',
  citedFor: (things) => `이 출처를 인용한 항목: ${things}.`,
  none: '이 출처를 인용한 항목이 없습니다.',
  meetings: '회담',
  places: '장소',
  people: '인물',
  topics: '의제',
  series: '회담 시리즈',
  countTopics: (n) => `의제 ${number(n)}건`,
  countSeries: (n) => `시리즈 ${number(n)}건`,
};
