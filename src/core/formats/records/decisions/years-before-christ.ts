/**
 * Decides what a negative year means: in ISO 8601 and EDTF −0043 is 44 BC, because 1 BC is the year 0, and people write −44 for
 * 44 BC. ISO 8601 needs four digits, so a year with fewer shows that the column is of the other kind.
 */
import type { Steps } from '../../../lib/steps.js';
import { someCell } from './cell-counts.js';
import { findingFor, oneOfValues, type ColumnFinding, type DecidedColumn, type Decision } from './decision.js';

const VALUES = ['bc', 'iso'] as const;

export const yearsBeforeChrist: Decision = {
  name: 'years',
  fields: ['year', 'endYear', 'when', 'start', 'end'],
  values: VALUES,
  valueOf: oneOfValues(VALUES),
  writtenValue: 'iso',
  code: 'years-before-christ',
  severity: 'note',
  decide,
};

const NEGATIVE = /^[-−–]\d{1,4}(?![\d:])/;
const SHORT = /^[-−–]\d{1,3}(?!\d)/;
const PADDED = /^[-−–]0\d{3}/;

function* decide(column: DecidedColumn): Steps<ColumnFinding | undefined> {
  const { field, cellsOf, stated } = column;
  const cells = yield* cellsOf(field);
  const isYear = field === 'year' || field === 'endYear';
  const areOfPeople =
    (yield* someCell(cells, (cell) => SHORT.test(cell))) ||
    (isYear && !(yield* someCell(cells, (cell) => PADDED.test(cell))));
  if (stated === undefined && !areOfPeople) return undefined;
  return yield* findingFor(column, 'bc', (cell) => NEGATIVE.test(cell));
}
