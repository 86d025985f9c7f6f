import type { timeEn } from '../en/time.js';
import type { WordsOf } from '../section.js';
import { number } from './counting.js';

const SEASONS = { spring: '봄', summer: '여름', autumn: '가을', winter: '겨울' } as const;

export const time: WordsOf<typeof timeEn> = {
  unknown: '날짜 미상',
  about: (text) => `${text}경`,
  aboutDuration: (text) => `약 ${text}`,
  perhaps: (text) => `${text}(추정)`,
  range: (from, to) => `${from}부터 ${to}까지`,
  from: (text) => `${text}부터`,
  until: (text) => `${text}까지`,
  onwards: (text) => `${text}부터 계속`,
  before: (text) => `${text} 또는 그 전`,
  between: (from, to) => `${from}에서 ${to} 사이`,
  moreDates: (n) => `그 밖에 ${number(n)}개 날짜`,
  season: (season, year) => `${year}년 ${SEASONS[season]}`,
  winterOfTwoYears: (year, next) => `${year}~${next}년 겨울`,
  southern: (season) => `${season}(남반구)`,
  early: (text, unit) => `${text} ${unit === 'month' ? '초순' : '초'}`,
  middle: (text, unit) => `${text} ${unit === 'month' ? '중순' : unit === 'year' ? '중반' : '중엽'}`,
  late: (text, unit) => `${text} ${unit === 'month' ? '하순' : '말'}`,
  century: (n, isBeforeChrist) => `${isBeforeChrist ? '기원전 ' : ''}${number(n)}세기`,
  julian: (text) => `${text}(율리우스력)`,
  bothCalendars: (julian, gregorian) => `${julian}(율리우스력), ${gregorian}(그레고리력)`,
  dayAndTime: (day, time) => `${day} ${time}`,
  weekdayAndTime: (weekday, time) => `${weekday} ${time}`,
  clock: (_clock, hour, minute) => {
    const half = hour === 12 ? '낮' : hour < 12 ? '오전' : '오후';
    const hours = `${half} ${hour > 12 ? hour - 12 : hour}시`;
    return minute === 0 ? hours : `${hours} ${minute}분`;
  },
  years: (n) => `${number(n)}년`,
  months: (n) => `${number(n)}개월`,
  weeks: (n) => `${number(n)}주`,
  days: (n) => `${number(n)}일`,
  hours: (n, half) => (half ? `${number(n)}시간 30분` : `${number(n)}시간`),
  minutes: (n) => `${number(n)}분`,
  seconds: (n) => `${number(n)}초`,
  joinUnits: (units) => units.join(' '),
};
