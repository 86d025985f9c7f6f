import type { filterEn } from '../en/filter.js';
import type { WordsOf } from '../section.js';
import { meetings, number } from './counting.js';

const units = { day: '일', month: '월', year: '연도', decade: '10년', century: '세기' };

export const filter: WordsOf<typeof filterEn> = {
  names: {
    time: '시기',
    people: '인물',
    sides: '소속',
    topics: '주제',
    series: '연속 회담',
    places: '장소',
    modes: '회담 방식',
    statuses: '상태',
    certainties: '확실성',
  },
  unstated: {
    people: '인물 미상',
    sides: '소속 미상',
    topics: '주제 미상',
    series: '연속 회담 아님',
    places: '장소 미상',
    modes: '방식 미상',
    statuses: '상태 미상',
    certainties: '확실성 미상',
  },
  title: '필터',
  close: '필터 닫기',
  clear: '지우기',
  chips: '필터',
  showing: (shown, total) => `${meetings(total)} 중 ${number(shown)}건 표시`,
  all: (total) => `전체 ${meetings(total)}`,
  passing: (shown, total) => `${meetings(total)} 중 ${number(shown)}건`,
  changed: (shown, total) => `${meetings(total)} 중 ${number(shown)}건.`,
  removed: (name) => `조건 삭제: ${name}.`,
  cleared: (total) => `필터를 지웠습니다. ${meetings(total)}.`,
  remove: (name) => `${name}: 삭제`,
  moreChips: (n) => `외 ${number(n)}개`,
  only: (certainty) => `${certainty}만`,
  unknown: (id) => `${id} (이 자료에 없음)`,
  empty: '이 조건에 맞는 회담이 없습니다.',
  allOfThem: '모두 참석한 회담',
  leavesNone: '남는 회담이 없습니다',
  search: (name) => `검색: ${name}`,
  found: (shown, total) =>
    shown === total ? `결과 ${number(total)}개` : `결과 ${number(total)}개 중 ${number(shown)}개`,
  foundNone: (text) => `“${text}” 검색 결과가 없습니다.`,
  more: (n) => `${number(n)}개 더 보기`,
  counting: '회담 수를 세는 중…',
  from: '시작',
  to: '끝',
  bars: (unit) => `${units[unit]}별 회담 수`,
  written: '시기를 글로 입력',
  examples: '예: 1815년 4월 · 2018년 5월 27일 ~ 2018년 6월 6일 · 2018-05',
  apply: '적용',
  understood: (time) => `이렇게 이해했습니다: ${time}.`,
  notUnderstood: (text) =>
    `“${text}” 시기를 이해하지 못했습니다. 2018년 5월 27일, 2018년 5월, 2018년처럼 날짜, 달 또는 해를 쓰거나, 둘을 ~ 기호로 이어 쓰세요.`,
  dated: '날짜 있음',
  allTime: '전체 기간',
  undated: (n) => `날짜 미상 ${meetings(n)}: 시기를 고르면 나타나지 않습니다.`,
  hides: (hidden, total) =>
    hidden === total
      ? `필터 때문에 이 페이지의 ${meetings(total)} 모두 보이지 않습니다.`
      : `필터 때문에 이 페이지의 ${meetings(total)} 중 ${number(hidden)}건이 보이지 않습니다.`,
  hidesThis: '이 회담은 필터의 조건에 맞지 않습니다.',
  hidesNone: '필터가 숨긴 회담은 이 페이지에 없습니다.',
  showAll: '필터 지우기',
};
