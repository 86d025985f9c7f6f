/** Days, ranges, instants, durations, distances and lists, in the words of two languages. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  countryName,
  dayHeading,
  direction,
  formatDate,
  formatDay,
  formatDistance,
  formatDuration,
  formatInstant,
  formatLine,
  formatList,
  formatNumber,
  formatOfficeYears,
  formatPercent,
  loadMessages,
  readCalendarDate,
  sentenceCase,
  zoneLabel,
} from '../../src/languages/index.js';

const JUNE_4 = { year: 2018, month: 6, day: 4 };

beforeAll(() => loadMessages('ko'));

describe('formatDay', () => {
  it('writes as much as is known, in the order of the language', () => {
    expect(formatDay(JUNE_4, 'en', { weekday: 'long' })).toBe('Monday 4 June 2018');
    expect(formatDay(JUNE_4, 'en', { weekday: 'short', year: false })).toBe('Mon 4 June');
    expect(formatDay(JUNE_4, 'en-US', { weekday: 'long' })).toBe('Monday, June 4, 2018');
    expect(formatDay(JUNE_4, 'ko', { weekday: 'long' })).toBe('2018년 6월 4일 월요일');
    expect(formatDay({ year: 2018, month: 6 }, 'en', { weekday: 'long' })).toBe('June 2018');
    expect(formatDay({ year: 2018, month: 6 }, 'ko')).toBe('2018년 6월');
    expect(formatDay({ year: 2018 }, 'en', { year: false })).toBe('2018');
  });

  it('keeps early years, years before Christ and years beyond any clock', () => {
    expect(formatDay({ year: 33, month: 4, day: 3 }, 'en')).toBe('3 April 33');
    expect(formatDay({ year: -43, month: 3, day: 15 }, 'en')).toBe('15 March 44 BC');
    expect(formatDay({ year: 999999 }, 'en')).toBe('999999');
  });

  it('counts in the Gregorian calendar in every locale', () => {
    expect(formatDay({ year: 2018 }, 'th')).toContain('2018');
    expect(formatDay({ year: 2018 }, 'no such tag!')).toBe('2018');
  });
});

describe('readCalendarDate', () => {
  it('reads the beginnings of ISO 8601 and nothing else', () => {
    expect(readCalendarDate('2018-06-04')).toEqual(JUNE_4);
    expect(readCalendarDate('2018-06')).toEqual({ year: 2018, month: 6 });
    expect(readCalendarDate('-0043')).toEqual({ year: -43 });
    for (const text of ['', '18', '2018-13', '2018-06-32', '2018-06-00', '4 June', '2018-06-04T10:00']) {
      expect(readCalendarDate(text)).toBeUndefined();
    }
  });

  it('and back: any day of four digits', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const text = date.toISOString().slice(0, 10);
          const [year, month, day] = text.split('-').map(Number);
          expect(readCalendarDate(text)).toEqual({ year, month, day });
        },
      ),
    );
  });
});

describe('dayHeading and formatDate', () => {
  it('head a group by what its date knows', () => {
    expect(dayHeading('2018-05-27', 'en')).toBe('Sunday 27 May 2018');
    expect(dayHeading('2018-05-27', 'en', { year: false })).toBe('Sunday 27 May');
    expect(dayHeading('2018-05', 'en')).toBe('May 2018');
    expect(dayHeading('1520', 'ko')).toBe('1520년');
    expect(dayHeading('', 'en')).toBe('Date unknown');
    expect(dayHeading('', 'ko')).toBe('날짜 미상');
  });

  it('put a file’s date in words, with its doubts', () => {
    expect(formatDate('2018-06-04', 'en')).toBe('4 June 2018');
    expect(formatDate('1520~', 'en')).toBe('about 1520');
    expect(formatDate('1520?', 'en')).toBe('perhaps 1520');
    expect(formatDate('1520%', 'en')).toBe('perhaps about 1520');
    expect(formatDate('1520~', 'ko')).toBe('1520년경');
    expect(formatDate('..', 'en')).toBe('');
    expect(formatDate('spring 1520', 'en')).toBe('spring 1520');
  });

  it('span an office', () => {
    expect(formatOfficeYears({ from: '2018-04-26', to: '2021-01-20' }, 'en')).toBe('26 April 2018 to 20 January 2021');
    expect(formatOfficeYears({ from: '2016' }, 'en')).toBe('from 2016');
    expect(formatOfficeYears({ to: '2016~' }, 'ko')).toBe('2016년경까지');
    expect(formatOfficeYears({ from: '2016', to: '..' }, 'en')).toBe('from 2016');
    expect(formatOfficeYears({}, 'en')).toBe('');
  });
});

describe('formatInstant and zoneLabel', () => {
  const tenInSeoul = Date.UTC(2018, 5, 4, 1, 0);

  it('tells the time elsewhere', () => {
    const options = { weekday: true, approximate: true };
    expect(formatInstant(tenInSeoul, 'America/New_York', 'en', options)).toBe('Sunday 3 June, about 21:00');
    expect(formatInstant(tenInSeoul, 'America/New_York', 'ko', options)).toBe('6월 3일 일요일 오후 9시경');
    expect(formatInstant(tenInSeoul, 'Europe/Paris', 'en', { weekday: true, date: false })).toBe('Monday 03:00');
    expect(formatInstant(tenInSeoul, 'Asia/Seoul', 'en')).toBe('4 June, 10:00');
    expect(formatInstant(tenInSeoul, 'Asia/Seoul', 'en', { year: true })).toBe('4 June 2018, 10:00');
    expect(formatInstant(tenInSeoul, 'Asia/Seoul', 'en-US')).toMatch(/^June 4, 10:00\sAM$/);
    expect(formatInstant(Date.UTC(2018, 5, 4, 15), 'Asia/Seoul', 'en')).toBe('5 June, 00:00');
    expect(formatInstant(Date.UTC(2018, 5, 4, 15, 5), 'Asia/Seoul', 'ko')).toBe('6월 5일 오전 0시 5분');
    expect(formatInstant(Date.UTC(2018, 5, 4, 3, 30), 'Asia/Seoul', 'ko')).toBe('6월 4일 낮 12시 30분');
  });

  it('labels a zone by its offset of that day', () => {
    expect(zoneLabel(tenInSeoul, 'Asia/Seoul', 'en')).toBe('UTC+9');
    expect(zoneLabel(tenInSeoul, 'Asia/Seoul', 'ko')).toBe('UTC+9');
    expect(zoneLabel(tenInSeoul, 'Asia/Kolkata', 'en')).toBe('UTC+5:30');
    expect(zoneLabel(tenInSeoul, 'America/New_York', 'en')).toBe('UTC−4');
    expect(zoneLabel(Date.UTC(2018, 0, 4), 'America/New_York', 'en-US')).toBe('UTC−5');
    expect(zoneLabel(tenInSeoul, 'UTC', 'en')).toBe('UTC');
    expect(zoneLabel(Date.UTC(2018, 0, 4), 'Europe/London', 'en')).toBe('UTC');
  });

  it('refuses an unknown zone', () => {
    expect(() => formatInstant(0, 'Asia/Nowhere', 'en')).toThrow(RangeError);
    for (const zone of ['UTC', 'Asia/Seoul']) expect(() => formatInstant(NaN, zone, 'en')).toThrow(RangeError);
  });
});

describe('formatDuration', () => {
  it('says how long', () => {
    expect(formatDuration('PT90M', 'en', true)).toBe('about 1½ hours');
    expect(formatDuration('PT4H30M', 'en')).toBe('4½ hours');
    expect(formatDuration('PT1H', 'en')).toBe('1 hour');
    expect(formatDuration('PT45M', 'en')).toBe('45 minutes');
    expect(formatDuration('PT30M', 'en')).toBe('30 minutes');
    expect(formatDuration('PT2H10M', 'en')).toBe('2 hours 10 minutes');
    expect(formatDuration('P3D', 'en')).toBe('3 days');
    expect(formatDuration('P1Y2M1W', 'en')).toBe('1 year 2 months 1 week');
    expect(formatDuration('PT1.5H', 'en')).toBe('1½ hours');
    expect(formatDuration('PT0S', 'en')).toBe('0 minutes');
    expect(formatDuration('PT90M', 'ko', true)).toBe('약 1시간 30분');
    expect(formatDuration('P1DT2H', 'ko')).toBe('1일 2시간');
  });

  it('gives back what is no duration', () => {
    for (const text of ['', 'P', 'PT', '90 minutes', 'PT1.2.3H', 'PT.5H'])
      expect(formatDuration(text, 'en')).toBe(text);
  });

  it('tells the same length for the same minutes, however written', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(59), (hours, minutes) => {
        const total = formatDuration(`PT${hours * 60 + minutes}M`, 'en');
        expect(formatDuration(`PT${hours}H${minutes}M`, 'en')).toBe(total);
      }),
    );
  });
});

describe('formatDistance', () => {
  it('rounds to what a reader can use', () => {
    const words = [0, 0.3, 0.9996, 1, 42.4, 99.7, 104, 4672].map((km) => formatDistance(km, 'en'));
    expect(words).toEqual(['0 m', '300 m', '1 km', '1 km', '42 km', '100 km', '100 km', '4,670 km']);
    expect(formatDistance(4672, 'ko')).toBe('4,670km');
  });

  it('is in miles for Americans alone', () => {
    expect(formatDistance(4672, 'en-US')).toBe('2,900 mi');
    expect(formatDistance(0.1, 'en-US')).toBe('330 ft');
    expect(formatDistance(0.8, 'en-US')).toBe('0.5 mi');
    expect(formatDistance(4672, 'en-GB')).toBe('4,670 km');
  });

  it('is within half a step of the truth', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 20_038, noNaN: true }), (km) => {
        const told = Number(formatDistance(km, 'en').replace(/[^\d]/g, ''));
        expect(Math.abs(told - km)).toBeLessThanOrEqual(km < 99.5 ? 0.5 : 5);
      }),
    );
  });
});

describe('formatLine', () => {
  it('leaves out what is empty, and keeps names from trading places across a separator', () => {
    expect(formatLine(['Geneva', '', undefined, '19:00'])).toBe('Geneva · 19:00');
    const names = formatList(['محمد', '김철수'], 'en', 'narrow');
    expect(names).toBe('\u2068محمد\u2069, 김철수');
    expect(formatLine(['القاهرة', names])).toBe('\u2068القاهرة\u2069 · \u2068محمد\u2069, 김철수');
  });
});

describe('numbers, lists, countries, directions', () => {
  it('group, join and name', () => {
    expect(formatNumber(4670, 'es')).toMatch(/^4.670$/);
    expect(formatPercent(0.456, 'en')).toBe('46%');
    expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
    expect(formatList(['a', 'b', 'c'], 'en', 'narrow')).toBe('a, b, c');
    expect(formatList(['가', '나', '다'], 'ko', 'narrow')).toBe('가, 나, 다');
    expect(formatList([], 'en')).toBe('');
    expect(countryName('KP', 'en')).toBe('North Korea');
    expect(countryName('KP', 'ko')).toBe('북한');
    expect(countryName('ZZZZ', 'en')).toBe('ZZZZ');
  });

  it('name the points of the compass', () => {
    expect(direction(0, 'en')).toBe('north');
    expect(direction(1, 'en')).toBe('north-north-east');
    expect(direction(12, 'ko')).toBe('서');
    expect(() => direction(16, 'en')).toThrow('expected 0 to 15');
  });

  it('begin a sentence', () => {
    expect(sentenceCase('about 10:00', 'en')).toBe('About 10:00');
    expect(sentenceCase('', 'en')).toBe('');
    expect(sentenceCase('오전 10시', 'ko')).toBe('오전 10시');
  });
});
