import type { personEn } from '../en/person.js';
import type { WordsOf } from '../section.js';

export const person: WordsOf<typeof personEn> = {
  aboutPerson: '이 인물에 대하여',
  callsAndOthers: '통화와 그 밖의 회담',
  distance: (km) => `이 회담들 사이의 거리는 최소 ${km}`,
  journey: '여정',
  met: '만난 사람',
  noMeetingsOfPerson: '기록된 회담이 없습니다.',
};
