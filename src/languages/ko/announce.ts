import type { announceEn } from '../en/announce.js';
import type { WordsOf } from '../section.js';
import type { Quarter } from '../en/compass.js';
import { number, places } from './counting.js';

const QUARTERS: Readonly<Record<Quarter, string>> = { north: '북', east: '동', south: '남', west: '서' };
const inView = (shown: number, total: number): string => `장소 ${number(total)}곳 중 ${number(shown)}곳이 보입니다.`;

export const announce: WordsOf<typeof announceEn> = {
  moved: (to, shown, total) => `지도를 ${QUARTERS[to]}쪽으로 움직였습니다. ${inView(shown, total)}`,
  zoomedIn: (shown, total) => `확대했습니다. ${inView(shown, total)}`,
  zoomedOut: (shown, total) => `축소했습니다. ${inView(shown, total)}`,
  closestZoom: '더 확대할 수 없습니다.',
  widestZoom: '더 축소할 수 없습니다.',
  noPlaceFurther: (to) => `더 ${QUARTERS[to]}쪽에는 장소가 없습니다.`,
  firstMeeting: '첫 번째 회담입니다.',
  lastMeeting: '마지막 회담입니다.',
  showingAll: (total) => `${places(total)}을 모두 표시합니다.`,
  results: (n) => (n === 0 ? '결과가 없습니다.' : `결과 ${number(n)}건.`),
};
