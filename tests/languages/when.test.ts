/** A stated time in words: the examples readers see, and the law that no word says more than was stated. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Moment, When } from '../../src/core/model/model.js';
import { formatSpan, formatWhen, loadMessages, type WhenStyle } from '../../src/languages/index.js';

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
      { numRuns: 1000 },
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
      { numRuns: 1000 },
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
