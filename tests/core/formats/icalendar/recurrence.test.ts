/** The examples of RFC 5545, section 3.8.5.3, and a comparison with the iterator of ical.js for rules that it reads well. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { daysOf } from '../../../../src/core/formats/icalendar/recurrence.js';
import { runs } from '../../../runs.js';

function days(rule: string, first: string, count: number): readonly string[] {
  const found: string[] = [];
  for (const day of daysOf(ICAL.Recur.fromString(rule), Date.parse(`${first}T00:00Z`))) {
    found.push(new Date(day).toISOString().slice(0, 10));
    if (found.length === count) break;
  }
  return found;
}

describe('the days of a recurrence rule', () => {
  it.each([
    ['FREQ=DAILY;INTERVAL=10', '1997-09-02', ['1997-09-02', '1997-09-12', '1997-09-22']],
    ['FREQ=WEEKLY;WKST=SU;BYDAY=TU,TH', '1997-09-02', ['1997-09-02', '1997-09-04', '1997-09-09']],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO',
      '1997-08-05',
      ['1997-08-05', '1997-08-10', '1997-08-19', '1997-08-24'],
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU',
      '1997-08-05',
      ['1997-08-05', '1997-08-17', '1997-08-19', '1997-08-31'],
    ],
    ['FREQ=MONTHLY;BYDAY=1FR', '1997-09-05', ['1997-09-05', '1997-10-03', '1997-11-07']],
    ['FREQ=MONTHLY;INTERVAL=2;BYDAY=1SU,-1SU', '1997-09-07', ['1997-09-07', '1997-09-28', '1997-11-02', '1997-11-30']],
    ['FREQ=MONTHLY;BYMONTHDAY=-3', '1997-09-28', ['1997-09-28', '1997-10-29', '1997-11-28']],
    ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', '1998-02-13', ['1998-02-13', '1998-03-13', '1998-11-13']],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2', '1997-09-29', ['1997-09-29', '1997-10-30', '1997-11-27']],
    ['FREQ=YEARLY;BYMONTH=6,7', '1997-06-10', ['1997-06-10', '1997-07-10', '1998-06-10']],
    [
      'FREQ=YEARLY;INTERVAL=3;BYYEARDAY=1,100,200',
      '1997-01-01',
      ['1997-01-01', '1997-04-10', '1997-07-19', '2000-01-01'],
    ],
    ['FREQ=YEARLY;BYDAY=20MO', '1997-05-19', ['1997-05-19', '1998-05-18', '1999-05-17']],
    ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', '1997-05-12', ['1997-05-12', '1998-05-11', '1999-05-17']],
    ['FREQ=YEARLY;BYMONTH=3;BYDAY=TH', '1997-03-13', ['1997-03-13', '1997-03-20', '1997-03-27', '1998-03-05']],
    [
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
      '1996-11-05',
      ['1996-11-05', '2000-11-07', '2004-11-02'],
    ],
    ['FREQ=YEARLY', '2000-02-29', ['2000-02-29', '2004-02-29', '2008-02-29']],
    ['FREQ=MONTHLY', '2018-01-31', ['2018-01-31', '2018-03-31', '2018-05-31']],
  ])('%s', (rule, first, expected) => {
    expect(days(rule, first, expected.length)).toEqual(expected);
  });

  it('ends for rules without a day', () => {
    expect(days('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2018-01-15', 3)).toEqual(['2018-01-15']);
  });

  it('are those of ical.js for rules of days, weeks and months', () => {
    const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
    const rule = fc.oneof(
      fc.integer({ min: 1, max: 40 }).map((interval) => `FREQ=DAILY;INTERVAL=${interval}`),
      fc
        .tuple(fc.integer({ min: 1, max: 4 }), fc.uniqueArray(weekday, { minLength: 1, maxLength: 4 }))
        .map(([interval, list]) => `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${list.join(',')}`),
      fc
        .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 28 }))
        .map(([interval, day]) => `FREQ=MONTHLY;INTERVAL=${interval};BYMONTHDAY=${day}`),
      fc
        .tuple(fc.integer({ min: 1, max: 4 }), weekday)
        .map(([position, day]) => `FREQ=MONTHLY;BYDAY=${position}${day}`),
    );
    const start = fc
      .integer({ min: 0, max: 4000 })
      .map((day) => new Date(Date.UTC(2015, 0, 1 + day)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(rule, start, (text, first) => {
        const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateString(first));
        const theirs = Array.from({ length: 8 }, () => String(iterator.next()).slice(0, 10));
        // ical.js leaves out the first day if the rule does not match it.
        const ours = days(text, first, 9);
        expect(theirs[0] === first ? ours.slice(0, 8) : ours.slice(1)).toEqual(theirs);
      }),
      { numRuns: runs(300) },
    );
  });
});
