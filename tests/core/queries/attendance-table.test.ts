import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attendanceTable, type AttendanceTable } from '../../../src/core/queries/attendance-table.js';
import { metBy } from '../../../src/core/queries/encounters.js';
import { atlasOf, meetingOf, personOf } from '../samples/build.js';
import { anyScopedTable } from '../samples/meeting-tables.js';
import { runs } from '../../runs.js';

/** Each group with its rows, each row with a letter for each column. */
const drawn = (table: AttendanceTable): string[] =>
  table.groups.flatMap(({ side, from, to }) => [
    `[${side?.id ?? '?'}]`,
    ...table.rows.slice(from, to).map(({ person, isOnce }, at) => {
      const cells = table.columns.map((_, column) => {
        const cell = table.cell(from + at, column);
        if (cell === undefined) return '.';
        return cell.isPlanned ? 'p' : (cell.roles[0]?.[0] ?? cell.certainty?.[0] ?? 'x');
      });
      return `${person?.id ?? '-'} ${cells.join('')}${isOnce ? ' once' : ''}`;
    }),
  ]);

describe('the attendance table', () => {
  const atlas = atlasOf({
    sides: ['us', 'dprk'].map((id) => ({ id, name: id })),
    people: [
      personOf('sung', 'Sung', 'us'),
      personOf('choe', 'Choe', 'dprk'),
      personOf('kim', 'Kim'),
      personOf('ann', 'Ann', 'us'),
    ],
    meetings: [
      meetingOf('undated', { people: ['kim'] }),
      meetingOf('plan', { when: '2018-06-12', status: 'planned', people: ['sung', 'choe'] }),
      meetingOf('one', {
        when: '2018-05-27',
        attendance: [
          { person: 'choe', role: 'head', certainty: 'confirmed', sources: [] },
          { side: 'us', text: 'officials', certainty: 'reported', sources: [] },
        ],
      }),
      meetingOf('two', { when: '2018-05-30', attendance: [{ person: 'sung', certainty: 'reported', sources: [] }] }),
      meetingOf('three', { when: '2018-05-31', people: ['ann', 'choe'] }),
      meetingOf('off', { when: '2018-06-01', status: 'cancelled', people: ['kim'] }),
      meetingOf('empty', { when: '2018-06-01' }),
    ],
  });

  it('has people in rows by side and first appearance, meetings in columns by time', () => {
    const table = attendanceTable(atlas);
    expect(table.columns.map(({ meeting }) => meeting.id)).toEqual(['one', 'two', 'three', 'plan', 'undated']);
    expect(drawn(table)).toEqual([
      '[us]',
      'sung .r.p. once',
      'ann ..x.. once',
      '- r....',
      '[dprk]',
      'choe h.xp.',
      '[?]',
      'kim ....x once',
    ]);
    expect(table.leftOut.cancelled).toBe(1);
    expect(table.withoutPeople).toBe(1);
  });

  it('shows only the cells that are certain enough', () => {
    const table = attendanceTable(atlas, { certainty: 'reported' });
    expect(drawn(table)).toEqual(['[us]', 'sung .r once', '- r.', '[dprk]', 'choe h. once']);
    expect(table.leftOut.certaintyUnstated).toBe(3);
  });

  it('can be of some people and some meetings', () => {
    expect(drawn(attendanceTable(atlas, {}, { people: ['choe', 'gone'] }))).toEqual(['[dprk]', 'choe hxp']);
    expect(drawn(attendanceTable(atlas, {}, { meetings: ['three', 'two', 'gone'] }))).toEqual([
      '[us]',
      'sung r. once',
      'ann .x once',
      '[dprk]',
      'choe .x once',
    ]);
    expect(attendanceTable(atlas, {}, { people: [] }).rows).toEqual([]);
  });

  it('can be read in windows: rows and columns at the borders and beyond', () => {
    const table = attendanceTable(atlas);
    expect(table.cellsOf(3).map(({ column }) => column)).toEqual([0, 2, 3]);
    expect(table.cellsOf(3, 1, 3).map(({ column }) => column)).toEqual([2]);
    expect(table.cellsOf(99)).toEqual([]);
    expect([table.cell(99, 0), table.cell(0, 99), table.cell(-1, -1)]).toEqual([undefined, undefined, undefined]);
  });

  it('has every person who met another one, and rows by group without gaps, for any data', () => {
    fc.assert(
      fc.property(anyScopedTable, ({ atlas: any, scope }) => {
        const table = attendanceTable(any, scope);
        expect(table.groups.flatMap(({ from, to }) => [from, to])).toEqual(
          table.groups.flatMap(({ to }, index) => [table.groups[index - 1]?.to ?? 0, to]),
        );
        const shown = new Set(table.rows.map(({ person }) => person));
        for (const person of any.people) if (metBy(any, person.id, scope).counted > 0) expect(shown).toContain(person);
        for (const [row, { count }] of table.rows.entries()) {
          expect(table.cellsOf(row)).toHaveLength(count);
          expect(table.cellsOf(row)).toEqual(table.columns.flatMap((_, column) => table.cell(row, column) ?? []));
        }
      }),
      { numRuns: runs(300) },
    );
  });
});
