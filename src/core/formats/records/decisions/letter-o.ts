/** Decides whether the letter O beside a longitude is east, as in German, or west, as in French. */
import { hasAmbiguousLetter } from '../degrees.js';
import { meaningOfO } from '../hemispheres.js';
import { eachCell, someCell } from './cell-counts.js';
import { findingFor, oneOfValues, type Decision } from './decision.js';

const VALUES = ['east', 'west'] as const;
const FIELDS = ['lat', 'lon', 'coordinates', 'lonlat'] as const;

export const letterO: Decision = {
  name: 'letter-o',
  fields: ['lon', 'coordinates', 'lonlat'],
  values: VALUES,
  valueOf: oneOfValues(VALUES),
  writtenValue: 'east',
  code: 'letter-o',
  severity: 'note',
  *decide(column) {
    const { field, cellsOf, language, stated } = column;
    if (stated === undefined && !(yield* someCell(yield* cellsOf(field), hasAmbiguousLetter))) return undefined;
    const cells: string[] = [];
    for (const one of FIELDS) yield* eachCell(yield* cellsOf(one), (cell) => cells.push(cell));
    const meaning = stated ?? meaningOfO(cells, language);
    return meaning === undefined ? undefined : yield* findingFor(column, meaning, hasAmbiguousLetter);
  },
};
