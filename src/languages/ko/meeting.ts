import type { meetingEn } from '../en/meeting.js';
import type { WordsOf } from '../section.js';
import { number } from './counting.js';

export const meeting: WordsOf<typeof meetingEn> = {
  stepsLabel: '앞뒤 회담',
  previousMeeting: '이전 회담',
  nextMeeting: '다음 회담',
  session: (n) => `${number(n)}차 회담`,
  runDay: (n) => (n === 1 ? '연속 첫날' : `연속 ${number(n)}일째`),
  whenFor: (when, duration) => `${when}, ${duration} 동안`,
  at: (place) => `장소: ${place}`,
  clock: (place, time) => `${place}: ${time}`,
  yourClock: (time) => `내 시간대: ${time}`,
  writtenInFile: '파일에 적힌 그대로:',
  noParticipants: '참석자가 적혀 있지 않습니다.',
  moreOnSides: '더 보기:',
  topics: '의제',
  accounts: '엇갈리는 기록',
  addedAccounts: '출처가 덧붙이는 내용',
};
