/** Decides whether the numbers of a date column are the day numbers of a spreadsheet. */
import { someCell } from './cell-counts.js';
import { findingFor, oneOfValues, type Decision } from './decision.js';

const VALUES = ['yes', 'no'] as const;
/** 10000 is 18 May 1927, 99999 is 13 October 2173. */
const SERIAL = /^\d{5}(?:\.\d+)?$/;

export const serialDates: Decision = {
  name: 'serial',
  fields: ['when', 'start', 'end'],
  values: VALUES,
  valueOf: oneOfValues(VALUES),
  writtenValue: 'no',
  code: 'date-serial',
  severity: 'note',
  *decide(column) {
    const { field, cellsOf, stated } = column;
    const areAllNumbers = !(yield* someCell(yield* cellsOf(field), (cell) => !SERIAL.test(cell)));
    if (stated === undefined && !areAllNumbers) return undefined;
    return yield* findingFor(column, 'yes', (cell) => SERIAL.test(cell));
  },
};
