import type { questionEn } from '../en/question.js';
import type { WordsOf } from '../section.js';
import { meetings, number } from './counting.js';

export const question: WordsOf<typeof questionEn> = {
  together: (names) => `${names}: 함께한 회담`,
  togetherTitle: '누가 누구를 만났나',
  path: (from, to) => `연결: ${from} → ${to}`,
  attendance: '누가 어느 회담에 참석했나',
  matrix: '누가 누구를 몇 번 만났나',
  kind: '질문',
  compare: '다른 사람과 비교',
  comparePeople: '인물',
  meetingCount: (n) => (n === 0 ? '회담 없음' : meetings(n)),
  between: (n) => (n === undefined ? '이어지지 않음' : n === 0 ? '직접 만남' : `다른 ${number(n)}명을 거침`),
  filtered: ({ people, sides, places, topics, series, others }) =>
    `회담: ${[people, sides, places, topics, series, others].filter((words) => words !== '').join(' · ')}`,
  connectedThrough: (names, total) =>
    total === 1
      ? `다음 사람을 거쳐 이어집니다: ${names}.`
      : `가장 짧은 연결 ${total === undefined ? '여럿' : `${number(total)}개`} 가운데 하나: ${names}.`,
  unconnected: '집계된 회담으로는 이어지지 않습니다.',
  throughWhom: '누구를 거쳐 이어지나?',
  metTogether: '두 사람은 만났나?',
};
