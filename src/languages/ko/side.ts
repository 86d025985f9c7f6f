import type { sideEn } from '../en/side.js';
import type { WordsOf } from '../section.js';

export const side: WordsOf<typeof sideEn> = {
  noMeetings: '기록된 회담이 없습니다.',
  met: '만난 상대',
  people: '인물',
  meetings: '회담',
};
