import type { modelEn } from '../en/model.js';
import type { WordsOf } from '../section.js';

export const model: WordsOf<typeof modelEn> = {
  status: { held: '개최', planned: '예정', cancelled: '취소', reported: '보도됨' },
  mode: { 'in-person': '대면', phone: '전화 통화', video: '화상 통화', letter: '서한' },
  role: {
    head: '수석대표',
    principal: '당사자',
    host: '주최자',
    delegate: '대표단원',
    aide: '배석자',
    envoy: '특사',
    interpreter: '통역',
  },
  certainty: { confirmed: '확인됨', reported: '보도됨', disputed: '엇갈림', inferred: '추정' },
  claimField: {
    when: '시점',
    duration: '걸린 시간',
    status: '개최 여부',
    place: '장소',
    attendance: '참석자',
    topics: '의제',
    number: '회차',
    mode: '만난 방식',
    title: '명칭',
    series: '소속 회담',
    other: '그 밖의 사항',
  },
  accountsDiffer: '기록 엇갈림',
  later: (day) => `${day}보다 나중`,
  bothSides: '양측',
  sideUnknown: '소속 미상',
  notOnMap: '지도에 없음',
};
