import type { placeEn } from '../en/place.js';
import type { WordsOf } from '../section.js';
import { number } from './counting.js';

export const place: WordsOf<typeof placeEn> = {
  callsHere: (n) => (n === 1 ? '통화 또는 서한 1건' : `통화와 서한 ${number(n)}건`),
  callsNote: '이곳에 있는 정부와 주고받은 통화와 서한입니다. 직접 오간 사람은 없습니다.',
  noMeetings: '이곳에서 열린 회담의 기록이 없습니다.',
  nearest: (place, distance, direction) => `가까운 장소: ${place}, ${direction}쪽으로 ${distance}.`,
  precision: (distance) => `실제 위치는 반경 ${distance} 안에 있습니다.`,
  aboutPlace: '이 장소에 대하여',
};
