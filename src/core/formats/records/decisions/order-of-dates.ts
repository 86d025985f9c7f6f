/** Decides whether the dates of a column have the day or the month first. */
import { findDateOrder } from '../../../time/date-order.js';
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
function decideOrder({ cells, cellsOf, stated }: DecidedColumn): ColumnFinding | undefined {
  const own = findDateOrder(cells);
  const { order, evidence, ambiguous } =
    own.ambiguous === undefined ? own : findDateOrder(FIELDS.flatMap((field) => cellsOf(field)));
  if (own.ambiguous === undefined && evidence === undefined && stated === undefined) return undefined;
  const isDoubtful = ambiguous !== undefined && own.ambiguous !== undefined;
  return {
    value: stated ?? order,
    count: cells.filter((cell) => NUMERIC_DATE.test(cell)).length,
    example: isDoubtful ? own.ambiguous : evidence,
    needsIssue: isDoubtful,
  };
}
