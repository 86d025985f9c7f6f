/** Decides whether the dates of a column have the day or the month first. */
import type { Steps } from '../../../lib/steps.js';
import type { MeetingField } from '../meeting-fields.js';
import { DateOrderCount, type DateOrderFinding } from '../../../time/date-order.js';
import { countCells, eachCell } from './cell-counts.js';
import { oneOfValues, type DecidedColumn, type Decision, type ColumnFinding } from './decision.js';

const VALUES = ['dmy', 'mdy'] as const;
const FIELDS = ['when', 'start', 'end'] as const;
/** A date in numbers, with the year last. */
const NUMERIC_DATE = /(?<!\d)\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}(?!\d)/;

export const dateOrder: Decision = {
  name: 'order',
  fields: FIELDS,
  values: VALUES,
  valueOf: oneOfValues(VALUES),
  writtenValue: 'dmy',
  code: 'date-order-ambiguous',
  severity: 'warning',
  decide: decideOrder,
};

/** If the cells of the column do not decide the order, the cells of the other date columns do. */
function* decideOrder({ field, cellsOf, stated }: DecidedColumn): Steps<ColumnFinding | undefined> {
  const own = yield* orderIn([field], cellsOf);
  const { order, evidence, ambiguous } = own.ambiguous === undefined ? own : yield* orderIn(FIELDS, cellsOf);
  if (own.ambiguous === undefined && evidence === undefined && stated === undefined) return undefined;
  const { count } = yield* countCells(yield* cellsOf(field), (cell) => NUMERIC_DATE.test(cell));
  const isDoubtful = ambiguous !== undefined && own.ambiguous !== undefined;
  return {
    value: stated ?? order,
    count,
    example: isDoubtful ? own.ambiguous : evidence,
    needsIssue: isDoubtful,
  };
}

function* orderIn(fields: readonly MeetingField[], cellsOf: DecidedColumn['cellsOf']): Steps<DateOrderFinding> {
  const dates = new DateOrderCount();
  for (const field of fields) yield* eachCell(yield* cellsOf(field), (cell, count) => dates.add(cell, count));
  return dates.finding;
}
