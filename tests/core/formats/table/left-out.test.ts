import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../../src/core/model/issues.js';
import { readTable } from '../reading.js';

const leftOut = (table: string, options = {}): readonly { readonly [Key in keyof Issue]?: unknown }[] =>
  readTable(table, options)
    .issues.filter(({ code }) => ['columns-unused', 'rows-left-out', 'people-missing'].includes(code))
    .map(({ code, row, found, count }) => ({ code, row, found, count }));

describe('what a table has and no meeting gets', () => {
  it('is the columns that are not used: one sentence for all of them', () => {
    expect(leftOut('meeting,date,place,people,shelfmark,box\nA,2018,Oslo,Ann Lee,x,1\nB,2018,Oslo,Bo Roy,,2')).toEqual([
      { code: 'columns-unused', row: 1, found: 'shelfmark, box', count: 2 },
    ]);
  });

  it('is no column without cells, and none that the user leaves out', () => {
    const table = 'meeting;date;people;leer;Regal\nA;2018;Ann Lee;;x\nB;2019;Bo Roy;;y';
    expect(leftOut(table)).toEqual([{ code: 'columns-unused', row: 1, found: 'Regal', count: 1 }]);
    expect(leftOut(table, { columns: { Regal: 'ignore' } })).toEqual([]);
  });

  it('is a row with cells in columns that are not used alone, and no row that is empty', () => {
    expect(
      leftOut(
        'kind,place,lat,lon,seen\nPLACE,Rome,41.9,12.5,x\nPERSON,,,,y\n,,,,\nPERSON,,,,z\nPLACE,Ostia,41.8,12.3,',
      ),
    ).toEqual([
      { code: 'columns-unused', row: 1, found: 'kind, seen', count: 2 },
      { code: 'rows-left-out', row: 3, found: '3, 5', count: 2 },
    ]);
  });

  it('may be the people: the columns that are not used are named once, and not a fault in each row', () => {
    expect(
      leftOut(
        'title,date,place,lat,lon,presides\nA,2018-05-27,Oslo,59.9,10.7,Ann Lee\nB,2018-05-28,Oslo,59.9,10.7,Bo Roy',
      ),
    ).toEqual([
      { code: 'people-missing', row: 1, found: 'presides', count: undefined },
      { code: 'columns-unused', row: 1, found: 'presides', count: 1 },
    ]);
    expect(
      leftOut('place,lat,lon,population\nOslo,59.9,10.7,700000\nBern,46.9,7.4,130000').map(({ code }) => code),
    ).toEqual(['columns-unused']);
  });

  it('names some of many, and counts all', () => {
    const headings = Array.from({ length: 30 }, (_, index) => `extra ${index + 1}`);
    const [issue] = leftOut(`meeting,people,${headings.join(',')}\nA,Ann Lee,${headings.map(() => 'x').join(',')}`);
    expect(issue?.count).toBe(30);
    expect(issue?.found).toMatch(/^extra 1, .*, extra 12 …$/);
  });
});
