import type { mapEn } from '../en/map.js';
import type { WordsOf } from '../section.js';
import { meetings, number, places } from './counting.js';

export const map: WordsOf<typeof mapEn> = {
  places: '지도 위의 장소',
  hint: '화살표 키를 누르면 그 방향의 다음 장소로 이동합니다. 이름을 입력하면 바로 이동합니다. Page Down 키는 날짜순으로 다음 회담으로, Enter 키는 장소의 상세 정보로 이동합니다.',
  view: '지도 화면',
  controls: '지도 조작',
  zoomIn: '확대',
  zoomOut: '축소',
  pan: { north: '북쪽으로 이동', east: '동쪽으로 이동', south: '남쪽으로 이동', west: '서쪽으로 이동' },
  showAll: '모든 장소 보기',
  allPlaces: '모든 장소',
  find: '검색',
  filter: (n) => (n === 0 ? '필터' : `필터 · ${number(n)}`),
  more: '더 보기',
  move: '지도 이동',
  attendance: '누가 어느 회담에 참석했나',
  share: '퍼가기 및 내려받기',
  help: '키보드 도움말',
  failed: (reason) => `지도를 그리지 못했습니다. 지도의 모든 내용은 목록에서 볼 수 있습니다. (${reason})`,
  wheelHint: (isMac) => `${isMac ? '⌘' : 'Ctrl'} 키를 누른 채 스크롤하면 확대하거나 축소할 수 있습니다`,
  touchHint: '지도를 움직이려면 두 손가락을 사용하세요',
  attribution: '지도: Natural Earth',
  tilesFailed: (reason) => `배경 지도를 불러오지 못했습니다: ${reason}`,
  placeName: (name, counts, span) => [name, counts, span].filter((part) => part !== '').join(', '),
  clusterLabel: (near, others) => `${near} +${number(others)}`,
  clusterName: (label, n, near, meetings_) => `${label}: ${near} 부근 ${places(n)}, ${meetings(meetings_)}`,
  nextMeeting: (title, day) => `다음 회담: ${title}, ${day}.`,
  previousMeeting: (title, day) => `이전 회담: ${title}, ${day}.`,
};
