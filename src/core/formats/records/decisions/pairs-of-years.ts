/**
 * Decides whether 1604-05 and 1811/12 are two years or a month of a year. A column with 1689-97 has years, because there is no
 * month 97; a column with 2018-03 or 2018/1 has months, because 03 is not after 18. If no cell decides, 1520-1 and 1811/12 are two
 * years, and 1604-05, which is a month in EDTF, is a month. A long dash always joins two years.
 */
import type { Steps } from '../../../lib/steps.js';
import { laterYear } from '../../../time/written-ranges.js';
import { eachCell } from './cell-counts.js';
import { oneOfValues, type ColumnFinding, type DecidedColumn, type Decision } from './decision.js';

const VALUES = ['years', 'months'] as const;

export const pairsOfYears: Decision = {
  name: 'pairs',
  fields: ['when', 'start', 'end'],
  values: VALUES,
  valueOf: oneOfValues(VALUES),
  writtenValue: 'months',
  code: 'pairs-of-years',
  severity: 'warning',
  decide,
};

/** A year and one or two digits after a hyphen or slash. */
export const YEAR_AND_DIGITS = /^(\d{4}) ?[-/] ?(\d{1,2})$/;

function* decide({ field, cellsOf, stated }: DecidedColumn): Steps<ColumnFinding | undefined> {
  let [years, months, doubtful] = [0, 0, 0];
  let example: string | undefined;
  let areUsual = true;
  yield* eachCell(yield* cellsOf(field), (cell, count) => {
    const [, first, digits] = YEAR_AND_DIGITS.exec(cell) ?? [];
    if (first === undefined || digits === undefined) return;
    const isLater = laterYear(Number(first), digits) !== undefined;
    if (!isLater) months += count;
    else if (Number(digits) > 12) years += count;
    else {
      doubtful += count;
      example ??= cell;
      areUsual &&= isUsualPair(cell);
    }
  });
  const areYears = months === 0 && doubtful > 0 && (years > 0 || areUsual);
  if (!areYears && stated === undefined) return undefined;
  const value = areYears ? 'years' : 'months';
  return { value: stated ?? value, count: doubtful, example, needsIssue: areYears };
}

/** The next year, and no month of EDTF: 1811/12 or 1520-1, but not 1604-05. */
function isUsualPair(cell: string): boolean {
  const [, first, digits = ''] = YEAR_AND_DIGITS.exec(cell) ?? [];
  return laterYear(Number(first), digits) === Number(first) + 1 && !/^\d{4}-\d{2}$/.test(cell);
}
