/** Edits of the cells of a table. */
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../../../src/core/model/build-atlas.js';
import { examine, withJudgements } from '../../../../src/core/doctor/doctor.js';
import { applyEdits } from '../../../../src/core/formats/edits.js';
import { readWithFormat } from '../../../../src/core/formats/read.js';
import { findEdits } from '../../../../src/core/formats/source.js';
import type { IssueCode } from '../../../../src/core/model/issues.js';

/** @returns the lines of the text after the fixes of one kind of Issue. */
async function fixed(text: string, code: IssueCode): Promise<readonly string[]> {
  const { reading, format } = await readWithFormat(text);
  const { value: data, issues, origins } = reading;
  const all = withJudgements(issues, examine(buildAtlas(data), { today: Date.UTC(2026, 0, 1) }), origins);
  const file = { name: 'talks.csv', text };
  const edits = await findEdits(
    { files: [file], format, data },
    all.filter((issue) => issue.code === code),
  );
  return applyEdits(text, edits).split('\n');
}

describe('the status of a meeting in the future', () => {
  it('is changed in its own row, and not in another meeting of the same name', async () => {
    const text = 'meeting,date,status\nBoard,2018-06-04,held\nBoard,2918-06-04,held\nBoard,2018-07-04,held\n';
    expect(await fixed(text, 'date-in-future')).toEqual([
      'meeting,date,status',
      'Board,2018-06-04,held',
      'Board,2918-06-04,planned',
      'Board,2018-07-04,held',
      '',
    ]);
  });

  it('is changed in each row of a meeting that has one row for each person', async () => {
    const rows = ['id;meeting;date;people;status', '7;Board;2918;Ada;held', '7;Board;2918;Ida;held'];
    const other = '7;Board;2018;Ada;held';
    expect(await fixed([...rows, other].join('\n'), 'date-in-future')).toEqual([
      rows[0],
      '7;Board;2918;Ada;planned',
      '7;Board;2918;Ida;planned',
      other,
    ]);
  });
});
