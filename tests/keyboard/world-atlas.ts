/**
 * An atlas made by code for the tests of the keyboard: cities of the world, each with meetings on days of their own, each
 * meeting with people of two sides. Seeded, so that it is the same on every machine; no two meetings share a day, so that
 * the order by date is certain. Sources have no addresses: a test may press Enter anywhere without leaving its page.
 */

/** `[longitude, latitude]` in degrees. The initial letters are mixed on purpose: some are unique, some shared by three. */
export const CITIES: readonly (readonly [name: string, longitude: number, latitude: number])[] = [
  ['London', -0.13, 51.51],
  ['Paris', 2.35, 48.86],
  ['Madrid', -3.7, 40.42],
  ['Rome', 12.5, 41.9],
  ['Berlin', 13.4, 52.52],
  ['Stockholm', 18.07, 59.33],
  ['Moscow', 37.62, 55.75],
  ['Istanbul', 28.98, 41.01],
  ['Cairo', 31.24, 30.04],
  ['Nairobi', 36.82, -1.29],
  ['Lagos', 3.38, 6.52],
  ['Cape Town', 18.42, -33.92],
  ['Delhi', 77.21, 28.61],
  ['Bangkok', 100.5, 13.76],
  ['Singapore', 103.85, 1.29],
  ['Hong Kong', 114.17, 22.32],
  ['Seoul', 126.98, 37.57],
  ['Tokyo', 139.69, 35.69],
  ['Sydney', 151.21, -33.87],
  ['San Francisco', -122.42, 37.77],
  ['New York', -74.01, 40.71],
  ['Mexico City', -99.13, 19.43],
  ['Lima', -77.04, -12.05],
  ['Buenos Aires', -58.38, -34.6],
];

const GIVEN = ['Ana', 'Boris', 'Chen', 'Dmitri', 'Elif', 'Farah', 'Goran', 'Hana', 'Ivan', 'Jun'];
const FAMILY = ['Okafor', 'Petrov', 'Eze', 'Silva', 'Novak', 'Haddad', 'Tanaka', 'Weber'];
const KINDS = ['Round of talks', 'Trilateral summit', 'Working session', 'Signing', 'Conference'];
const FIRST_DAY = Date.UTC(1990, 0, 1);
const DAYS = 30 * 365;
const DAY_MS = 86_400_000;

export interface WorldOptions {
  /** How many places: the first 24 are the cities, more are made up around the world. */
  readonly places?: number;
  readonly meetingsEach?: number;
  readonly peopleEach?: number;
  readonly seed?: number;
}

/** @returns the text of a file in the native format. */
export function worldAtlas({ places = 24, meetingsEach = 3, peopleEach = 4, seed = 7 }: WorldOptions = {}): string {
  const random = seeded(seed);
  const people = GIVEN.flatMap((given) => FAMILY.map((family) => `${given} ${family}`));
  const days = distinctDays(places * meetingsEach, random);
  const towns = Array.from({ length: places }, (_, index) => CITIES[index] ?? madeUp(index, random));
  const meetings = towns.flatMap(([name], place) =>
    Array.from({ length: meetingsEach }, (_, number) => {
      const who = shuffled(people, random).slice(0, peopleEach);
      return {
        id: `${idOf(name)}-${number + 1}`,
        title: `${KINDS[Math.floor(random() * KINDS.length)] ?? ''} ${place * meetingsEach + number + 1}`,
        places: [{ place: idOf(name) }],
        when: days.pop(),
        attendance: who.map((person) => ({ person: idOf(person), sources: ['minutes'] })),
        sources: ['minutes'],
      };
    }),
  );
  return JSON.stringify({
    type: 'FeatureCollection',
    features: towns.map(([name, longitude, latitude]) => ({
      type: 'Feature',
      id: idOf(name),
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
      properties: { name },
    })),
    parley: {
      version: 1,
      title: 'Meetings around the world',
      sides: [
        { id: 'north', name: 'North' },
        { id: 'south', name: 'South' },
      ],
      people: people.map((name, index) => ({ id: idOf(name), name, side: index % 2 === 0 ? 'north' : 'south' })),
      meetings,
      sources: [{ id: 'minutes', title: 'Minutes' }],
    },
  });
}

/** Mulberry32 (T. Ettinger): the same numbers from 0 to 1 for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const idOf = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

function madeUp(index: number, random: () => number): readonly [string, number, number] {
  return [`Town ${index + 1}`, round(random() * 360 - 180), round(random() * 130 - 60)];
}

/** In no order, each a different day, as `YYYY-MM-DD`. */
function distinctDays(count: number, random: () => number): string[] {
  const days = new Set<number>();
  while (days.size < count) days.add(Math.floor(random() * DAYS));
  return [...days].map((day) => new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10));
}

/** Fisher and Yates. */
function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other] as Item, result[last] as Item];
  }
  return result;
}

const round = (degrees: number): number => Math.round(degrees * 100) / 100;
