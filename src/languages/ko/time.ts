import type { timeEn } from '../en/time.js';
import type { WordsOf } from '../section.js';
import { number } from './counting.js';

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
