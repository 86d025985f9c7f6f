/** Dates as historians write them: calendars, feasts, parts of centuries, lists, unknown days. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWhen } from '../../../src/core/time/edtf.js';
import { edtfOfWrittenDate, saysDateIsUnknown } from '../../../src/core/time/written-dates.js';
import { runs } from '../../runs.js';

const julian = (edtf: string): string => `${edtf}[u-ca=julian]`;

describe('a day in two calendars', () => {
  it.each([
    '28 May (9 June) 1815',
    '28 May/9 June 1815',
    '28 May / 9 June 1815',
    '28 May [9 June] 1815',
    '28 May 1815 (9 June 1815)',
    '28 May 1815 (9 June)',
    '28 May O.S. (9 June N.S.) 1815',
    '28 May (O.S.) / 9 June (N.S.) 1815',
    '9 June (28 May) 1815',
    '9 June (28 May O.S.) 1815',
    'May 28 (June 9), 1815',
    'May 28/June 9, 1815',
    '28. Mai (9. Juni) 1815',
    '28.5.(9.6.)1815',
    '28.05./09.06.1815',
    '28 мая (9 июня) 1815 г.',
    '28 mai (9 juin) 1815',
  ])('%s is 9 June in the Gregorian one', (text) => {
    expect(edtfOfWrittenDate(text)).toBe(julian('1815-06-09'));
  });

  it.each([
    ['10/22 June 1815', '1815-06-22'],
    ['10 (22) June 1815', '1815-06-22'],
    ['20 December 1815 (1 January 1816)', '1816-01-01'],
    ['20 December (1 January) 1816', '1816-01-01'],
    ['20 December 1815 (1 January)', '1816-01-01'],
    ['29 February (13 March) 1900', '1900-03-13'],
    ['10/21 February 1714/15', '1715-02-21'],
  ])('%s is %s', (text, edtf) => {
    expect(edtfOfWrittenDate(text)).toBe(julian(edtf));
  });

  it.each(['28 May (8 June) 1815', '28 May/10 June 1815', '28 May (Tuesday) 1815', '28 May (9 June)', '(28 May) 1815'])(
    '"%s" is not one day in two calendars and no date',
    (text) => {
      expect(edtfOfWrittenDate(text)).toBeUndefined();
    },
  );
});

describe('a date that names its calendar', () => {
  it.each([
    ['28 May 1815 (Julian)', julian('1815-06-09')],
    ['28 May 1815 O.S.', julian('1815-06-09')],
    ['28 May 1815, Old Style', julian('1815-06-09')],
    ['O.S. 28 May 1815', julian('1815-06-09')],
    ['28. Mai 1815 a. St.', julian('1815-06-09')],
    ['28 мая 1815 ст. ст.', julian('1815-06-09')],
    ['28 mai 1815 (vieux style)', julian('1815-06-09')],
    ['1815-05-28 (Julian)', julian('1815-06-09')],
    ['1815년 5월 28일(율리우스력)', julian('1815-06-09')],
    ['c. 28 May 1815 (Julian)', julian('1815-06-09~')],
    ['28 May – 1 June 1815 (Julian)', julian('1815-06-09/1815-06-13')],
    ['May 1815 (O.S.)', julian('1815-05-13/1815-06-12')],
    ['4 October 1582 (Julian)', julian('1582-10-14')],
    ['9 June 1815 (Gregorian)', '1815-06-09'],
    ['9 June 1815 N.S.', '1815-06-09'],
    ['1–9 June 1815 (N.S.)', '1815-06-01/1815-06-09'],
  ])('%s is %s', (text, edtf) => {
    expect(edtfOfWrittenDate(text)).toBe(edtf);
  });

  it.each([
    ['12 Vendémiaire an IV', '1795-10-04'],
    ['12 vendemiaire an 4', '1795-10-04'],
    ['le 18 brumaire an VIII', '1799-11-09'],
    ['18 brumaire an VIII (9 novembre 1799)', '1799-11-09'],
    ['9 Thermidor Year II', '1794-07-27'],
    ['1er vendémiaire an I', '1792-09-22'],
    ["14 nivôse de l'an XII", '1804-01-05'],
    ['6e jour complémentaire an III', '1795-09-22'],
    ['brumaire an VIII', '1799-10-23/1799-11-21'],
    ['an VIII', '1799-09-23/1800-09-22'],
    ['10 nivôse an XIV', '1805-12-31'],
  ])('%s is %s', (text, edtf) => {
    expect(edtfOfWrittenDate(text)).toBe(edtf);
  });

  it.each([
    '31 brumaire an VIII',
    '6e jour complémentaire an IV',
    '11 nivôse an XIV',
    '12 vendémiaire an XV',
    '18 brumaire an VIII (8 novembre 1799)',
    '3 Hen. VIII',
    'in the 5th year of King Henry',
  ])('"%s" is not guessed', (text) => {
    expect(edtfOfWrittenDate(text)).toBeUndefined();
  });
});

describe('a feast', () => {
  it.each([
    ['Easter 1815', `[1815-03-26,${julian('1815-04-30')}]`],
    ['Easter Sunday, 1815', `[1815-03-26,${julian('1815-04-30')}]`],
    ['Easter Monday 1815', `[1815-03-27,${julian('1815-05-01')}]`],
    ['Easter 1815 (Gregorian)', '1815-03-26'],
    ['Easter 1815 (Julian)', julian('1815-04-30')],
    ['Orthodox Easter 1815', julian('1815-04-30')],
    ['Easter 2017', '2017-04-16'],
    ['Easter 1520', julian('1520-04-18')],
    ['Ostern 1815', `[1815-03-26,${julian('1815-04-30')}]`],
    ['Pâques 1520', julian('1520-04-18')],
    ['lundi de Pâques 1520', julian('1520-04-19')],
    ['Karfreitag 1520', julian('1520-04-16')],
    ['Pfingsten 1520', julian('1520-06-06')],
    ['Whitsun 1520', julian('1520-06-06')],
    ['Ascension Day 2017', '2017-05-25'],
    ['Michaelmas 1815', '1815-09-29'],
    ['Christmas Day 1815', '1815-12-25'],
    ['Christmas 1815 (O.S.)', julian('1816-01-06')],
    ['Weihnachten 1815', '1815-12-25'],
    ['c. Michaelmas 1815', '1815-09-29~'],
    ['1815년 성탄절', '1815-12-25'],
  ])('%s is %s', (text, edtf) => {
    expect(edtfOfWrittenDate(text)).toBe(edtf);
  });

  it.each(['Easter', 'Monday after Easter 1815', 'Easter term 1815', 'Easter 12', 'Easter 1520 (Gregorian)'])(
    '"%s" is not guessed',
    (text) => {
      expect(edtfOfWrittenDate(text)).toBeUndefined();
    },
  );
});

describe('a part of a century, a year or a month', () => {
  it.each([
    ['early 16th century', '1501~/1533~'],
    ['the early 16th century', '1501~/1533~'],
    ['mid-16th century', '1534~/1566~'],
    ['late 16th century', '1567~/1600~'],
    ['beginning of the 16th century', '1501~/1533~'],
    ['Anfang des 16. Jahrhunderts', '1501~/1533~'],
    ['début du XVIe siècle', '1501~/1533~'],
    ['fin XVIe siècle', '1567~/1600~'],
    ['principios del siglo XVI', '1501~/1533~'],
    ['начало XVI века', '1501~/1533~'],
    ['16세기 초', '1501~/1533~'],
    ['first half of the 16th century', '1501/1550'],
    ['second half of the 16th century', '1551/1600'],
    ['2nd quarter of the 17th century', '1626/1650'],
    ['second quarter of the 17th century', '1626/1650'],
    ['1. Hälfte des 17. Jahrhunderts', '1601/1650'],
    ['16th century', '1501/1600'],
    ['XVI century', '1501/1600'],
    ['3rd century BC', '-0299/-0200'],
    ['early 3rd century BC', '-0299~/-0267~'],
    ['18th century AD', '1701/1800'],
    ['early 1520s', '1520~/1522~'],
    ['late 1520s', '1526~/1529~'],
    ['early 1815', '1815-37~'],
    ['mid-1815', '1815-38~'],
    ['mid 1815', '1815-38~'],
    ['late 1815', '1815-39~'],
    ['Ende 1815', '1815-39~'],
    ['first half of 1815', '1815-01/1815-06'],
    ['last quarter of 1815', '1815-10/1815-12'],
    ['2018년 상반기', '2018-01/2018-06'],
    ['early March 1815', '1815-03-01~/1815-03-10~'],
    ['mid-March 1815', '1815-03-11~/1815-03-20~'],
    ['late March 1815', '1815-03-21~/1815-03-31~'],
    ['late February 2016', '2016-02-21~/2016-02-29~'],
    ['Anfang März 1815', '1815-03-01~/1815-03-10~'],
    ['fin mars 1815', '1815-03-21~/1815-03-31~'],
    ['first half of March 1815', '1815-03-01/1815-03-15'],
    ['2018년 5월 하순', '2018-05-21~/2018-05-31~'],
    ['15th–16th century', '1401/1600'],
    ['15th to 16th century', '1401/1600'],
    ['XV–XVI века', '1401/1600'],
    ['15.-16. Jahrhundert', '1401/1600'],
    ['15th century', '1401/1500'],
    ['4–6 June 2018', '2018-06-04/2018-06-06'],
    ['early 16th century – late 17th century', '1501~/1700~'],
    ['summer 1816', '1816-22'],
    ['Summer of 1816', '1816-22'],
    ['winter 1815/16', '1815-28'],
    ['winter 1815–16', '1815-28'],
  ])('%s is %s', (text, edtf) => {
    expect(edtfOfWrittenDate(text)).toBe(edtf);
  });

  it('is never as long as the whole', () => {
    const parts = fc.constantFrom('early', 'mid', 'late', 'first half of', 'second half of', 'last quarter of');
    const wholes = fc.oneof(
      fc.integer({ min: 2, max: 20 }).map((number) => `the ${number}th century`),
      fc.integer({ min: 1000, max: 2100 }).map(String),
      fc.integer({ min: 100, max: 209 }).map((number) => `${number}0s`),
    );
    fc.assert(
      fc.property(parts, wholes, (part, whole) => {
        const inner = parseWhen(edtfOfWrittenDate(`${part} ${whole}`) ?? whole, undefined);
        const outer = parseWhen(edtfOfWrittenDate(whole) ?? '', undefined);
        if (outer === undefined) throw new Error(whole);
        if (inner === undefined) return /0s$/.test(whole);
        expect(inner.earliest).toBeGreaterThanOrEqual(outer.earliest);
        expect(inner.latest).toBeLessThanOrEqual(outer.latest);
        expect(inner.latest - inner.earliest).toBeLessThan((outer.latest - outer.earliest) * 0.51);
      }),
    );
  });
});

describe('several dates', () => {
  it.each([
    ['27 and 30 May 2018', '{2018-05-27,2018-05-30}'],
    ['27 & 30 May 2018', '{2018-05-27,2018-05-30}'],
    ['May 27 and 30 2018', '{2018-05-27,2018-05-30}'],
    ['May 27 and 30, 2018', '{2018-05-27,2018-05-30}'],
    ['27, 28 & 30 May 2018', '{2018-05-27,2018-05-28,2018-05-30}'],
    ['27, 28, and 30 May 2018', '{2018-05-27,2018-05-28,2018-05-30}'],
    ['May 27, 28 and 30, 2018', '{2018-05-27,2018-05-28,2018-05-30}'],
    ['27. und 30. Mai 2018', '{2018-05-27,2018-05-30}'],
    ['27 et 30 mai 2018', '{2018-05-27,2018-05-30}'],
    ['les 27 et 30 mai 2018', '{2018-05-27,2018-05-30}'],
    ['27 y 30 de mayo de 2018', '{2018-05-27,2018-05-30}'],
    ['27 и 30 мая 2018 г.', '{2018-05-27,2018-05-30}'],
    ['2018년 5월 27일과 30일', '{2018-05-27,2018-05-30}'],
    ['2018年5月27日和30日', '{2018-05-27,2018-05-30}'],
    ['27 May and 2 June 2018', '{2018-05-27,2018-06-02}'],
    ['27 May 2018 and 2 June 2018', '{2018-05-27,2018-06-02}'],
    ['27 May 2018, 2 June 2018', '{2018-05-27,2018-06-02}'],
    ['27–28 and 30 May 2018', '{2018-05-27..2018-05-28,2018-05-30}'],
    ['2018-05-27, 2018-05-30', '{2018-05-27,2018-05-30}'],
    ['2018-05-27 and 2018-05-30', '{2018-05-27,2018-05-30}'],
    ['March and April 2018', '{2018-03,2018-04}'],
    ['1520 and 1525', '{1520,1525}'],
    ['4 or 5 June 1815', '[1815-06-04,1815-06-05]'],
    ['1520 or 1521', '[1520,1521]'],
    ['4. oder 5. Juni 1815', '[1815-06-04,1815-06-05]'],
    ['27–30 May 2018', '2018-05-27/2018-05-30'],
    ['4/5 June 1944', '1944-06-04/1944-06-05'],
    ['9./10. November 1938', '1938-11-09/1938-11-10'],
    ['31 May/1 June 1916', '1916-05-31/1916-06-01'],
    ['May/June 1815', '1815-05/1815-06'],
    ['27/30 May 2018', '[2018-05-27,2018-05-30]'],
    ['3./5. Juni 1815', '[1815-06-03,1815-06-05]'],
    ['15th/16th century', '1401/1600'],
    ['XVe/XVIe siècle', '1401/1600'],
    ['15./16. Jh.', '1401/1600'],
    ['15/16 век', '1401/1600'],
    ['1790s/1800s', '1790/1809'],
    ['spring/summer 1816', '1816-21/1816-22'],
    ['Frühjahr/Sommer 1816', '1816-21/1816-22'],
    ['4 June 1815, 10 am – noon', '1815-06-04T10:00/1815-06-04T12:00'],
    ['4 June 1815 at noon', '1815-06-04T12:00'],
    ['4 juin 1815 à midi', '1815-06-04T12:00'],
    ['4 июня 1815 в полдень', '1815-06-04T12:00'],
    ['1815年6月4日 正午', '1815-06-04T12:00'],
    ['between 4 and 9 June 1815', '[1815-06-04..1815-06-09]'],
    ['between 4 June and 9 July 1815', '[1815-06-04..1815-07-09]'],
    ['between 1520 and 1525', '[1520..1525]'],
    ['zwischen dem 4. und 9. Juni 1815', '[1815-06-04..1815-06-09]'],
    ['entre le 4 et le 9 juin 1815', '[1815-06-04..1815-06-09]'],
    ['1815년 6월 4일에서 9일 사이', '[1815-06-04..1815-06-09]'],
  ])('%s is %s', (text, edtf) => {
    expect(edtfOfWrittenDate(text)).toBe(edtf);
    expect(parseWhen(edtf, undefined)).toBeDefined();
  });

  it.each([
    '4 June, 1815, 1816',
    '4 June 2018 and May 2019',
    '27/9 May 2018',
    '12/25 March 1812',
    'summer/1815',
    'Ann and Bo',
    '1, 2, 3',
    'between 4 and 6 and 9 June 1815',
  ])('"%s" is no date', (text) => {
    expect(edtfOfWrittenDate(text)).toBeUndefined();
  });
});

describe('two years', () => {
  it.each([
    ['1520–1', '1520/1521'],
    ['1604–05', '1604/1605'],
    ['1914–18', '1914/1918'],
    ['1914-18', '1914/1918'],
    ['c. 1604–05', '1604~/1605'],
    ['1604–05?', '1604/1605?'],
    ['1814/15', '1814/1815'],
    ['1814/1815', '1814/1815'],
    ['10 February 1714/15', '1715-02-10'],
    ['1604-05', '1604-05'],
    ['2018–06', '2018-06'],
    ['49–44 BC', '-0048/-0043'],
    ['49 BC – 44 BC', '-0048/-0043'],
    ['기원전 49년~44년', '-0048/-0043'],
  ])('%s is %s', (text, edtf) => {
    expect(edtfOfWrittenDate(text)).toBe(edtf);
  });

  it('begin in March by the old reckoning: other days of two years are not guessed', () => {
    expect(edtfOfWrittenDate('10 December 1714/15')).toBeUndefined();
  });
});

describe('years before and after Christ', () => {
  it.each([
    ['44 BC', '-0043'],
    ['44 BCE', '-0043'],
    ['44 B.C.', '-0043'],
    ['44 v. Chr.', '-0043'],
    ['44 av. J.-C.', '-0043'],
    ['44 a.C.', '-0043'],
    ['44 г. до н. э.', '-0043'],
    ['15 March 44 BC', '-0043-03-15'],
    ['March 15, 44 BC', '-0043-03-15'],
    ['기원전 44년 3월 15일', '-0043-03-15'],
    ['1 BC', '0000'],
    ['c. 44 BC', '-0043~'],
    ['AD 79', '0079'],
    ['79 AD', '0079'],
    ['24 August 79 CE', '0079-08-24'],
    ['before 44 BC', '../-0044'],
  ])('%s is %s', (text, edtf) => {
    expect(edtfOfWrittenDate(text)).toBe(edtf);
  });
});

describe('zeros', () => {
  it.each([
    ['1521-04-00', '1521-04'],
    ['1521-00-00', '1521'],
    ['00/04/1521', '1521-04'],
    ['00.04.1521', '1521-04'],
    ['00/00/1521', '1521'],
    ['04/00/1521', '1521-04'],
    ['15210400', '1521-04'],
    ['1521/04/00', '1521-04'],
    ['1521-00', '1521'],
    ['1521-00-17', undefined],
  ])('stand for what is not known: %s is %s', (text, edtf) => {
    expect(edtfOfWrittenDate(text, text.startsWith('04/') ? 'mdy' : 'dmy')).toBe(edtf);
  });

  it('alone say that the date is not known', () => {
    for (const text of ['0000-00-00', '00/00/0000', '00.00.0000', '0000-00-00 00:00:00'])
      expect(saysDateIsUnknown(text), text).toBe(true);
    for (const text of ['0000', '1521-00-00', '00:00']) expect(saysDateIsUnknown(text), text).toBe(false);
  });
});

describe('any text', () => {
  it('is read as EDTF or not at all', () => {
    const words = [
      '27',
      '1815',
      'May',
      'and',
      'between',
      'early',
      'of',
      'Easter',
      'century',
      '16th',
      '(',
      ')',
      '/',
      '–',
      ',',
      'O.S.',
      'BC',
      'or',
      'c.',
      '?',
      '00',
      'half',
      'first',
      '-',
      '.',
    ];
    const texts = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((list) => list.join(' ')),
      fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const edtf = edtfOfWrittenDate(text);
        if (edtf !== undefined) expect(parseWhen(edtf, undefined), `${text}: ${edtf}`).toBeDefined();
      }),
      { numRuns: runs(2000) },
    );
  });

  it('takes no longer than its length deserves', () => {
    for (const part of [
      ' ',
      '(',
      '1',
      '1 ',
      'a',
      ',',
      '-',
      '27 and ',
      'between ',
      'early ',
      '/',
      '1815/',
      'é',
      'of the ',
    ]) {
      const text = part.repeat(100_000 / part.length);
      expect(edtfOfWrittenDate(text)).toBeUndefined();
      const short = part.repeat(80 / part.length);
      for (let time = 0; time < 50; time += 1) edtfOfWrittenDate(short);
    }
  });
});
