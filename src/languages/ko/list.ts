import type { listEn } from '../en/list.js';
import type { WordsOf } from '../section.js';
import { number } from './counting.js';

export const list: WordsOf<typeof listEn> = {
  tabs: '목록 보기',
  meetings: '회담',
  places: '장소',
  people: '인물',
  sources: '출처',
  origin: '거리와 방향의 기준',
  noOrigin: '장소 선택',
  new: '새로 추가됨',
  none: '표시할 항목이 없습니다.',
  noMatch: '조건에 맞는 회담이 없습니다.',
  showAll: '모두 보기',
  count: (n, total) => (n === total ? number(n) : `${number(total)} 중 ${number(n)}`),
  all: (n) => `${number(n)}개 모두 보기`,
  more: (n) => `${number(n)}개 더 보기`,
};
