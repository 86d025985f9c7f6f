/** Reading a large table must not block a page, so it pauses after a bounded amount of work. Work is counted, because time varies. */
import { describe, expect, it } from 'vitest';
import type { MeetingField } from '../../../../src/core/formats/records/meeting-fields.js';
import { decideColumns } from '../../../../src/core/formats/records/decisions/decide.js';
import { MAX_CELLS_IN_STEP } from '../../../../src/core/formats/records/decisions/cell-counts.js';
import { MAX_RECORDS_IN_STEP } from '../../../../src/core/formats/records/decisions/record-cells.js';
import { NO_SETTINGS } from '../../../../src/core/formats/records/decisions/settings.js';
import { readRows } from '../../../../src/core/formats/table/read-rows.js';
import { IssueLog } from '../../../../src/core/model/issue-log.js';
import { parseWhen } from '../../../../src/core/time/edtf.js';

const ROWS = 5_000;
const HEADINGS = ['date', 'place', 'people', 'country', 'lat', 'lon', 'topics', 'title'];
/** Rows with many different cells, each of which a decision concerns. */
const cellsOf = (row: number): readonly string[] => [
  `${1 + (row % 12)}/${1 + (row % 11)}/${1900 + (row % 120)} 00:00`,
  row % 9 === 0 ? 'by phone' : `Town ${row}`,
  `Ann Lee ${row} (minister), Bo Roy and Cy Day ${row}`,
  `Land ${row % 7}`,
  `${row % 90}°N`,
  `${row % 180}°O`,
  `trade, tax ${row % 50}`,
  `Talk ${row}`,
];

describe('a large table', () => {
  it('is decided in steps that look at few records', () => {
    let looked = 0;
    let most = 0;
    const records = Array.from({ length: ROWS }, (_, row) => {
      const texts: Partial<Record<MeetingField, readonly string[]>> = {};
      const fields = ['when', 'place', 'people', 'country', 'lat', 'lon', 'topics', 'title'] as const;
      for (const [index, field] of fields.entries()) texts[field] = [cellsOf(row)[index] ?? ''];
      return {
        fields,
        locate: () => ({ path: '' }),
        texts: (field: MeetingField) => {
          looked += 1;
          return texts[field] ?? [];
        },
      };
    });
    const steps = decideColumns(records, NO_SETTINGS, new IssueLog());
    for (let step = steps.next(); step.done !== true; step = steps.next()) {
      most = Math.max(most, looked);
      looked = 0;
    }
    // A decision may ask a record for a few fields beside its own.
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(8 * MAX_RECORDS_IN_STEP);
  });

  it('has more steps than its decisions could have without pauses within a column', () => {
    const rows = Array.from({ length: ROWS }, (_, row) => ({ row: row + 2, cells: cellsOf(row) }));
    const log = new IssueLog();
    const steps = readRows({ headings: HEADINGS, rows }, { log, parseWhen, columns: undefined });
    let count = 0;
    let last = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) {
      expect(step.value).toBeGreaterThanOrEqual(last);
      last = step.value;
      count += 1;
    }
    expect(step.value.value.meetings).toHaveLength(ROWS);
    // Each different cell of people is looked at for the marks between people, for brackets and for absent people.
    expect(count).toBeGreaterThan((3 * ROWS) / MAX_CELLS_IN_STEP + ROWS / 128);
  });
});
