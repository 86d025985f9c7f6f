import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rhumbBearing, narrowestWindow, unwrapNear } from '../../../src/core/geo/geography.js';
import { project } from '../../../src/core/geo/mercator.js';
import type { Coordinates } from '../../../src/core/model/model.js';
import { nextInDirection, typeAhead, type ArrowDirection, type Candidate } from '../../../src/core/navigation/moves.js';
import { runs } from '../../runs.js';

const DIRECTIONS: readonly ArrowDirection[] = ['up', 'right', 'down', 'left'];
const BEARING = { up: 0, right: 90, down: 180, left: 270 } as const;
const OPPOSITE = { up: 'down', down: 'up', left: 'right', right: 'left' } as const;

const CITIES: Readonly<Record<string, Coordinates>> = {
  London: [-0.13, 51.51],
  Paris: [2.35, 48.86],
  Madrid: [-3.7, 40.42],
  Rome: [12.5, 41.9],
  Berlin: [13.4, 52.52],
  Stockholm: [18.07, 59.33],
  Moscow: [37.62, 55.75],
  Istanbul: [28.98, 41.01],
  Cairo: [31.24, 30.04],
  Nairobi: [36.82, -1.29],
  Lagos: [3.38, 6.52],
  'Cape Town': [18.42, -33.92],
  Delhi: [77.21, 28.61],
  Bangkok: [100.5, 13.76],
  Singapore: [103.85, 1.29],
  'Hong Kong': [114.17, 22.32],
  Seoul: [126.98, 37.57],
  Tokyo: [139.69, 35.69],
  Sydney: [151.21, -33.87],
  'San Francisco': [-122.42, 37.77],
  'New York': [-74.01, 40.71],
  'Mexico City': [-99.13, 19.43],
  Lima: [-77.04, -12.05],
  'Buenos Aires': [-58.38, -34.6],
};

/** Places with the points a map centred on them draws. */
function drawn(places: Readonly<Record<string, Coordinates>>): (Candidate & { readonly coordinates: Coordinates })[] {
  const { center } = narrowestWindow(Object.values(places).map(([longitude]) => longitude));
  return Object.entries(places).map(([id, [longitude, latitude]]) => {
    const coordinates: Coordinates = [unwrapNear(longitude, center), latitude];
    return { id, coordinates, point: project(coordinates, 0) };
  });
}

/** Mulberry32 (T. Ettinger): a seeded generator, so that the 200 maps are the same on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function randomMap(seed: number): ReturnType<typeof drawn> {
  const random = seeded(seed);
  const places = Array.from({ length: 60 }, (_, index) => [
    `place-${index}`,
    [random() * 360 - 180, random() * 140 - 65] as Coordinates,
  ]);
  return drawn(Object.fromEntries(places) as Record<string, Coordinates>);
}

const MAPS = [drawn(CITIES), ...Array.from({ length: 200 }, (_, seed) => randomMap(seed))];

/** How many presses it takes from one place to every other. */
function presses(steps: ReadonlyMap<string, readonly string[]>, from: string): Map<string, number> {
  const reached = new Map([[from, 0]]);
  for (const [here, count] of reached) {
    for (const to of steps.get(here) ?? []) if (!reached.has(to)) reached.set(to, count + 1);
  }
  return reached;
}

/** Where the four arrows lead from each place. */
function stepsOf(candidates: readonly Candidate[]): ReadonlyMap<string, readonly string[]> {
  const from = (id: string): string[] =>
    DIRECTIONS.flatMap((direction) => nextInDirection(candidates, id, direction).to ?? []);
  return new Map(candidates.map(({ id }) => [id, from(id)]));
}

describe('nextInDirection', () => {
  it('reaches every one of 24 world cities from every other in few presses', () => {
    const candidates = drawn(CITIES);
    const steps = stepsOf(candidates);
    const counts = candidates.flatMap(({ id }) => [...presses(steps, id).values()].filter((count) => count > 0));
    expect(counts).toHaveLength(24 * 23);
    expect(Math.max(...counts)).toBeLessThanOrEqual(8);
    expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeLessThanOrEqual(3.5);
  });

  it('reaches every place from every other on 200 random maps of 60', { timeout: 60_000 }, () => {
    for (const candidates of MAPS) {
      const steps = stepsOf(candidates);
      for (const { id } of candidates) expect(presses(steps, id).size).toBe(candidates.length);
    }
  });

  it('comes back by the opposite arrow from every step of every map', () => {
    for (const candidates of MAPS) {
      for (const { id } of candidates) {
        for (const direction of DIRECTIONS) {
          const { to, memory } = nextInDirection(candidates, id, direction);
          if (to !== undefined) expect(nextInDirection(candidates, to, OPPOSITE[direction], memory).to).toBe(id);
        }
      }
    }
  });

  it('agrees with the direction that is spoken: within 67.5° of the rhumb bearing', () => {
    let steps = 0;
    for (const candidates of MAPS) {
      const byId = new Map(candidates.map((candidate) => [candidate.id, candidate.coordinates]));
      for (const { id, coordinates } of candidates) {
        for (const direction of DIRECTIONS) {
          const target = byId.get(nextInDirection(candidates, id, direction).to ?? '');
          if (target === undefined || Math.abs(target[0] - coordinates[0]) > 180) continue;
          const angle = Math.abs(unwrapNear(rhumbBearing(coordinates, target) - BEARING[direction], 0));
          if (angle > 67.5 + 1e-6) expect.unreachable(`${id} ${direction}: ${angle}°`);
          steps += 1;
        }
      }
    }
    expect(steps).toBeGreaterThan(200 * 60 * 3);
  });

  it('goes east from Seoul to the United States and from nowhere further, on a map of the Pacific', () => {
    const candidates = drawn({ Seoul: [126.98, 37.57], Singapore: [103.85, 1.29], 'New York': [-74.01, 40.71] });
    expect(nextInDirection(candidates, 'Seoul', 'right').to).toBe('New York');
    expect(nextInDirection(candidates, 'New York', 'right').to).toBeUndefined();
    expect(nextInDirection(candidates, 'Singapore', 'left').to).toBeUndefined();
    expect(nextInDirection(candidates, 'Singapore', 'up').to).toBe('Seoul');
  });

  it('prefers a place within 45° to a nearer one beside it', () => {
    const candidates: Candidate[] = [
      { id: 'here', point: [0, 0] },
      { id: 'beside', point: [3, -2] },
      { id: 'ahead', point: [1, -9] },
      { id: 'too far beside', point: [10, -1] },
    ];
    expect(nextInDirection(candidates, 'here', 'up').to).toBe('ahead');
    const withoutAhead = candidates.filter(({ id }) => id !== 'ahead');
    expect(nextInDirection(withoutAhead, 'here', 'up').to).toBe('beside');
    expect(nextInDirection(candidates.slice(3).concat(candidates.slice(0, 1)), 'here', 'up').to).toBeUndefined();
  });

  it('takes the smaller id of two equally near, whatever the order', () => {
    const candidates: Candidate[] = [
      { id: 'b', point: [1, -5] },
      { id: 'here', point: [0, 0] },
      { id: 'a', point: [-1, -5] },
    ];
    expect(nextInDirection(candidates, 'here', 'up').to).toBe('a');
    expect(nextInDirection([...candidates].reverse(), 'here', 'up').to).toBe('a');
  });

  it('reaches every place even when many share one spot or one line', () => {
    const coordinate = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 24 }), (points) => {
        const candidates = points.map((point, index): Candidate => ({ id: `p${index}`, point }));
        const steps = stepsOf(candidates);
        for (const { id } of candidates) expect(presses(steps, id).size).toBe(candidates.length);
      }),
      { numRuns: runs(500) },
    );
  });

  it('keeps its memory when there is nothing further, and forgets it elsewhere', () => {
    const candidates: Candidate[] = [
      { id: 'a', point: [0, 0] },
      { id: 'b', point: [10, 6] },
      { id: 'c', point: [2, 5] },
    ];
    const step = nextInDirection(candidates, 'a', 'right');
    expect(step.to).toBe('b');
    const edge = nextInDirection(candidates, 'b', 'right', step.memory);
    expect(edge).toEqual({ to: undefined, memory: step.memory });
    expect(nextInDirection(candidates, 'b', 'left', edge.memory).to).toBe('a');
    expect(nextInDirection(candidates, 'b', 'left').to).toBe('c');
    expect(nextInDirection(candidates, 'gone', 'left', step.memory).to).toBeUndefined();
  });
});

describe('typeAhead', () => {
  const names = ['Panmunjeom', 'Singapore', 'Seoul', 'São Paulo', 'İstanbul', 'Washington'].map((name) => ({
    id: name,
    name,
  }));

  it('finds a name by its beginning, whatever the case and accents', () => {
    expect(typeAhead(names, 'Panmunjeom', 'WAS', 'en')).toBe('Washington');
    expect(typeAhead(names, 'Panmunjeom', 'sao', 'en')).toBe('São Paulo');
    expect(typeAhead(names, 'Panmunjeom', 'São p', 'pt')).toBe('São Paulo');
    expect(typeAhead(names, 'Panmunjeom', 'ist', 'tr')).toBe('İstanbul');
    expect(typeAhead(names, 'Panmunjeom', 'x', 'en')).toBeUndefined();
    expect(typeAhead(names, 'Panmunjeom', '', 'en')).toBeUndefined();
  });

  it('goes round with one letter, pressed once or again and again', () => {
    expect(typeAhead(names, 'Panmunjeom', 's', 'en')).toBe('Singapore');
    expect(typeAhead(names, 'Singapore', 's', 'en')).toBe('Seoul');
    expect(typeAhead(names, 'Seoul', 'sss', 'en')).toBe('São Paulo');
    expect(typeAhead(names, 'São Paulo', 'ssss', 'en')).toBe('Singapore');
    expect(typeAhead(names, undefined, 's', 'en')).toBe('Singapore');
  });

  it('stays while the name still fits what is typed', () => {
    expect(typeAhead(names, 'Seoul', 'se', 'en')).toBe('Seoul');
    expect(typeAhead(names, 'Seoul', 'sa', 'en')).toBe('São Paulo');
    const doubled = [...names, { id: 'Ssangyong', name: 'Ssangyong' }];
    expect(typeAhead(doubled, 'Seoul', 'ss', 'en')).toBe('Ssangyong');
  });

  it('reads Hangul letter by letter', () => {
    const korean = ['판문점', '싱가포르', '서울', '닭섬'].map((name) => ({ id: name, name }));
    for (const typed of ['ㅅ', '서', '성', '서우', '서울']) {
      expect(typeAhead(korean, '싱가포르', typed, 'ko')).toBe('서울');
    }
    expect(typeAhead(korean, '판문점', 'ㅅ', 'ko')).toBe('싱가포르');
    expect(typeAhead(korean, '판문점', '달', 'ko')).toBe('닭섬');
    expect(typeAhead(korean, '판문점', '감', 'ko')).toBeUndefined();
  });
});
