/** Rows of a table that are no meetings, and the row that a judgement names. */
import { describe, expect, it } from 'vitest';
import { examine, withJudgements } from '../../../../src/core/doctor/doctor.js';
import { buildAtlas } from '../../../../src/core/model/build-atlas.js';
import { readTable } from '../reading.js';

describe('rows that are no meetings', () => {
  it('are left out with one Issue: totals, notes, rules and repeated headings', () => {
    const { value, issues } = readTable(
      [
        'meeting,date,place,people,guests',
        '-----,-----,-----,-----,-----',
        'A,2018,Oslo,Ida Moe,3',
        'Meeting,Date,Place,People,Guests',
        'B,2019,Oslo,Ida Moe,4',
        'Total,,,,7',
        'Note: the last two rows are from another list,,,,',
        '* not confirmed,,,,',
        'Insgesamt,,,,7',
        'Talks of the year 1848,Talks of the year 1848,Talks of the year 1848,Talks of the year 1848,Talks of the year 1848',
      ].join('\n'),
    );
    expect(value.meetings.map(({ title }) => title)).toEqual(['A', 'B']);
    expect(issues.filter(({ code }) => code === 'rows-without-meeting')).toMatchObject([
      { severity: 'note', row: 2, count: 7, found: '-----', expected: '2, 4, 6, 7, 8, 9, 10' },
    ]);
  });

  it('are nil returns of a register, and a total with a text behind it', () => {
    const { value, issues } = readTable(
      [
        'Minister,Date,Organisation,Purpose of meeting',
        'Ida Moe,2023-01-12,Steel Union,Energy prices',
        'Leif Dahl,Nil return,,',
        'Per Aas,,No meetings,',
        'Total: 1 meeting,,,',
      ].join('\n'),
    );
    expect(value.meetings.map(({ title }) => title)).toEqual(['Energy prices']);
    expect(value.people.map(({ name }) => name)).toEqual(['Ida Moe']);
    expect(issues.filter(({ code }) => code === 'rows-without-meeting')).toMatchObject([{ count: 3 }]);
  });

  it('are not meetings that have little', () => {
    const { value } = readTable(
      'meeting,date,place,people\nSummit,,,\nTotal war conference,1943,,\nA note of thanks,,,\n',
    );
    expect(value.meetings).toHaveLength(3);
  });

  it('are found in a time that grows with the length of the cell', () => {
    const started = performance.now();
    readTable(`meeting,date,place\n${'a '.repeat(50_000)},,\n${'-'.repeat(100_000)},,\n${'1,'.repeat(500)}\n`);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('a judgement about a meeting', () => {
  it('names the row that the meeting came from, also where titles are the same', () => {
    const { value, issues, origins } = readTable(
      'meeting,date,place,people\nSession,2018-05-27,Oslo,Ida Moe\nSession,2018-05-28,Bern,Ida Moe\nSession,2018-05-29,Rome,\n',
    );
    const judged = withJudgements(issues, examine(buildAtlas(value)), origins);
    expect(judged.filter(({ code }) => code === 'meeting-without-people').map(({ row }) => row)).toEqual([4]);
  });
});
