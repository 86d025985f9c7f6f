/**
 * Decides whether a column of countries says where the places are. It does not if one place stands with many countries: then the
 * column names the countries of people.
 */
import { foldName } from '../../../lib/fold.js';
import { remembering } from '../../../lib/remember.js';
import type { Steps } from '../../../lib/steps.js';
import { oneOfValues, type ColumnFinding, type DecidedColumn, type Decision, type RecordTexts } from './decision.js';
import { MAX_RECORDS_IN_STEP } from './record-cells.js';

const VALUES = ['place', 'other'] as const;
/** Two towns of one name are usual, three are not. */
const MAX_TOWNS = 2;

export const countryOfPlace: Decision = {
  name: 'describes',
  fields: ['country'],
  values: VALUES,
  valueOf: oneOfValues(VALUES),
  writtenValue: 'place',
  code: 'country-of-place',
  severity: 'warning',
  decide: decideCountry,
};

interface Town {
  readonly name: string;
  readonly countries: Map<string, string>;
  readonly points: Set<string>;
  rows: number;
}

function* decideCountry({ records, stated }: DecidedColumn): Steps<ColumnFinding | undefined> {
  const towns = yield* townsIn(records);
  const repeated = towns.filter(({ rows }) => rows > 1);
  const doubtful = repeated.filter(({ countries, points }) => countries.size > 1 && points.size <= 1);
  const [first] = doubtful;
  if (first === undefined && stated === undefined) return undefined;
  const isOther =
    doubtful.some(({ countries }) => countries.size > MAX_TOWNS) ||
    (doubtful.length > 1 && doubtful.length > repeated.length / 2);
  return {
    value: stated ?? (isOther ? 'other' : 'place'),
    count: doubtful.reduce((sum, { rows }) => sum + rows, 0),
    example: first === undefined ? undefined : [...first.countries.values()][1],
    about: first === undefined ? undefined : `${first.name}: ${[...first.countries.values()].slice(0, 4).join(', ')}`,
    needsIssue: first !== undefined,
  };
}

function* townsIn(records: readonly RecordTexts[]): Steps<readonly Town[]> {
  const towns = new Map<string, Town>();
  const folded = remembering(foldName);
  for (const [index, record] of records.entries()) {
    if (index > 0 && index % MAX_RECORDS_IN_STEP === 0) yield index / records.length;
    const [[name], [country]] = [record.texts('place'), record.texts('country')];
    if (name === undefined || country === undefined) continue;
    const key = folded(name);
    const countryKey = folded(country);
    const town = towns.get(key) ?? { name, countries: new Map(), points: new Set(), rows: 0 };
    const point = ['lat', 'lon', 'coordinates', 'lonlat'] as const;
    town.rows += 1;
    if (!town.countries.has(countryKey)) town.countries.set(countryKey, country);
    const written = point.map((field) => record.texts(field).join()).join(' ');
    if (written.trim() !== '') town.points.add(written);
    towns.set(key, town);
  }
  return [...towns.values()];
}
