import { describe, expect, it } from 'vitest';
import { summarise } from '../../../src/core/doctor/file-summary.js';
import { groupIssues } from '../../../src/core/doctor/issue-groups.js';
import type { Issue, IssueCode } from '../../../src/core/model/issues.js';
import { dataOf, meetingOf, placeOf } from '../samples/build.js';

const issue = (code: IssueCode, more: Partial<Issue> = {}): Issue => ({ severity: 'warning', code, path: '', ...more });
const inRow = (row: number, column: string, found: string): Partial<Issue> => ({
  path: `row ${row}, column ${column}`,
  row,
  column,
  found,
});

describe('groupIssues', () => {
  it('puts Issues of one code and one column together, errors first', () => {
    const groups = groupIssues([
      issue('duration-invalid', inRow(2, 'length', 'long')),
      issue('date-invalid', { severity: 'error', ...inRow(3, 'from', 'whenever') }),
      issue('date-invalid', { severity: 'error', ...inRow(4, 'to', 'soon') }),
      issue('date-invalid', { severity: 'error', ...inRow(9, 'from', 'whenever') }),
    ]);
    expect(groups.map(({ code, column, count, items }) => [code, column, count, items])).toEqual([
      ['date-invalid', 'from', 2, [{ name: 'whenever', count: 2 }]],
      ['date-invalid', 'to', 1, [{ name: 'soon', count: 1 }]],
      ['duration-invalid', 'length', 1, [{ name: 'long', count: 1 }]],
    ]);
  });

  it('keeps people apart from places, and names those with most meetings first', () => {
    const groups = groupIssues([
      issue('unused', { path: 'person/a', name: 'A' }),
      issue('unused', { path: 'place/b', name: 'B' }),
      issue('coordinates-missing', { found: 'Paris', meetings: 4 }),
      issue('coordinates-missing', { found: 'Vienna', meetings: 9 }),
    ]);
    expect(groups.map(({ code, kind, items }) => [code, kind, items.map(({ name }) => name)])).toEqual([
      ['coordinates-missing', undefined, ['Vienna', 'Paris']],
      ['unused', 'person', ['A']],
      ['unused', 'place', ['B']],
    ]);
  });

  it('counts what is not listed, once', () => {
    const groups = groupIssues([
      issue('date-invalid', inRow(2, 'from', 'x')),
      issue('date-invalid', inRow(2, 'to', 'y')),
      issue('too-many-issues', { about: 'date-invalid', count: 70 }),
      issue('columns-unused', { count: 6 }),
    ]);
    expect(groups.map(({ count }) => count)).toEqual([71, 1, 6]);
  });
});

describe('summarise', () => {
  it('counts what was read, kept and left out', () => {
    const { coordinates: _none, ...unplaced } = placeOf('b');
    const data = dataOf({
      places: [placeOf('a'), unplaced],
      meetings: [
        meetingOf('m', { unread: [{ field: 'Date', text: 'x' }] }),
        meetingOf('n', {
          unread: [
            { field: 'Status', text: 'y' },
            { field: 'Date', text: 'z' },
          ],
        }),
      ],
    });
    const issues = [
      issue('rows-left-out', { count: 2 }),
      issue('columns-unused', { count: 3, severity: 'note' }),
      issue('duplicate-id', { severity: 'error' }),
      issue('too-many-issues', { severity: 'error', about: 'duplicate-id', count: 9 }),
    ];
    expect(summarise(data, issues)).toEqual({
      errors: 10,
      warnings: 1,
      notes: 1,
      read: { meetings: 2, places: 2, placesOnMap: 1, people: 0 },
      kept: [
        { field: 'Date', count: 2 },
        { field: 'Status', count: 1 },
      ],
      leftOut: { rows: 2, columns: 3, entries: 10, values: 0 },
    });
  });
});
