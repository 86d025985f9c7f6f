/** The people of a record: brackets behind names, the absent, and sides. */
import { describe, expect, it } from 'vitest';
import { namedPerson } from '../../../../src/core/formats/records/named-person.js';
import { readTable } from '../reading.js';

const read = (cells: readonly string[], columns = {}) => {
  const rows = cells.map((cell, index) => `M${index},1860-05-0${index + 1},"${cell}"`);
  return readTable(['meeting,date,people', ...rows].join('\n'), { columns });
};

describe('brackets behind a name', () => {
  it('hold years of life and a name at birth, which are a note and no side', () => {
    const { value, issues } = read([
      'Ida Moe (1801–1870); Per Lie (b. 1799)',
      'Ida Moe (1801–1870); Jo Vik (née Berg)',
    ]);
    expect(value.people.map(({ name, note }) => [name, note])).toEqual([
      ['Ida Moe', '1801–1870'],
      ['Per Lie', 'b. 1799'],
      ['Jo Vik', 'née Berg'],
    ]);
    expect(value.sides).toEqual([]);
    expect(issues).toMatchObject([
      { severity: 'note', code: 'brackets', count: 4, found: 'Ida Moe (1801–1870)', setting: 'people:brackets' },
    ]);
    for (const birth of ['geb. Roy', 'nata Roy', '*1801', '† 1870', 'урожд. Рой'])
      expect(namedPerson(`Eva Lie (${birth})`)).toEqual({ name: 'Eva Lie', note: birth });
  });

  it('hold a side, a role and an office, in any order', () => {
    expect(namedPerson('Sun Kim (US, head)')).toEqual({ name: 'Sun Kim', side: 'US', role: 'head' });
    expect(namedPerson('Ida Moe (Foreign Minister, Norway) (1801–1870)')).toEqual({
      name: 'Ida Moe',
      office: 'Foreign Minister',
      side: 'Norway',
      note: '1801–1870',
    });
    expect(namedPerson('Eva Lie (Außenministerin)')).toMatchObject({ office: 'Außenministerin' });
    expect(namedPerson('Ann (Annie) Lee')).toEqual({ name: 'Ann (Annie) Lee' });
  });

  it('hold a doubt, which is the certainty of the attendance', () => {
    expect(read(['Ida Moe (?)']).value.meetings[0]?.attendance).toEqual([
      { person: 'ida-moe', certainty: 'disputed', sources: [] },
    ]);
  });

  it('say that a person is absent: the name is kept as written, and the person is not present', () => {
    const { value, issues } = read(['Ida Moe; Per Lie (absent); Jo Vik (entschuldigt)']);
    expect(value.people.map(({ name }) => name)).toEqual(['Ida Moe']);
    expect(value.meetings[0]?.unread).toEqual([
      { field: 'people', text: 'Per Lie (absent)' },
      { field: 'people', text: 'Jo Vik (entschuldigt)' },
    ]);
    expect(issues).toMatchObject([{ code: 'people-absent', count: 2, found: 'Per Lie (absent)' }]);
    const stated = read(['Ida Moe; Per Lie (absent)'], { 'people:absent': 'present' });
    expect(stated.value.people).toHaveLength(2);
    expect(stated.issues).toEqual([]);
  });

  it('say how a person took part, which is kept as written', () => {
    const { value } = read(['Ida Moe; Per Lie (by letter)']);
    expect(value.meetings[0]).toMatchObject({
      attendance: [{ person: 'ida-moe' }, { person: 'per-lie' }],
      unread: [{ field: 'people', text: 'Per Lie (by letter)' }],
    });
    expect(value.sides).toEqual([]);
  });

  it('are offices if each text of several words is behind one name alone, or what the user says', () => {
    const cells = ['Ida Moe (Keeper of Seals); Per Lie (Master of Horse); Jo Vik (Lady of Lade)'];
    expect(read(cells).value.sides).toEqual([]);
    expect(read(cells).value.people[0]?.offices).toMatchObject([{ title: 'Keeper of Seals' }]);
    expect(read(cells, { 'people:brackets': 'side' }).value.sides).toHaveLength(3);
    expect(read(['Ida Moe (King of 1801)'], { 'people:brackets': 'side' }).value.sides).toHaveLength(1);
    expect(read(['Ida Moe (Norway)'], { 'people:brackets': 'note' }).value.people[0]?.note).toBe('Norway');
  });

  it('are read in a time that grows with the length of the cell', () => {
    const started = performance.now();
    for (const cell of [
      '('.repeat(100_000),
      'a('.repeat(50_000),
      `a ${'(b)'.repeat(30_000)}`,
      `a${' '.repeat(100_000)}(b)`,
    ])
      namedPerson(cell);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('a side in a column of its own', () => {
  it('is the own side of a person only if it is the same at every meeting', () => {
    const { value } = readTable(
      'meeting,date,people,side\nA,1850,Ida Moe,Norway\nB,1851,Ida Moe,\nC,1852,Per Lie,Sweden\nD,1853,Per Lie,Sweden\n',
    );
    expect(value.people.map(({ name, side }) => [name, side])).toEqual([
      ['Ida Moe', undefined],
      ['Per Lie', 'sweden'],
    ]);
    expect(value.meetings.map(({ attendance }) => attendance[0]?.side)).toEqual([
      'norway',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
