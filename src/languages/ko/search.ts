import type { searchEn } from '../en/search.js';
import type { WordsOf } from '../section.js';

export const search: WordsOf<typeof searchEn> = {
  label: '전체 검색',
  placeholder: '검색',
  resultsLabel: '검색 결과',
  none: (text) => `“${text}”에 대한 결과가 없습니다.`,
  kind: {
    place: '장소',
    meeting: '회담',
    person: '인물',
    topic: '의제',
    series: '회담 시리즈',
    side: '참가측',
    source: '출처',
  },
};
