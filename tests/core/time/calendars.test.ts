import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysInMonth,
  gregorianOfJulian,
  gregorianOfRepublican,
  julianOfGregorian,
  type CalendarDay,
} from '../../../src/core/time/calendars.js';
import { gregorianEaster, julianEaster } from '../../../src/core/time/feasts.js';
import { edtfYear, isoYearOf } from '../../../src/core/time/years.js';

const iso = ({ year, month, day }: CalendarDay): string =>
  `${edtfYear(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const days = (calendar: 'gregorian' | 'julian'): fc.Arbitrary<CalendarDay> =>
  fc
    .tuple(fc.integer({ min: -4000, max: 4000 }), fc.integer({ min: 1, max: 12 }), fc.nat(30))
    .map(([year, month, day]) => ({ year, month, day: (day % daysInMonth(year, month, calendar)) + 1 }));

describe('the Julian and the Gregorian calendar', () => {
  it.each([
    // The reform of 1582, the adoption in Britain and in Russia, and the first day of the Julian day number.
    [1582, 10, 4, '1582-10-14'],
    [1582, 10, 5, '1582-10-15'],
    [1752, 9, 2, '1752-09-13'],
    [1815, 5, 28, '1815-06-09'],
    [1900, 2, 29, '1900-03-13'],
    [1917, 10, 25, '1917-11-07'],
    [1918, 1, 31, '1918-02-13'],
    [-43, 3, 15, '-0043-03-13'],
    [-4712, 1, 1, '-4713-11-24'],
  ])('%i-%i-%i is %s', (year, month, day, gregorian) => {
    expect(iso(gregorianOfJulian({ year, month, day }))).toBe(gregorian);
  });

  it('have the same days, each once', () => {
    fc.assert(
      fc.property(days('julian'), (day) => {
        expect(julianOfGregorian(gregorianOfJulian(day))).toEqual(day);
      }),
    );
    fc.assert(
      fc.property(days('gregorian'), (day) => {
        expect(gregorianOfJulian(julianOfGregorian(day))).toEqual(day);
        const next = addDays(day, 1);
        expect(gregorianOfJulian(julianOfGregorian(next))).toEqual(next);
      }),
    );
  });
});

describe('the republican calendar', () => {
  it.each([
    [1, 1, 1, '1792-09-22'],
    [2, 11, 9, '1794-07-27'],
    [4, 1, 13, '1795-10-05'],
    [8, 2, 18, '1799-11-09'],
    [13, 3, 11, '1804-12-02'],
    [14, 4, 10, '1805-12-31'],
  ])('year %i, month %i, day %i is %s', (year, month, day, gregorian) => {
    expect(gregorianOfRepublican(year, month, day)).toMatchObject({ year: Number(gregorian.slice(0, 4)) });
    expect(iso(gregorianOfRepublican(year, month, day) as CalendarDay)).toBe(gregorian);
  });

  it('begins a year on the day after the last one ended', () => {
    for (let year = 1; year < 14; year += 1) {
      const last = gregorianOfRepublican(year, 13, 6) ?? gregorianOfRepublican(year, 13, 5);
      expect(addDays(last as CalendarDay, 1)).toEqual(gregorianOfRepublican(year + 1, 1, 1));
    }
    for (const [year, month, day] of [
      [0, 1, 1],
      [15, 1, 1],
      [14, 4, 11],
      [4, 13, 6],
      [4, 14, 1],
      [4, 1, 31],
    ] as const)
      expect(gregorianOfRepublican(year, month, day)).toBeUndefined();
  });
});

describe('Easter', () => {
  // Gregorian: U.S. Census Bureau, "Easter Dates from 1600 to 2099"; the earliest and the latest possible day among them.
  it.each([
    '1598-03-22',
    '1609-04-19',
    '1700-04-11',
    '1761-03-22',
    '1815-03-26',
    '1818-03-22',
    '1886-04-25',
    '1900-04-15',
    '1943-04-25',
    '1954-04-18',
    '1981-04-19',
    '2000-04-23',
    '2008-03-23',
    '2018-04-01',
    '2024-03-31',
    '2025-04-20',
    '2038-04-25',
  ])('was or is %s by the Gregorian rule', (date) => {
    expect(iso(gregorianEaster(Number(date.slice(0, 4))))).toBe(date);
  });

  // Orthodox Easter in the Gregorian calendar, as the Orthodox churches publish it.
  it.each([
    '1918-05-05',
    '1990-04-15',
    '2000-04-30',
    '2010-04-04',
    '2016-05-01',
    '2018-04-08',
    '2021-05-02',
    '2024-05-05',
  ])('was %s by the Julian rule', (date) => {
    expect(iso(gregorianOfJulian(julianEaster(Number(date.slice(0, 4)))))).toBe(date);
  });

  it('is a Sunday between 22 March and 25 April of its calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 4000 }), (year) => {
        for (const [day, gregorian] of [
          [gregorianEaster(year), gregorianEaster(year)],
          [julianEaster(year), gregorianOfJulian(julianEaster(year))],
        ] as const) {
          expect(day.month * 100 + day.day).toBeGreaterThanOrEqual(322);
          expect(day.month * 100 + day.day).toBeLessThanOrEqual(425);
          expect(new Date(Date.UTC(gregorian.year, gregorian.month - 1, gregorian.day)).getUTCDay()).toBe(0);
        }
      }),
    );
  });
});

describe('a year before Christ', () => {
  it('is one less in ISO 8601', () => {
    expect([-44, -490, -1, 1, 2018].map((year) => edtfYear(isoYearOf(year)))).toEqual([
      '-0043',
      '-0489',
      '0000',
      '0001',
      '2018',
    ]);
  });
});
