import type { sideEn } from '../en/side.js';
import type { WordsOf } from '../section.js';

export const side: WordsOf<typeof sideEn> = {
  noMeetings: '기록된 회담이 없습니다.',
  met: '만난 상대',
  mostOften: (name, counted) => `가장 자주 만난 상대: ${name}, ${counted}.`,
  notCounted: '예정되거나 취소된 회담은 세지 않았습니다.',
  otherSides: '상대측',
  otherPeople: '상대측 인물',
  who: '상대',
  inPerson: '대면',
  remote: '통화·서한',
  people: '인물',
  meetings: '회담',
};
