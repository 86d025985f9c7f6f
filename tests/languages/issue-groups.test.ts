/** Each problem is said in full sentences, alone and in a group, also if an Issue has only its code. */
import { beforeAll, describe, expect, it } from 'vitest';
import { groupIssues } from '../../src/core/doctor/issue-groups.js';
import { ISSUE_CODES, type Issue, type IssueCode } from '../../src/core/model/issues.js';
import { formatIssue, formatIssueGroup, formatSummary } from '../../src/languages/format/issue-groups.js';
import { loadMessages } from '../../src/languages/index.js';
import { summarise } from '../../src/core/doctor/file-summary.js';
import { dataOf } from '../core/samples/build.js';

beforeAll(() => loadMessages('ko'));

const bare = (code: IssueCode): Issue => ({ severity: 'error', code, path: '' });
const full = (code: IssueCode, row: number): Issue => ({
  ...bare(code),
  path: `row ${row}, column Wo`,
  row,
  column: 'Wo',
  found: `found ${row}`,
  name: `Name ${row}`,
  other: `Other ${row}`,
  count: 3,
  meetings: 2,
});
const WRONG = /undefined|NaN|\[object|: \.|\(\)|\.\.$/;

describe.each(['en', 'ko'])('in %s', (lang) => {
  it.each(ISSUE_CODES)('%s is said in sentences', (code) => {
    const [first] = groupIssues([full(code, 1), full(code, 2)]);
    const said = [
      formatIssue(bare(code), lang),
      formatIssue(full(code, 1), lang),
      ...(first === undefined ? [] : [formatIssueGroup(first, lang, 1)]),
    ];
    for (const { sentence, advice } of said) {
      expect(sentence).toMatch(/\S\.$/);
      expect(advice).not.toBe('');
      expect(`${sentence} ${advice}`).not.toMatch(WRONG);
    }
  });

  it('a group names as many things as fit, and counts the others', () => {
    const issues = Array.from({ length: 9 }, (_, index) => full('date-invalid', index));
    const [group] = groupIssues(issues);
    const { sentence } = group === undefined ? { sentence: '' } : formatIssueGroup(group, lang, 2);
    expect(sentence).toContain('27');
    expect(sentence).toContain('Wo');
    expect(sentence).toContain('7');
  });

  it('nothing read is said as such', () => {
    const [read, ...more] = formatSummary(summarise(dataOf({}), [bare('empty')]), lang);
    expect(read).toMatch(lang === 'en' ? /^Nothing was read\.$/ : /^읽은 것이 없습니다\.$/);
    expect(more).toEqual([]);
  });
});

describe('what is said', () => {
  it.each([
    [{ code: 'side-unknown', name: 'Ann Lee' }, 'Ann Lee has no side. Write it after the name: Ann Lee (France).'],
    [{ code: 'side-unknown', found: 'atlantis' }, 'The side “atlantis” is not in the list of sides.'],
    [
      { code: 'coordinates-missing', found: 'Vienna', meetings: 9 },
      'Vienna has no coordinates, so it is not on the map (9 meetings).',
    ],
    [{ code: 'source-without-date', count: 6 }, '6 sources have no publication date.'],
    [{ code: 'twin-names', path: 'person/b', name: 'A', other: 'B' }, '“A” and “B” may be the same person.'],
    [{ code: 'twin-names', path: 'place/b', name: 'A', other: 'B' }, '“A” and “B” may be the same place.'],
    [{ code: 'row-ragged', found: '5', expected: '4' }, 'This row has more cells than there are headings'],
    [{ code: 'row-ragged', found: '3', expected: '4' }, 'This row has fewer cells than there are headings'],
  ] as const)('of %j is true of it', (issue, expected) => {
    const { sentence, advice } = formatIssue({ severity: 'warning', path: '', ...issue }, 'en');
    expect(`${sentence} ${advice}`).toContain(expected);
  });
});
