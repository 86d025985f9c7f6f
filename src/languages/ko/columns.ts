import type { DecisionName } from '../../core/formats/records/decisions/decision.js';
import type { columnsEn } from '../en/columns.js';
import type { WordsOf } from '../section.js';
import { number } from './counting.js';

const decisionNames: Record<DecisionName, string> = {
  order: '일과 월의 순서',
  serial: '스프레드시트 날짜 번호',
  separator: '구분 기호',
  brackets: '괄호 안의 다른 글',
  absent: '불참으로 표시된 사람',
};

const values: Readonly<Record<string, string>> = {
  dmy: '일/월/연도',
  mdy: '월/일/연도',
  yes: '예',
  no: '아니요',
  semicolon: '세미콜론',
  bar: '세로줄(|)',
  comma: '쉼표',
  slash: '빗금',
  side: '소속',
  office: '직책',
  note: '설명',
  out: '참석자 아님',
  present: '참석자',
  and: '“and”나 & 같은 말',
};

export const columns: WordsOf<typeof columnsEn> = {
  heading: '각 열의 뜻',
  intro: '제목 행을 보고 추정했습니다. 틀린 것이 있으면 바르게 고르세요. 표를 다시 읽습니다.',
  used: (used, all) => `${number(all)}개 중 ${number(used)}개 사용`,
  column: '열',
  example: '첫 칸',
  meaning: '해석',
  unused: '쓰지 않음',
  choose: (heading) => `${heading} 열의 뜻`,
  changed: (heading, field) => `${heading} 열: ${field}.`,
  file: (delimiter, headingRow) => `구분 기호는 ${delimiter}, 제목은 ${number(headingRow)}행에 있습니다.`,
  decisions: '열 전체에 대해 정한 것',
  decision: (column, name) => `${column}: ${decisionNames[name]}`,
  cells: (cells, example) => `${number(cells)}칸${example === undefined ? '' : `, 예: ${example}`}`,
  readAs: '읽은 방식',
  chooseDecision: (column, name) => `${column} 열의 ${decisionNames[name]}`,
  value: (value) =>
    value
      .split('+')
      .map((one) => values[one] ?? one)
      .join(', '),
  keep: '이 선택을 유지하려면 파일 맨 위에 다음 줄을 넣으세요.',
  delimiters: { ',': '쉼표', ';': '세미콜론', '\t': '탭', '|': '세로줄' },
  fields: {
    id: '회담 식별자',
    title: '회담 제목',
    when: '날짜',
    start: '시작',
    end: '끝',
    time: '시각',
    year: '연도',
    month: '월',
    day: '일',
    endYear: '끝 연도',
    endMonth: '끝 월',
    endDay: '끝 일',
    place: '장소',
    country: '국가',
    part: '건물 또는 방',
    lat: '위도',
    lon: '경도',
    coordinates: '위도와 경도',
    lonlat: '경도와 위도',
    zone: '시간대',
    people: '참석자',
    side: '소속',
    sender: '편지를 보낸 사람',
    recipient: '편지를 받는 사람',
    destination: '편지를 받는 곳',
    received: '편지를 받은 날짜',
    role: '역할',
    topics: '의제',
    source: '출처',
    url: '출처 주소',
    summary: '비고',
    status: '상태(예정 등)',
    mode: '방식(전화 등)',
    series: '연속 회담',
    number: '회차',
    duration: '소요 시간',
    certainty: '확실성',
    unread: '해석하지 못한 값',
  },
};
