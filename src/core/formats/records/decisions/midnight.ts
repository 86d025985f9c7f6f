/**
 * Decides whether midnight is a time of day. Databases and spreadsheets add it to every date without one, so if all times of day
 * of a file are midnight, its dates are days.
 */
import { hasClock, isMidnight, withoutMidnight } from '../../../time/clocks-at-midnight.js';
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

const endsAtMidnight = (cell: string): boolean => isMidnight(cell) || withoutMidnight(cell) !== cell;

function decide(column: DecidedColumn): ColumnFinding | undefined {
  const { cells, cellsOf, stated } = column;
  if (stated === undefined) {
    if (!cells.some(endsAtMidnight)) return undefined;
    const hasOther = [...DATES, ...CLOCKS].some((field) =>
      cellsOf(field).some((cell) => !isMidnight(cell) && hasClock(withoutMidnight(cell))),
    );
    if (hasOther) return undefined;
  }
  return findingFor(column, 'day', endsAtMidnight);
}
