/** Decides whether the letter O beside a longitude is east, as in German, or west, as in French. */
import { hasAmbiguousLetter } from '../degrees.js';
import { meaningOfO } from '../hemispheres.js';
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
  decide: (column) => {
    const { cellsOf, language, stated } = column;
    if (stated === undefined && !column.cells.some(hasAmbiguousLetter)) return undefined;
    const meaning = stated ?? meaningOfO(FIELDS.flatMap(cellsOf), language);
    return meaning === undefined ? undefined : findingFor(column, meaning, hasAmbiguousLetter);
  },
};
