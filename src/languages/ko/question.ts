import type { questionEn } from '../en/question.js';
import type { WordsOf } from '../section.js';

export const question: WordsOf<typeof questionEn> = {
  together: (names) => `${names}: 함께한 회담`,
  togetherTitle: '누가 누구를 만났나',
  path: (from, to) => `연결: ${from} → ${to}`,
  attendance: '누가 어느 회담에 참석했나',
  kind: '질문',
  throughWhom: '누구를 거쳐 이어지나?',
  metTogether: '두 사람은 만났나?',
};
