/**
 * Decides whether midnight is a time of day. Databases and spreadsheets add it to every date without one, so if all times of day
 * of a file are midnight, its dates are days.
 */
import type { Steps } from '../../../lib/steps.js';
import { hasClock, isMidnight, withoutMidnight } from '../../../time/clocks-at-midnight.js';
import { someCell } from './cell-counts.js';
import { findingFor, oneOfValues, type ColumnFinding, type DecidedColumn, type Decision } from './decision.js';

const VALUES = ['day', 'time'] as const;
const DATES = ['when', 'start', 'end'] as const;
const CLOCKS = ['time', 'startTime', 'endTime'] as const;

export const midnight: Decision = {
  name: 'midnight',
  fields: [...DATES, ...CLOCKS],
  values: VALUES,
  valueOf: oneOfValues(VALUES),
  writtenValue: 'time',
  code: 'date-midnight',
  severity: 'note',
  decide,
};

const hasOtherClock = (cell: string): boolean => !isMidnight(cell) && hasClock(withoutMidnight(cell));
const endsAtMidnight = (cell: string): boolean => isMidnight(cell) || withoutMidnight(cell) !== cell;

function* decide(column: DecidedColumn): Steps<ColumnFinding | undefined> {
  const { field, cellsOf, stated } = column;
  if (stated === undefined) {
    if (!(yield* someCell(yield* cellsOf(field), endsAtMidnight))) return undefined;
    for (const one of [...DATES, ...CLOCKS]) if (yield* someCell(yield* cellsOf(one), hasOtherClock)) return undefined;
  }
  return yield* findingFor(column, 'day', endsAtMidnight);
}
