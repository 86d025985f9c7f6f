import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { When } from '../../../src/core/model/model.js';
import { calendarBounds, isDated, isReversed, parseWhen } from '../../../src/core/time/edtf.js';
import { runs } from '../../runs.js';

const FIRM = { approximate: false, uncertain: false };
const iso = (ms: number): string => (Number.isFinite(ms) ? new Date(ms).toISOString() : String(ms));
const bounds = (edtf: string, zone?: string): string[] | undefined => {
  const when = parseWhen(edtf, zone);
  return when && [iso(when.earliest), iso(when.latest)];
};
const start = (edtf: string, zone?: string): When['start'] => parseWhen(edtf, zone)?.start;

describe('parseWhen', () => {
  it.each([
    ['2018', { precision: 'year', year: 2018, ...FIRM }],
    ['2018-06', { precision: 'month', year: 2018, month: 6, ...FIRM }],
    ['2018-06-04', { precision: 'day', year: 2018, month: 6, day: 4, ...FIRM }],
    ['0044', { precision: 'year', year: 44, ...FIRM }],
    ['-0044-03-15', { precision: 'day', year: -44, month: 3, day: 15, ...FIRM }],
    ['0000', { precision: 'year', year: 0, ...FIRM }],
    ['2018-06-XX', { precision: 'month', year: 2018, month: 6, ...FIRM }],
    ['2018-XX-XX', { precision: 'year', year: 2018, ...FIRM }],
    ['1520~', { precision: 'year', year: 1520, approximate: true, uncertain: false }],
    ['2018-06?', { precision: 'month', year: 2018, month: 6, approximate: false, uncertain: true }],
    ['2018-06-04%', { precision: 'day', year: 2018, month: 6, day: 4, approximate: true, uncertain: true }],
  ])('%s', (edtf, moment) => {
    expect(start(edtf)).toEqual(moment);
    expect(parseWhen(edtf, undefined)?.end).toEqual(moment);
    expect(parseWhen(edtf, undefined)?.interval).toBe(false);
    expect(parseWhen(edtf, undefined)?.edtf).toBe(edtf);
  });

  it('reads a time of day, with or without seconds, and how sure it is', () => {
    const ten = { precision: 'minute', year: 2018, month: 6, day: 4, hour: 10, minute: 0 };
    expect(start('2018-06-04T10:00')).toEqual({ ...ten, ...FIRM });
    expect(start('2018-06-04T10:00:59')).toEqual({ ...ten, ...FIRM });
    expect(start('2018-06-04T10:00~')).toEqual({ ...ten, approximate: true, uncertain: false });
  });

  it('keeps a stated offset where there is no zone', () => {
    expect(start('2018-06-04T10:00+09:00')).toMatchObject({ hour: 10, offset: 540 });
    expect(start('2018-06-04T10:00-0330~')).toMatchObject({ hour: 10, offset: -210, approximate: true });
    expect(start('2018-06-04T10:00-04')).toMatchObject({ offset: -240 });
    expect(start('2018-06-04T10:00:00.000Z')).toMatchObject({ hour: 10, offset: 0 });
    expect(bounds('2018-06-04T10:00+09:00')).toEqual(['2018-06-04T01:00:00.000Z', '2018-06-04T01:00:59.999Z']);
  });

  it('puts a stated offset on the clock of the zone', () => {
    expect(start('2018-06-03T23:00Z', 'Asia/Seoul')).toMatchObject({ day: 4, hour: 8, minute: 0, offset: 540 });
    expect(bounds('2018-06-03T23:00Z', 'Asia/Seoul')?.[0]).toBe('2018-06-03T23:00:00.000Z');
  });

  it.each([
    ['2018', undefined, '2018-01-01T00:00:00.000Z', '2018-12-31T23:59:59.999Z'],
    ['2018-02', undefined, '2018-02-01T00:00:00.000Z', '2018-02-28T23:59:59.999Z'],
    ['2016-02', 'UTC', '2016-02-01T00:00:00.000Z', '2016-02-29T23:59:59.999Z'],
    ['2018-12', 'Asia/Seoul', '2018-11-30T15:00:00.000Z', '2018-12-31T14:59:59.999Z'],
    ['2018-06-04', 'Asia/Seoul', '2018-06-03T15:00:00.000Z', '2018-06-04T14:59:59.999Z'],
    ['2018-05-04', 'Asia/Pyongyang', '2018-05-03T15:30:00.000Z', '2018-05-04T14:59:59.999Z'],
    ['2018-06-04T10:00~', 'Asia/Seoul', '2018-06-04T01:00:00.000Z', '2018-06-04T01:00:59.999Z'],
    ['2018-05-29/2018-06-01', 'Asia/Singapore', '2018-05-28T16:00:00.000Z', '2018-06-01T15:59:59.999Z'],
    ['2018-06-02T10:00/2018-06-02T16:00', 'Asia/Seoul', '2018-06-02T01:00:00.000Z', '2018-06-02T07:00:59.999Z'],
    ['2018-06-03T14:00/', 'Asia/Seoul', '2018-06-03T05:00:00.000Z', 'Infinity'],
    ['../2018-06-12', undefined, '-Infinity', '2018-06-12T23:59:59.999Z'],
    ['-0044-03-15', undefined, '-000044-03-15T00:00:00.000Z', '-000044-03-15T23:59:59.999Z'],
  ])('%s in %s is bounded by %s and %s', (edtf, zone, earliest, latest) => {
    expect(bounds(edtf, zone)).toEqual([earliest, latest]);
  });

  it('tells an open end from one that is not known', () => {
    expect(parseWhen('2018-05-27/..', undefined)).toMatchObject({ interval: true, openStart: false, openEnd: true });
    expect(parseWhen('2018-05-27/', undefined)).toMatchObject({ interval: true, openStart: false, openEnd: false });
    expect(parseWhen('../2018', undefined)).toMatchObject({ openStart: true, openEnd: false });
    expect(parseWhen('/2018', undefined)).not.toHaveProperty('start');
    expect(parseWhen('2018/..', undefined)).not.toHaveProperty('end');
  });

  it('keeps the doubt of each end', () => {
    const when = parseWhen('1520~/1530?', undefined);
    expect(when?.start).toMatchObject({ approximate: true, uncertain: false });
    expect(when?.end).toMatchObject({ approximate: false, uncertain: true });
  });

  it.each([
    '',
    '..',
    'yesterday',
    '20180604',
    '2018-6-4',
    '2018-06-04 10:00',
    '2018-06-04T9:30',
    '2018-06-04T24:00',
    '2018-02-30',
    '2017-02-29',
    '1900-02-29',
    '2018-13',
    '2018-00',
    '2018-06-00',
    '2018-06-31',
    '2018-06-04T10:60',
    '18',
    '201',
    '20180',
    '-0000',
    '201X',
    '2018-20',
    '2018-42',
    '2018-21-01',
    '{}',
    '{2018',
    '[2018}',
    '{[2018]}',
    '[2018..2019..2020]',
    '{2019..2018}',
    '{..2018,..2019}',
    '2018[u-ca=julian][u-ca=julian]',
    '[u-ca=julian]',
    '2018-XX-04',
    '2018T10:00',
    '2018-06T10:00',
    '2018-XX-XXT10:00',
    '2018-06-04T10:00+16:00',
    '2018-06-04T10',
    '~2018',
    '2018~~',
    '2018/2019/2020',
    '2018/x',
    'x/2018',
    ' 2018',
    '2018 ',
    '2018-06-04T10:00:60',
    '2018-06-04Z',
    '２０１８',
  ])('"%s" is no date we know', (edtf) => {
    expect(parseWhen(edtf, 'Asia/Seoul')).toBeUndefined();
  });

  it.each([
    ['2018-21', '2018-03~/2018-05~'],
    ['2018-24', '2018-12~/2019-02~'],
    ['2018-25', '2018-03~/2018-05~'],
    ['2018-29', '2018-09~/2018-11~'],
    ['2018-30', '2018-12~/2019-02~'],
    ['2018-32', '2018-06~/2018-08~'],
    ['2018-21?', '2018-03%/2018-05%'],
    ['2018-21~', '2018-03~/2018-05~'],
    ['2018-34?', '2018-04?/2018-06?'],
    ['2018-34', '2018-04/2018-06'],
    ['2018-38', '2018-05/2018-08'],
    ['2018-41', '2018-07/2018-12'],
    ['2018-21/2018-23', '2018-03~/2018-11~'],
    ['2018-21/..', '2018-03~/..'],
    ['{2018-06-01,2018-06-03}', '2018-06-01/2018-06-03'],
    ['{2018-06-03,2018-06-01}', '2018-06-01/2018-06-03'],
    ['{2018-06-01, 2018-06-03..2018-06-05}', '2018-06-01/2018-06-05'],
    ['[2018-06-01..2018-06-03]', '2018-06-01/2018-06-03'],
    ['[..1984]', '../1984'],
    ['[1984..]', '1984/..'],
    ['{1984}', '1984'],
  ])('%s has the bounds of %s, and stays as written', (edtf, plain) => {
    const { start, end, ...when } = parseWhen(edtf, 'Asia/Seoul') as When;
    const { start: first, end: last, ...wanted } = parseWhen(plain, 'Asia/Seoul') as When;
    expect({ ...when, set: undefined }).toEqual({ ...wanted, edtf, set: undefined });
    expect([start, end].map((moment) => moment && { ...moment, season: undefined })).toEqual(
      [first, last].map((moment) => moment && { ...moment, season: undefined }),
    );
  });

  it('keeps the season that was stated', () => {
    const season = { year: 2018, code: 24, approximate: true, uncertain: false };
    expect(parseWhen('2018-24~', undefined)).toMatchObject({
      interval: true,
      start: { year: 2018, month: 12, season },
      end: { year: 2019, month: 2, season },
    });
  });

  it('keeps the dates of a set', () => {
    expect(parseWhen('{2018-05-27,2018-05-30}', undefined)?.set).toEqual({
      of: 'all',
      members: [parseWhen('2018-05-27', undefined), parseWhen('2018-05-30', undefined)],
    });
    expect(parseWhen('[2018-05-27..2018-05-30]', undefined)?.set).toEqual({
      of: 'one',
      members: [parseWhen('2018-05-27/2018-05-30', undefined)],
    });
  });

  it('keeps the calendar of the source', () => {
    const { calendar, edtf, ...gregorian } = parseWhen('1815-06-09[u-ca=julian]', 'Europe/Moscow') as When;
    expect([calendar, edtf]).toEqual(['julian', '1815-06-09[u-ca=julian]']);
    expect(gregorian).toEqual((({ edtf: _edtf, ...rest }) => rest)(parseWhen('1815-06-09', 'Europe/Moscow') as When));
    expect(parseWhen('[1815-03-26,1815-04-30[u-ca=julian]]', undefined)?.set?.members).toMatchObject([
      { edtf: '1815-03-26' },
      { calendar: 'julian' },
    ]);
  });

  it('is quick with long texts that are no dates', () => {
    const long = ['[', '{2018,', '2018..', '[u-ca=julian]', '2018-', '/'].map((part) => part.repeat(100_000));
    for (const text of long) expect(parseWhen(text, undefined)).toBeUndefined();
    expect(parseWhen('[]'.repeat(50_000), undefined)).toBeUndefined();
  });

  it('knows leap days', () => {
    for (const edtf of ['2016-02-29', '2000-02-29', '0000-02-29', '-0004-02-29']) {
      expect(parseWhen(edtf, undefined), edtf).toBeDefined();
    }
  });

  it('gives what was put in wrong order as it is, and says so', () => {
    const reversed = parseWhen('2018-06-04/2018-05-29', 'Asia/Seoul');
    expect(reversed && isReversed(reversed)).toBe(true);
    for (const edtf of ['2018-06-04/2018-06', '2018/2018', '2018-06-02T10:00/2018-06-02', '../2018', '2018/..', '/']) {
      const when = parseWhen(edtf, 'Asia/Seoul');
      expect(when && isReversed(when), edtf).toBe(false);
    }
  });

  it('refuses an unknown zone', () => {
    expect(() => parseWhen('2018', 'Asia/Soeul')).toThrow(RangeError);
  });
});

describe('isDated', () => {
  it('is false where nothing was stated', () => {
    expect(isDated(parseWhen('/', undefined))).toBe(false);
    expect(isDated(parseWhen('../..', undefined))).toBe(false);
    expect(isDated(undefined)).toBe(false);
    expect(isDated(parseWhen('/2018', undefined))).toBe(true);
  });
});

describe('calendarBounds', () => {
  it('knows no zone', () => {
    const moment = start('2018-06-03T23:00Z', 'Asia/Seoul');
    expect(moment && iso(calendarBounds(moment).earliest)).toBe('2018-06-04T08:00:00.000Z');
  });
});

const pad = (value: number, length = 2): string => String(Math.abs(value)).padStart(length, '0');
const anyDate = fc
  .record({
    year: fc.integer({ min: -2000, max: 9999 }).filter((year) => year !== 0),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    hour: fc.nat(23),
    minute: fc.nat(59),
    depth: fc.nat(3),
    tail: fc.constantFrom('', '~', '?', '%'),
    offset: fc.constantFrom('', 'Z', '+09:00', '-03:30'),
  })
  .map(({ year, month, day, hour, minute, depth, tail, offset }) => {
    const text = `${year < 0 ? '-' : ''}${pad(year, 4)}`;
    const time = depth < 3 ? '' : `T${pad(hour)}:${pad(minute)}${offset}`;
    return `${text}${depth > 0 ? `-${pad(month)}` : ''}${depth > 1 ? `-${pad(day)}` : ''}${time}${tail}`;
  });
const anyEdtf = fc.oneof(
  anyDate,
  fc.tuple(fc.oneof(anyDate, fc.constantFrom('', '..')), anyDate).map((ends) => ends.join('/')),
);
const anyZone = fc.constantFrom(undefined, 'UTC', 'Asia/Seoul', 'Asia/Pyongyang', 'America/New_York', 'Pacific/Apia');

describe('any date', () => {
  it('has its earliest instant before its latest', () => {
    fc.assert(
      fc.property(anyEdtf, anyZone, (edtf, zone) => {
        const when = parseWhen(edtf, zone);
        if (when === undefined || when.interval) return;
        expect(when.earliest).toBeLessThan(when.latest);
        expect(isReversed(when)).toBe(false);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('is one the calendar has, or none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(14), fc.nat(33), (year, month, day) => {
        const text = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
        const date = new Date(`${text}T00:00Z`);
        const exists = Number.isFinite(date.getTime()) && date.toISOString().startsWith(text);
        expect(parseWhen(text, undefined) !== undefined).toBe(exists);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('loses precision only to less, and bounds never to narrower', () => {
    fc.assert(
      fc.property(anyDate, anyZone, (edtf, zone) => {
        const when = parseWhen(edtf.replace(/[~?%]$/, ''), zone);
        const month = parseWhen(edtf.slice(0, edtf.startsWith('-') ? 8 : 7), zone);
        if (when?.start?.month === undefined || month === undefined || when.start.offset !== undefined) return;
        expect(month.earliest).toBeLessThanOrEqual(when.earliest);
        expect(month.latest).toBeGreaterThanOrEqual(when.latest);
      }),
      { numRuns: runs(500) },
    );
  });

  it('never throws, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          anyEdtf.map((edtf) => edtf.replace(/\d/, 'X')),
        ),
        anyZone,
        (text, zone) => {
          const when = parseWhen(text, zone);
          if (when !== undefined) expect(when.edtf).toBe(text);
        },
      ),
      { numRuns: runs(1000) },
    );
  });
});
