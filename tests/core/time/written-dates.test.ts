import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockTimeOf } from '../../../src/core/time/clock-times.js';
import { DateOrderCount, type DateOrderFinding } from '../../../src/core/time/date-order.js';
import { parseWhen } from '../../../src/core/time/edtf.js';
import { monthOfName } from '../../../src/core/time/month-names.js';
import { runSync } from '../../../src/core/lib/steps.js';
import { loadRareEdtf, mayHoldRareEdtf } from '../../../src/core/time/rare-edtf.js';
import { edtfOfWrittenDate, saysDateIsUnknown } from '../../../src/core/time/written-dates.js';
import { runs } from '../../runs.js';

describe('a written date', () => {
  it.each([
    ['4 June 2018', '2018-06-04'],
    ['4th of June, 2018', '2018-06-04'],
    ['June 4, 2018', '2018-06-04'],
    ['Monday, 4 June 2018', '2018-06-04'],
    ['4-Jun-2018', '2018-06-04'],
    ['2018 June 4', '2018-06-04'],
    ['Sept 2018', '2018-09'],
    ['2018', '2018'],
    ['2018/06/04', '2018-06-04'],
    ['20180604', '2018-06-04'],
    ['4.6.2018', '2018-06-04'],
    ['06/2018', '2018-06'],
    ['2018년 6월 4일', '2018-06-04'],
    ['2018년 6월 4일(월)', '2018-06-04'],
    ['2018. 6. 4.', '2018-06-04'],
    ['2018년 6월', '2018-06'],
    ['２０１８年６月４日', '2018-06-04'],
    ['4. Juni 2018', '2018-06-04'],
    ['4 août 2018', '2018-08-04'],
    ['4 de junio de 2018', '2018-06-04'],
    ['4 июня 2018 г.', '2018-06-04'],
    ['٤ يونيو ٢٠١٨', '2018-06-04'],
    ['44 BC', '-0043'],
    ['기원전 44년', '-0043'],
  ])('%s is %s', (text, edtf) => {
    expect(edtfOfWrittenDate(text)).toBe(edtf);
  });

  it.each([
    ['about 1520', '1520~'],
    ['c. 1520', '1520~'],
    ['ca 1520', '1520~'],
    ['1520년경', '1520~'],
    ['June 1520?', '1520-06?'],
    ['perhaps about 1520', '1520%'],
    ['early summer 2018', '2018-22~'],
  ])('%s keeps its doubt: %s', (text, edtf) => {
    expect(edtfOfWrittenDate(text)).toBe(edtf);
  });

  it.each([
    ['before 1945', '../1944'],
    ['before 1 March 2020', '../2020-02-29'],
    ['after 1945', '1946/..'],
    ['after 31 December 1999', '2000-01-01/..'],
    ['before about 1945', '../1945~'],
    ['until 1945', '../1945'],
    ['since June 2018', '2018-06/..'],
    ['1945년 이후', '1945/..'],
    ['before the 1990s', '../1999'],
  ])('%s is open at one end: %s', (text, edtf) => {
    expect(edtfOfWrittenDate(text)).toBe(edtf);
  });

  it.each([
    ['1914-1918', '1914/1918'],
    ['1914–18', '1914/1918'],
    ['4-6 June 2018', '2018-06-04/2018-06-06'],
    ['June 4–6, 2018', '2018-06-04/2018-06-06'],
    ['30 May – 2 June 2018', '2018-05-30/2018-06-02'],
    ['from 4 June 2018 to 6 June 2018', '2018-06-04/2018-06-06'],
    ['2018년 6월 4일~6일', '2018-06-04/2018-06-06'],
    ['2018년 6월 4일부터 7월 6일까지', '2018-06-04/2018-07-06'],
    ['4/6/2018 - 6/6/2018', '2018-06-04/2018-06-06'],
    ['about 1520 - 1530', '1520~/1530'],
    ['1990s', '1990/1999'],
    ['1990년대', '1990/1999'],
    ['19th century', '1801/1900'],
    ['Q2 2018', '2018-04/2018-06'],
    ['2018년 2분기', '2018-04/2018-06'],
  ])('%s is a range: %s', (text, edtf) => {
    expect(edtfOfWrittenDate(text)).toBe(edtf);
  });

  it.each([
    ['4 June 2018 10:00', '2018-06-04T10:00'],
    ['4 June 2018, 9.30 pm', '2018-06-04T21:30'],
    ['2018-06-04 10:00:00', '2018-06-04T10:00'],
    ['2018년 6월 4일 오후 3시 30분', '2018-06-04T15:30'],
    ['4 June 2018 10:00-12:00', '2018-06-04T10:00/2018-06-04T12:00'],
    ['Jun 4 2018 12:00AM', '2018-06-04T00:00'],
  ])('%s has a time of day: %s', (text, edtf) => {
    expect(edtfOfWrittenDate(text)).toBe(edtf);
  });

  it.each([
    '',
    'hello',
    '31 June 2018',
    '4/6/18',
    '4-Jun-18',
    'June',
    '12',
    '6월 4일',
    '2018-13',
    '29 February 2019',
    'x'.repeat(500),
  ])('%s is none', (text) => {
    expect(edtfOfWrittenDate(text)).toBeUndefined();
  });

  it('in numbers follows the order given, unless only the other fits', () => {
    expect(edtfOfWrittenDate('4/6/2018', 'dmy')).toBe('2018-06-04');
    expect(edtfOfWrittenDate('4/6/2018', 'mdy')).toBe('2018-04-06');
    expect(edtfOfWrittenDate('13/6/2018', 'mdy')).toBe('2018-06-13');
    expect(edtfOfWrittenDate('6/13/2018', 'dmy')).toBe('2018-06-13');
  });

  it('may say that it is not known', () => {
    for (const text of ['unknown', 'n.d.', 'N/A', '-', '?', '미상', 'tbc']) expect(saysDateIsUnknown(text)).toBe(true);
    for (const text of ['2018', 'about 1520']) expect(saysDateIsUnknown(text)).toBe(false);
  });

  it('that one end of a range makes impossible by what it lends the other is no date', () => {
    expect(edtfOfWrittenDate('June to 2018 31')).toBeUndefined();
    expect(edtfOfWrittenDate('30–31 June 2018')).toBeUndefined();
    expect(edtfOfWrittenDate('29–30 June 2018')).toBe('2018-06-29/2018-06-30');
  });

  it('never throws, and whatever comes out is a date the reader of EDTF knows', async () => {
    const parse = await loadRareEdtf();
    const words = fc.constantFrom(
      'about',
      'before',
      '4',
      '31',
      '2018',
      'June',
      '6월',
      '-',
      '/',
      '~',
      '1990s',
      'to',
      '10:00',
      '?',
      '년',
      'c.',
      'spring',
      ' ',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 8 }).map((parts) => parts.join(' ')),
      fc.array(words, { maxLength: 6 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom('dmy' as const, 'mdy' as const), (text, order) => {
        const edtf = edtfOfWrittenDate(text, order);
        if (edtf !== undefined) expect(parse(edtf, undefined), `${text} → ${edtf}`).toBeDefined();
      }),
      { numRuns: runs(3000) },
    );
  });

  it('of any day comes out as that day, in every spelling', () => {
    const names = [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ];
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
        (date) => {
          const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
          const iso = date.toISOString().slice(0, 10);
          const name = names[month - 1] ?? '';
          for (const text of [
            `${day} ${name} ${year}`,
            `${name} ${day}, ${year}`,
            `${day}-${name.slice(0, 3)}-${year}`,
            `${year}년 ${month}월 ${day}일`,
            `${year}. ${month}. ${day}.`,
            `${day}/${month}/${year}`,
            `${day}.${month}.${year}`,
          ]) {
            expect(edtfOfWrittenDate(text, 'dmy'), text).toBe(iso);
          }
          expect(edtfOfWrittenDate(`${month}/${day}/${year}`, 'mdy')).toBe(iso);
        },
      ),
    );
  });
});

describe('the order of day and month', () => {
  const findDateOrder = (values: readonly string[]): DateOrderFinding => {
    const dates = new DateOrderCount();
    for (const value of values) dates.add(value);
    return dates.finding;
  };

  it('is decided by a day above twelve anywhere in the column', () => {
    expect(findDateOrder(['4/6/2018', '13/6/2018'])).toEqual({ order: 'dmy', evidence: '13/6/2018' });
    expect(findDateOrder(['4/6/2018', '6/13/2018'])).toEqual({ order: 'mdy', evidence: '6/13/2018' });
  });

  it('is day first, and ambiguous, where nothing decides it', () => {
    expect(findDateOrder(['2018', '4/6/2018', '5/6/2018'])).toEqual({ order: 'dmy', ambiguous: '4/6/2018' });
  });

  it('is ambiguous where the column contradicts itself', () => {
    expect(findDateOrder(['4/6/2018', '6/13/2018', '14/6/2018', '6/15/2018'])).toEqual({
      order: 'mdy',
      ambiguous: '4/6/2018',
      evidence: '6/13/2018',
    });
  });

  it('does not matter without such dates, or for the same number twice', () => {
    expect(findDateOrder(['4 June 2018', '2018-06-04', '6/6/2018'])).toEqual({ order: 'dmy' });
    expect(findDateOrder(['4.6.2018'])).toEqual({ order: 'dmy' });
  });
});

describe('the name of a month', () => {
  it('may be abbreviated as long as it is clear', () => {
    expect(['jan', 'Feb.', 'MÄRZ', 'avr', 'mai', 'juil.', 'ago', 'сен', 'dez'].map(monthOfName)).toEqual([
      1, 2, 3, 4, 5, 7, 8, 9, 12,
    ]);
    expect(['jui', 'ju', 'm', '', 'marching', 'monday'].map(monthOfName)).toEqual(Array(6).fill(undefined));
  });
});

describe('a written time of day', () => {
  it.each([
    ['10:00', 10, 0],
    ['9.30', 9, 30],
    ['10h30', 10, 30],
    ['10:15:59', 10, 15],
    ['12 am', 0, 0],
    ['12:30 p.m.', 12, 30],
    ['오전 10시', 10, 0],
    ['오후 3시 05분', 15, 5],
  ])('%s', (text, hour, minute) => {
    expect(clockTimeOf(text)).toEqual({ hour, minute });
  });

  it('is not any number', () => {
    for (const text of ['10', '25:00', '10:60', '13 pm', '1.5', 'ten', ''])
      expect(clockTimeOf(text), text).toBeUndefined();
  });

  it('may state an offset', () => {
    expect(clockTimeOf('10:00 UTC')).toEqual({ hour: 10, minute: 0, offset: 'Z' });
    expect(clockTimeOf('10:00+0900')).toEqual({ hour: 10, minute: 0, offset: '+09:00' });
  });
});

describe('rare EDTF', () => {
  it.each([
    ['201X', '2010/2019'],
    ['19XX', '1900/1999'],
    ['2018-XX', '2018'],
    ['2018-06-XX', '2018-06'],
    ['2018-1X-XX', '2018-10/2018-12'],
    ['156X-12-25', '1560-12-25/1569-12-25'],
    ['-0043-XX', '-0043'],
    ['1950S2', '1900/1999'],
    ['2018?-06', '2018-06?'],
  ])('%s has the bounds of %s, and stays as written', async (rare, plain) => {
    const parse = await loadRareEdtf();
    expect(runSync(mayHoldRareEdtf(`a,${rare},b`))).toBe(true);
    expect(parse(rare, undefined)).toEqual({ ...parseWhen(plain, undefined), edtf: rare });
  });

  it('may be a member of a set', async () => {
    const parse = await loadRareEdtf();
    expect(runSync(mayHoldRareEdtf('a,"{197X,1985}",b'))).toBe(true);
    expect(parse('{197X,1985}', undefined)).toMatchObject({
      edtf: '{197X,1985}',
      start: { year: 1970 },
      end: { year: 1985 },
      set: { of: 'all', members: [{ edtf: '197X' }, { edtf: '1985' }] },
    });
  });

  it('leaves plain dates as they are, and numbers alone', async () => {
    const parse = await loadRareEdtf();
    expect(parse('2018-06-04', 'Asia/Seoul')).toEqual(parseWhen('2018-06-04', 'Asia/Seoul'));
    for (const text of ['19', '201', 'Y17E7', 'Y17000', '2018-06-31', 'hello', '', '1/2/3'])
      expect(parse(text, undefined), text).toBeUndefined();
    for (const text of [
      '2018-06-04',
      '2018-12',
      'Y17000',
      '2018-06-04T10:00~',
      '2018-06~/2018-07',
      '2018-21',
      '{1984,1985}',
    ])
      expect(runSync(mayHoldRareEdtf(text)), text).toBe(false);
  });

  it('never throws', async () => {
    const parse = await loadRareEdtf();
    const texts = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...'0123456789X-/?~%{}[],.YSET:Z')).map((characters) => characters.join('')),
    );
    fc.assert(fc.property(texts, (text) => parse(text, undefined) !== null));
  });
});
