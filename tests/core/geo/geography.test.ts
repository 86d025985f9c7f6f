import { bearing } from '@turf/bearing';
import { greatCircle as turfGreatCircle } from '@turf/great-circle';
import { rhumbBearing as turfRhumbBearing } from '@turf/rhumb-bearing';
import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import {
  compassPoint,
  distanceKm,
  greatCircle,
  legCurve,
  narrowestWindow,
  rhumbBearing,
  unwrapNear,
} from '../../../src/core/geo/geography.js';
import { project } from '../../../src/core/geo/mercator.js';
import type { Coordinates } from '../../../src/core/model/model.js';

const JSA: Coordinates = [126.67667, 37.95583];
const SINGAPORE: Coordinates = [103.85007, 1.28967];
const WASHINGTON: Coordinates = [-77.03637, 38.89511];
const SEOUL: Coordinates = [126.9784, 37.566];
const PYONGYANG: Coordinates = [125.75432, 39.03385];
const NEW_YORK: Coordinates = [-74.00597, 40.71427];
const CAPELLA: Coordinates = [103.82447, 1.2496];
const WHITE_HOUSE: Coordinates = [-77.0365, 38.8977];
const STATE: Coordinates = [-77.0484, 38.8944];
const FULLERTON: Coordinates = [103.85306, 1.28611];
const HANOI: Coordinates = [105.84117, 21.0245];
const LONDON: Coordinates = [-0.1276, 51.5072];
const SAN_FRANCISCO: Coordinates = [-122.4194, 37.7749];
const TOKYO: Coordinates = [139.6917, 35.6895];

const longitude = fc.double({ min: -180, max: 180, noNaN: true });
const latitude = fc.double({ min: -84, max: 84, noNaN: true });
const anywhere: fc.Arbitrary<Coordinates> = fc.tuple(longitude, latitude);

describe('distanceKm', () => {
  it.each<[string, Coordinates, Coordinates, number]>([
    ['Panmunjeom to Singapore', JSA, SINGAPORE, 4696.34],
    ['Panmunjeom to Washington', JSA, WASHINGTON, 11132.611],
    ['Singapore to Washington', SINGAPORE, WASHINGTON, 15545.845],
    ['Seoul to Panmunjeom', SEOUL, JSA, 50.818],
    ['Pyongyang to Panmunjeom', PYONGYANG, JSA, 144.263],
    ['Panmunjeom to New York', JSA, NEW_YORK, 11018.025],
    ['Washington to New York', WASHINGTON, NEW_YORK, 328.491],
    ['Seoul to Pyongyang', SEOUL, PYONGYANG, 195.059],
    ['Panmunjeom to Capella', JSA, CAPELLA, 4701.603],
    ['Panmunjeom to the White House', JSA, WHITE_HOUSE, 11132.335],
    ['Fullerton to Capella', FULLERTON, CAPELLA, 5.156],
    ['White House to State Department', WHITE_HOUSE, STATE, 1.093],
    ['Panmunjeom to Hanoi', JSA, HANOI, 2746.269],
  ])('is right from %s', (_leg, from, to, km) => {
    expect(distanceKm(from, to)).toBeCloseTo(km, 2);
  });

  it('differs from the distance on the ellipsoid by at most 0.6 %', () => {
    fc.assert(
      fc.property(anywhere, anywhere, (from, to) => {
        const { s12 = NaN } = geodesic.Geodesic.WGS84.Inverse(from[1], from[0], to[1], to[0]);
        expect(Math.abs(distanceKm(from, to) - s12 / 1000)).toBeLessThanOrEqual((s12 / 1000) * 0.006 + 1e-6);
      }),
    );
  });

  it('is half the circumference for antipodes, even if rounding goes beyond it', () => {
    const half = Math.PI * 6371.0088;
    expect(distanceKm([-179.99999327737956, -83.99999999250335], [0, 83.99999998502132])).toBeCloseTo(half, 0);
    expect(distanceKm([180.00000672262044, -83.99999999250335], [0, 83.99999998502132])).toBeCloseTo(half, 0);
    fc.assert(
      fc.property(anywhere, ([lon, lat]) => {
        expect(Math.abs(distanceKm([lon, lat], [lon + 180, -lat]) - half)).toBeLessThan(0.001);
      }),
    );
  });

  it('is the same both ways, and across the antimeridian', () => {
    fc.assert(
      fc.property(anywhere, anywhere, (from, to) => {
        expect(distanceKm(from, to)).toBeCloseTo(distanceKm(to, from), 6);
        expect(distanceKm([from[0] + 360, from[1]], to)).toBeCloseTo(distanceKm(from, to), 5);
      }),
    );
  });
});

describe('rhumbBearing', () => {
  it('is the direction on the Mercator map, not that in which the great circle starts', () => {
    expect(compassPoint(rhumbBearing(LONDON, SAN_FRANCISCO), 8)).toBe(6);
    expect(compassPoint(bearing([...LONDON], [...SAN_FRANCISCO]), 8)).toBe(7);
    expect(compassPoint(rhumbBearing(TOKYO, SAN_FRANCISCO), 8)).toBe(2);
    expect(compassPoint(bearing([...TOKYO], [...SAN_FRANCISCO]), 8)).toBe(1);
  });

  it('equals that of Turf, from 0 to 360', () => {
    fc.assert(
      fc.property(anywhere, anywhere, (from, to) => {
        // Within a metre the bearing depends on rounding, and half-way round both ways are equally short.
        fc.pre(distanceKm(from, to) > 0.001 && Math.abs(unwrapNear(to[0], from[0]) - from[0]) < 179.999);
        const difference = rhumbBearing(from, to) - turfRhumbBearing([...from], [...to]);
        expect(unwrapNear(difference, 0)).toBeCloseTo(0, 6);
        expect(rhumbBearing(from, to)).toBeGreaterThanOrEqual(0);
        expect(rhumbBearing(from, to)).toBeLessThan(360);
      }),
    );
  });

  it('is the angle of the straight line on the projected map, the shorter way round', () => {
    fc.assert(
      fc.property(anywhere, anywhere, (from, to) => {
        const [x1, y1] = project(from, 0);
        const [x2, y2] = project([unwrapNear(to[0], from[0]), to[1]], 0);
        fc.pre(Math.hypot(x2 - x1, y2 - y1) > 1e-3 && Math.abs(Math.abs(x2 - x1) - 128) > 1e-6);
        const drawn = (Math.atan2(x2 - x1, y1 - y2) * 180) / Math.PI;
        expect(Math.abs(unwrapNear(rhumbBearing(from, to) - drawn, 0))).toBeLessThan(1e-6);
      }),
    );
  });

  it('is a number even at the poles and for one and the same point', () => {
    const pairs: [Coordinates, Coordinates][] = [
      [
        [0, 90],
        [10, 90],
      ],
      [
        [0, -90],
        [0, 90],
      ],
      [JSA, JSA],
    ];
    for (const [from, to] of pairs) expect(Number.isFinite(rhumbBearing(from, to))).toBe(true);
    expect(rhumbBearing([0, 0], [0, 90])).toBe(0);
  });
});

describe('compassPoint', () => {
  it('rounds to the nearest point, halves clockwise', () => {
    expect([0, 22.4, 22.5, 359, -10, 720].map((degrees) => compassPoint(degrees, 8))).toEqual([0, 0, 1, 0, 0, 0]);
    expect([11.24, 11.25, 180, 348.74, 348.75].map((degrees) => compassPoint(degrees, 16))).toEqual([0, 1, 8, 15, 0]);
  });
});

describe('narrowestWindow', () => {
  it('has the Pacific in the middle for Korea and the United States', () => {
    const { west, east, center } = narrowestWindow([JSA[0], SINGAPORE[0], WASHINGTON[0], NEW_YORK[0]]);
    expect(east - west).toBeCloseTo(360 - (SINGAPORE[0] - NEW_YORK[0]), 9);
    expect(center).toBeCloseTo(-165.078, 2);
    expect(west).toBeCloseTo(SINGAPORE[0] - 360, 9);
  });

  it('gives the whole world for nothing and a point for one', () => {
    expect(narrowestWindow([])).toEqual({ west: -180, east: 180, center: 0 });
    expect(narrowestWindow([190, -170])).toEqual({ west: -170, east: -170, center: -170 });
  });

  it('holds every longitude, and no arc that starts at one of them is narrower', () => {
    fc.assert(
      fc.property(fc.array(longitude, { minLength: 1, maxLength: 30 }), (longitudes) => {
        const { west, east, center } = narrowestWindow(longitudes);
        expect(center).toBeGreaterThanOrEqual(-180);
        expect(center).toBeLessThan(180);
        for (const one of longitudes) {
          const eastOfWest = (((one - west + 1e-9) % 360) + 360) % 360;
          expect(eastOfWest).toBeLessThanOrEqual(east - west + 2e-9);
        }
        const widthFrom = (start: number): number =>
          Math.max(...longitudes.map((one) => (((one - start) % 360) + 360) % 360));
        expect(east - west).toBeLessThanOrEqual(Math.min(...longitudes.map(widthFrom)) + 1e-9);
      }),
    );
  });
});

describe('greatCircle', () => {
  it('agrees with turf at every point', () => {
    fc.assert(
      fc.property(anywhere, anywhere, (from, to) => {
        const km = distanceKm(from, to);
        fc.pre(km > 1 && km < 19_900);
        const { geometry } = turfGreatCircle([...from], [...to], { npoints: 9 });
        fc.pre(geometry.type === 'LineString');
        const ours = greatCircle(from, to, 8);
        (geometry.coordinates as number[][]).forEach(([x = 0, y = 0], index) =>
          expect(distanceKm(ours[index] ?? from, [x, y])).toBeLessThan(0.1),
        );
      }),
    );
  });

  it('has equal parts and never jumps across the antimeridian', () => {
    fc.assert(
      fc.property(anywhere, anywhere, fc.integer({ min: 1, max: 64 }), (from, to, steps) => {
        const points = greatCircle(from, to, steps);
        expect(points).toHaveLength(steps + 1);
        points.slice(1).forEach((point, index) => {
          const before = points[index] ?? from;
          expect(Math.abs(point[0] - before[0])).toBeLessThanOrEqual(180 + 1e-9);
          expect(distanceKm(before, point)).toBeCloseTo(distanceKm(from, to) / steps, 2);
        });
      }),
    );
  });

  it('finds the midpoints of the first atlas', () => {
    const [, [x, y] = [0, 0]] = greatCircle(JSA, WASHINGTON, 2);
    expect([unwrapNear(x, 0), y]).toEqual([expect.closeTo(-156.954, 2), expect.closeTo(75.473, 2)]);
  });

  it('has a line for antipodes and for coincident points', () => {
    const half = Math.PI * 6371.0088;
    for (const end of [[180, 0], [-180, 0]] as const) {
      const [, middle = [0, 0]] = greatCircle([0, 0], end, 2);
      expect([distanceKm([0, 0], middle), distanceKm(middle, end)]).toEqual([
        expect.closeTo(half / 2, 3),
        expect.closeTo(half / 2, 3),
      ]);
    }
    expect(greatCircle(JSA, JSA, 2)[1]?.[1]).toBeCloseTo(JSA[1], 9);
    expect(() => greatCircle(JSA, SEOUL, 0)).toThrow('Got 0 steps');
  });
});

describe('legCurve', () => {
  it('is the great circle if that stays below 75°', () => {
    const curve = legCurve(JSA, SINGAPORE);
    const middle = curve[Math.floor(curve.length / 2)] ?? JSA;
    expect(distanceKm(JSA, middle) + distanceKm(middle, SINGAPORE)).toBeCloseTo(distanceKm(JSA, SINGAPORE), 3);
  });

  it.each<[string, Coordinates, Coordinates]>([
    ['Singapore to Washington', SINGAPORE, WASHINGTON],
    ['Panmunjeom to Washington', JSA, WASHINGTON],
    ['New York to Panmunjeom', NEW_YORK, JSA],
  ])('bends north without leaving the map from %s', (_leg, from, to) => {
    const curve = legCurve(from, to);
    const top = Math.max(...curve.map(([, y]) => y));
    expect(top).toBeLessThan(75);
    expect(top).toBeGreaterThan(Math.max(from[1], to[1]) + 3);
  });

  it('keeps its ends, stays short, smooth and below 75° unless an end is higher', () => {
    fc.assert(
      fc.property(anywhere, anywhere, (from, to) => {
        const curve = legCurve(from, to);
        expect(curve.length).toBeLessThanOrEqual(64);
        expect(curve[0]).toEqual(from);
        const [x, y] = curve.at(-1) ?? from;
        expect(y).toBe(to[1]);
        expect(unwrapNear(x - to[0], 0)).toBeCloseTo(0, 9);
        const limit = Math.max(75, Math.abs(from[1]), Math.abs(to[1])) + 1e-9;
        for (const [, height] of curve) expect(Math.abs(height)).toBeLessThanOrEqual(limit);
        curve
          .slice(1)
          .forEach(([here], index) => expect(Math.abs(here - (curve[index]?.[0] ?? here))).toBeLessThan(180));
      }),
    );
  });
});
