import { describe, expect, it } from 'vitest';
import { IssueLog } from '../../../src/core/model/issue-log.js';

describe('IssueLog', () => {
  it('lists so many Issues of a code, and then counts them', () => {
    const log = new IssueLog(3);
    for (let row = 1; row <= 5; row += 1) log.add({ code: 'date-invalid', path: `row ${row}`, row });
    log.add({ code: 'row-ragged', path: 'row 9', severity: 'warning' });
    expect(log.isLong).toBe(true);
    expect(log.issues.map(({ code, row, about, count, severity }) => [code, row ?? about, count, severity])).toEqual([
      ['date-invalid', 1, undefined, 'error'],
      ['date-invalid', 2, undefined, 'error'],
      ['date-invalid', 3, undefined, 'error'],
      ['row-ragged', undefined, undefined, 'warning'],
      ['too-many-issues', 'date-invalid', 2, 'error'],
    ]);
  });

  it('counts what an unlisted Issue stands for', () => {
    const log = new IssueLog(1);
    for (const count of [10, 20, 30]) log.add({ code: 'left-out', path: '', count });
    expect(log.issues.at(-1)).toMatchObject({ code: 'too-many-issues', about: 'left-out', count: 50 });
  });

  it('shortens what was found, without half a character at the end', () => {
    const log = new IssueLog();
    log.add({ code: 'date-invalid', path: '', found: '𝄞'.repeat(100) });
    expect(log.issues[0]?.found).toMatch(/^(?:𝄞)+…$/u);
    expect(log.issues[0]?.found?.length).toBeLessThanOrEqual(120);
  });
});
