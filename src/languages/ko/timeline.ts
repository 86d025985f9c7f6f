import type { timelineEn } from '../en/timeline.js';
import type { WordsOf } from '../section.js';
import { meetings, number } from './counting.js';

export const timeline: WordsOf<typeof timelineEn> = {
  label: '연표',
  marks: '날짜순 회의',
  hint: '화살표 키로 날짜순으로 이동하고, 위아래 화살표 키로 줄을 옮깁니다. 더하기와 빼기 키로 확대하고 축소합니다. Enter 키로 회의를 엽니다.',
  tools: '연표 도구',
  zoomIn: '기간 확대',
  zoomOut: '기간 축소',
  earlier: '이전',
  later: '이후',
  all: '전체 기간',
  mark: (when, title, where, status) => `${when}: ${[title, where, status].filter((part) => part !== '').join(', ')}`,
  position: (n, total) => `${number(total)}개 중 ${number(n)}번째`,
  bar: (day, n) => `${day}: ${meetings(n)}`,
  group: (n, span) => `${meetings(n)}, ${span}`,
  undated: (n) => `날짜 미상 ${number(n)}건`,
  more: (n) => `${meetings(n)} 더`,
  filterToSpan: '이 기간만 보기',
  lanes: { place: '장소별', side: '측별', none: '한 줄' },
  lanesButton: (lanes) => `줄: ${lanes}`,
  unknownPlace: '장소 미상',
  calls: '통화',
  letters: '서신',
  remote: '통화와 서신',
  otherPlaces: (n) => `그 밖의 장소 ${number(n)}곳`,
  otherSides: (n) => `그 밖의 측 ${number(n)}곳`,
  shown: (span, n) => `${span}: ${meetings(n)}.`,
};
