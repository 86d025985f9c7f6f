/** A stated time in words: the examples readers see, and the law that no word says more than was stated. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Moment, When } from '../../src/core/model/model.js';
import { parseWhen } from '../../src/core/time/edtf.js';
import { formatSpan, formatWhen, loadMessages, type WhenStyle } from '../../src/languages/index.js';
import { runs } from '../runs.js';

const FIRM = { approximate: false, uncertain: false };

/** `moment('2018-06-04T10:00~')`: a moment of a test, whatever the readers of files make of EDTF. */
function moment(text: string): Moment {
  const hedges = { approximate: text.endsWith('~'), uncertain: text.endsWith('?') };
  const [year = 0, month, day, hour, minute] = text.replace(/[~?]$/, '').split(/[-T:]/).map(Number);
  if (month === undefined) return { precision: 'year', year, ...hedges };
  if (day === undefined) return { precision: 'month', year, month, ...hedges };
  if (hour === undefined || minute === undefined) return { precision: 'day', year, month, day, ...hedges };
  return { precision: 'minute', year, month, day, hour, minute, ...hedges };
}

function when(text: string): When {
  const [from = '', to] = text.split('/');
  const end = to ?? from;
  return {
    edtf: text,
    interval: to !== undefined,
    ...(from === '' || from === '..' ? {} : { start: moment(from) }),
    ...(end === '' || end === '..' ? {} : { end: moment(end) }),
    openStart: from === '..',
    openEnd: to === '..',
    earliest: -Infinity,
    latest: Infinity,
  };
}

const say = (text: string, style: WhenStyle, lang = 'en', year?: boolean): string =>
  formatWhen(when(text), lang, { style, ...(year === undefined ? {} : { year }) });

beforeAll(() => loadMessages('ko'));

describe('formatWhen in English', () => {
  it.each([
    ['2018-06-04T10:00~', 'long', 'Monday 4 June 2018, about 10:00'],
    ['2018-06-04T10:00~', 'plain', '4 June 2018, about 10:00'],
    ['2018-06-04T10:00~', 'date', 'Monday 4 June 2018'],
    ['2018-06-04T10:00~', 'time', 'about 10:00'],
    ['2018-06-04T09:30', 'time', '09:30'],
    ['2018-06-04', 'long', 'Monday 4 June 2018'],
    ['2018-06-04', 'time', ''],
    ['2018-06-04~', 'long', 'about 4 June 2018'],
    ['2018-06-04~', 'time', 'about 4 June 2018'],
    ['2018-06', 'long', 'June 2018'],
    ['2018-06?', 'long', 'perhaps June 2018'],
    ['1520~', 'long', 'about 1520'],
    ['2018-06-02T10:00/2018-06-02T16:00', 'plain', '2 June 2018, 10:00 to 16:00'],
    ['2018-06-02T10:00/2018-06-02T16:00', 'long', 'Saturday 2 June 2018, 10:00 to 16:00'],
    ['2018-06-02T10:00/2018-06-02T16:00', 'time', '10:00 to 16:00'],
    ['2018-06-02T10:00/2018-06-02', 'plain', '2 June 2018, from 10:00'],
    ['2018-06-02/2018-06-02T16:00', 'plain', '2 June 2018, until 16:00'],
    ['2018-06-02/2018-06-02', 'long', 'Saturday 2 June 2018'],
    ['2018-05-29/2018-06-01', 'long', '29 May to 1 June 2018'],
    ['2018-05-29/2018-06-01', 'time', '29 May to 1 June 2018'],
    ['2018-06-01/2018-06-04', 'long', '1 to 4 June 2018'],
    ['2017-12-29/2018-01-01', 'long', '29 December 2017 to 1 January 2018'],
    ['2018-05/2018-06', 'long', 'May to June 2018'],
    ['1990/2012', 'long', '1990 to 2012'],
    ['2018-05/2018-06-04', 'long', 'May 2018 to 4 June 2018'],
    ['1520~/1530', 'long', 'about 1520 to 1530'],
    ['2018-06-02T22:00/2018-06-03T02:00', 'plain', '2 June 2018, 22:00 to 3 June 2018, 02:00'],
    ['2018-06-03T14:00/', 'long', 'Sunday 3 June 2018, from 14:00'],
    ['2018-06-03T14:00/', 'time', 'from 14:00'],
    ['2018-05-27/', 'plain', 'from 27 May 2018'],
    ['2018-05-27/..', 'plain', 'from 27 May 2018 on'],
    ['/2018-06-04', 'plain', 'until 4 June 2018'],
    ['../2018-06-04', 'plain', 'on or before 4 June 2018'],
    ['../1520', 'plain', 'in or before 1520'],
    ['../2018-06-04T10:00', 'time', 'at or before 10:00'],
    ['/', 'long', 'date unknown'],
    ['/', 'time', ''],
  ] as const)('%s, %s: %s', (edtf, style, text) => {
    expect(say(edtf, style)).toBe(text);
  });

  it('has no date to tell where none was stated', () => {
    expect(formatWhen(undefined, 'en', { style: 'long' })).toBe('date unknown');
    expect(formatWhen(undefined, 'en', { style: 'time' })).toBe('');
  });

  it('leaves the year out on request', () => {
    expect(say('2018-05-30T19:00', 'short', 'en', false)).toBe('Wed 30 May, 19:00');
    expect(say('2018-05-29/2018-06-01', 'short', 'en', false)).toBe('29 May to 1 June');
    expect(say('2018', 'short', 'en', false)).toBe('2018');
  });

  it('follows American order and clock for en-US', () => {
    expect(say('2018-05-29/2018-06-01', 'long', 'en-US')).toBe('May 29 to June 1, 2018');
    expect(say('2018-06-01/2018-06-04', 'long', 'en-US')).toBe('June 1 to 4, 2018');
    expect(say('2018-06-04T16:00', 'plain', 'en-US')).toMatch(/^June 4, 2018, 4:00\sPM$/);
  });
});

describe('formatWhen in Korean', () => {
  it.each([
    ['2018-06-04T10:00~', 'long', '2018년 6월 4일 월요일 오전 10시경'],
    ['2018-06-02T10:00/2018-06-02T16:30', 'plain', '2018년 6월 2일 오전 10시부터 오후 4시 30분까지'],
    ['2018-05-29/2018-06-01', 'long', '2018년 5월 29일부터 6월 1일까지'],
    ['2018-06-01/2018-06-04', 'long', '2018년 6월 1일부터 4일까지'],
    ['1990/2012', 'long', '1990년부터 2012년까지'],
    ['2018-06-03T14:00/', 'time', '오후 2시부터'],
    ['../2018-06-04', 'plain', '2018년 6월 4일 또는 그 전'],
    ['1520~', 'long', '1520년경'],
    ['2018-06?', 'long', '2018년 6월(추정)'],
    ['/', 'long', '날짜 미상'],
  ] as const)('%s, %s: %s', (edtf, style, text) => {
    expect(say(edtf, style, 'ko')).toBe(text);
  });
});

describe('formatSpan', () => {
  const span = (...texts: string[]): string =>
    formatSpan(
      texts.map((text) => ({ when: when(text) })),
      'en',
    );

  it('reaches from the first to the last date, to the precision known of both', () => {
    expect(span('2018-05-27', '2018-06-12', '2018-06-04T10:00~')).toBe('27 May to 12 June 2018');
    expect(span('2018-06-04T10:00', '2018-06-04T15:00')).toBe('4 June 2018');
    expect(span('2018-05-29/2018-06-01', '2018-05-30')).toBe('29 May to 1 June 2018');
    expect(span('2018', '2018-06-12')).toBe('2018');
    expect(span('1520~', '1530')).toBe('about 1520 to 1530');
    expect(span('/', '2018-06-04')).toBe('4 June 2018');
    expect(span('/')).toBe('');
    expect(formatSpan([{}], 'en')).toBe('');
    expect(formatSpan([{ when: when('2018-05-27') }, { when: when('2018-06-12') }], 'ko')).toBe(
      '2018년 5월 27일부터 6월 12일까지',
    );
  });
});

describe('a time that is more than its ends', () => {
  const stated = (edtf: string, style: WhenStyle = 'long', lang = 'en', year?: boolean): string =>
    formatWhen(parseWhen(edtf, undefined), lang, { style, year });

  it.each([
    ['1816-22', 'summer 1816', '1816년 여름'],
    ['1816-22~', 'about summer 1816', '1816년 여름경'],
    ['1816-22?', 'perhaps summer 1816', '1816년 여름(추정)'],
    ['1815-24', 'winter 1815', '1815년 겨울'],
    ['1815-28', 'winter 1815/16', '1815~16년 겨울'],
    ['1899-28', 'winter 1899/1900', '1899~1900년 겨울'],
    ['2018-29', 'spring 2018 (southern hemisphere)', '2018년 봄(남반구)'],
    ['1815-21/1816-22', 'spring 1815 to summer 1816', '1815년 봄부터 1816년 여름까지'],
    ['1815-21/..', 'from spring 1815 on', '1815년 봄부터 계속'],
    ['1815-37~', 'early 1815', '1815년 초'],
    ['1815-38~', 'mid-1815', '1815년 중반'],
    ['1815-39~', 'late 1815', '1815년 말'],
    ['1815-39%', 'perhaps late 1815', '1815년 말(추정)'],
    ['1815-34', 'April to June 1815', '1815년 4월부터 6월까지'],
    ['1501~/1533~', 'early 16th century', '16세기 초'],
    ['1534~/1566~', 'mid-16th century', '16세기 중엽'],
    ['1567~/1600~', 'late 16th century', '16세기 말'],
    ['1501/1600', '16th century', '16세기'],
    ['1501~/1600~', 'about 16th century', '16세기경'],
    ['1501/1550', '1501 to 1550', '1501년부터 1550년까지'],
    ['-0299/-0200', '3rd century BC', '기원전 3세기'],
    ['-0299~/-0267~', 'early 3rd century BC', '기원전 3세기 초'],
    ['2018-05-21~/2018-05-31~', 'late May 2018', '2018년 5월 하순'],
    [
      '2018-05-21~/2018-05-30~',
      'about 21 May 2018 to about 30 May 2018',
      '2018년 5월 21일경부터 2018년 5월 30일경까지',
    ],
    ['{2018-05-27,2018-05-30}', '27 and 30 May 2018', '2018년 5월 27일 및 30일'],
    ['{2018-05-30,2018-05-27}', '27 and 30 May 2018', '2018년 5월 27일 및 30일'],
    ['{2018-05-27,2018-05-28,2018-05-30}', '27, 28 and 30 May 2018', '2018년 5월 27일, 28일 및 30일'],
    ['{2018-05-27,2018-06-02}', '27 May and 2 June 2018', '2018년 5월 27일 및 6월 2일'],
    ['{1520,1525}', '1520 and 1525', '1520년 및 1525년'],
    [
      '{2018-05-27..2018-05-28,2018-05-30}',
      '27 to 28 May 2018 and 30 May 2018',
      '2018년 5월 27일부터 28일까지 및 2018년 5월 30일',
    ],
    ['[1815-06-04,1815-06-05]', '4 or 5 June 1815', '1815년 6월 4일 또는 5일'],
    ['[1815-06-04..1815-06-09]', 'between 4 and 9 June 1815', '1815년 6월 4일에서 9일 사이'],
    ['[1520..1525]', 'between 1520 and 1525', '1520년에서 1525년 사이'],
    ['[..1520]', 'in or before 1520', '1520년 또는 그 전'],
    ['{2018}', '2018', '2018년'],
    [
      '1815-06-09[u-ca=julian]',
      '28 May 1815 (Julian), 9 June (Gregorian)',
      '1815년 5월 28일(율리우스력), 6월 9일(그레고리력)',
    ],
    [
      '1815-06-09~[u-ca=julian]',
      'about 28 May 1815 (Julian), 9 June (Gregorian)',
      '1815년 5월 28일(율리우스력), 6월 9일(그레고리력)경',
    ],
    [
      '1816-01-01[u-ca=julian]',
      '20 December 1815 (Julian), 1 January 1816 (Gregorian)',
      '1815년 12월 20일(율리우스력), 1816년 1월 1일(그레고리력)',
    ],
    [
      '1815-05-13/1815-06-12[u-ca=julian]',
      'May 1815 (Julian), 13 May to 12 June (Gregorian)',
      '1815년 5월(율리우스력), 5월 13일부터 6월 12일까지(그레고리력)',
    ],
    [
      '1900-03-13[u-ca=julian]',
      '29 February 1900 (Julian), 13 March (Gregorian)',
      '1900년 2월 29일(율리우스력), 3월 13일(그레고리력)',
    ],
    ['1815[u-ca=julian]', '1815 (Julian)', '1815년(율리우스력)'],
    [
      '[1815-03-26,1815-04-30[u-ca=julian]]',
      '26 March 1815 or 18 April 1815 (Julian), 30 April (Gregorian)',
      '1815년 3월 26일 또는 1815년 4월 18일(율리우스력), 4월 30일(그레고리력)',
    ],
  ])('%s: %s, %s', (edtf, english, korean) => {
    expect(stated(edtf)).toBe(english);
    expect(stated(edtf, 'long', 'ko')).toBe(korean);
  });

  it('has no weekday and leaves the year out on request', () => {
    for (const style of ['long', 'short', 'plain', 'date', 'time'] as const) {
      expect(stated('{2018-05-27,2018-05-30}', style)).toBe('27 and 30 May 2018');
      expect(stated('1816-22', style)).toBe('summer 1816');
    }
    expect(stated('{2018-05-27,2018-05-30}', 'long', 'en', false)).toBe('27 and 30 May');
    expect(stated('1815-06-09[u-ca=julian]', 'long', 'en', false)).toBe('28 May (Julian), 9 June (Gregorian)');
    expect(stated('{2018-05-27,2018-05-30}', 'long', 'en-US')).toBe('May 27 and 30, 2018');
  });

  it('names the first of many dates and counts the others', () => {
    const days = Array.from({ length: 20 }, (_, index) => `2018-05-${String(index + 1).padStart(2, '0')}`);
    expect(stated(`{${days.join(',')}}`)).toMatch(/^1, 2, 3, 4, 5, 6, 7 May 2018 and 13 more dates$/);
  });

  it('is the span of meetings that share it', () => {
    const span = (...texts: string[]): string =>
      formatSpan(
        texts.map((text) => ({ when: parseWhen(text, undefined) as When })),
        'en',
      );
    expect(span('1816-22')).toBe('summer 1816');
    expect(span('1816-22', '1816-22')).toBe('summer 1816');
    expect(span('1501~/1533~')).toBe('early 16th century');
    expect(span('{2018-05-27,2018-05-30}', '2018-05-28')).toBe('27 to 30 May 2018');
  });
});

const momentOf = (precision: Moment['precision']): fc.Arbitrary<Moment> =>
  fc
    .record({
      year: fc.integer({ min: -3000, max: 9999 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      hour: fc.nat(23),
      minute: fc.nat(59),
      approximate: fc.boolean(),
      uncertain: fc.boolean(),
    })
    .map(({ year, month, day, hour, minute, ...hedges }) => ({
      precision,
      year,
      ...(precision === 'year' ? {} : { month }),
      ...(precision === 'day' || precision === 'minute' ? { day } : {}),
      ...(precision === 'minute' ? { hour, minute } : {}),
      ...hedges,
    }));
const anyMoment = fc.oneof(...(['year', 'month', 'day', 'minute'] as const).map(momentOf));
const anyWhen: fc.Arbitrary<When> = fc
  .record({
    interval: fc.boolean(),
    start: fc.option(anyMoment, { nil: undefined }),
    end: fc.option(anyMoment, { nil: undefined }),
    openStart: fc.boolean(),
    openEnd: fc.boolean(),
  })
  .map(({ interval, start, end, openStart, openEnd }) => ({
    edtf: '',
    interval,
    ...(start === undefined ? {} : { start }),
    ...((interval ? end : start) === undefined ? {} : { end: (interval ? end : start) as Moment }),
    openStart: openStart && start === undefined,
    openEnd: openEnd && end === undefined,
    earliest: -Infinity,
    latest: Infinity,
  }));
const anyStyle = fc.constantFrom<WhenStyle>('long', 'plain', 'short', 'date', 'time');
const anyLang = fc.constantFrom('en', 'en-US', 'ko', 'de', 'ar', 'th', 'xx');

const EN_WEEKDAY = /Mon|Tues?|Wed|Thu|Fri|Sat|Sun/;
const EN_MONTH = /January|February|March|April|May|June|July|August|September|October|November|December/;

describe('formatWhen, for any time that can be stated', () => {
  it('says something and never throws, in any language', () => {
    fc.assert(
      fc.property(anyWhen, anyStyle, anyLang, fc.boolean(), (stated, style, lang, year) => {
        const text = formatWhen(stated, lang, { style, year });
        if (style !== 'time') expect(text.trim()).not.toBe('');
        expect(text).not.toMatch(/undefined|NaN|Invalid/);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('never shows more than the precision stated', () => {
    fc.assert(
      fc.property(anyMoment, anyStyle, fc.constantFrom('en', 'ko'), (stated, style, lang) => {
        const one: When = {
          edtf: '',
          interval: false,
          start: stated,
          end: stated,
          openStart: false,
          openEnd: false,
          earliest: 0,
          latest: 0,
        };
        const text = formatWhen(one, lang, { style });
        const { precision } = stated;
        if (precision !== 'minute') expect(text).not.toMatch(/\d:\d\d|\d시/);
        if (precision === 'year' || precision === 'month')
          expect(text).not.toMatch(new RegExp(`${EN_WEEKDAY.source}|\\d일|요일`));
        if (precision === 'year') expect(text).not.toMatch(new RegExp(`${EN_MONTH.source}|\\d월`));
        if (precision === 'month' && lang === 'en') expect(text).not.toMatch(new RegExp(`\\d (${EN_MONTH.source})`));
      }),
      { numRuns: runs(1000) },
    );
  });

  it('keeps every doubt that was stated of what it shows', () => {
    fc.assert(
      fc.property(anyMoment, fc.constantFrom<WhenStyle>('long', 'plain', 'short'), (stated, style) => {
        const one: When = {
          edtf: '',
          interval: false,
          start: stated,
          end: stated,
          openStart: false,
          openEnd: false,
          earliest: 0,
          latest: 0,
        };
        const text = formatWhen(one, 'en', { style });
        expect(text.includes('about')).toBe(stated.approximate);
        expect(text.includes('perhaps')).toBe(stated.uncertain);
      }),
    );
  });

  it('names both ends of an interval of two days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700_000 }), fc.integer({ min: 1, max: 2000 }), (first, length) => {
        const [start, end] = [first, first + length].map((days): Moment => {
          const date = new Date(days * 86_400_000);
          return {
            precision: 'day',
            year: date.getUTCFullYear(),
            month: date.getUTCMonth() + 1,
            day: date.getUTCDate(),
            ...FIRM,
          };
        }) as [Moment, Moment];
        const span: When = {
          edtf: '',
          interval: true,
          start,
          end,
          openStart: false,
          openEnd: false,
          earliest: 0,
          latest: 0,
        };
        const text = formatWhen(span, 'en', { style: 'plain' });
        const [from, to] = text.split(' to ');
        expect(from?.startsWith(`${start.day}`)).toBe(true);
        expect(to?.startsWith(`${end.day} `)).toBe(true);
        expect(text.endsWith(`${end.year}`)).toBe(true);
        expect(text.includes(`${start.year}`)).toBe(true);
      }),
    );
  });
});
