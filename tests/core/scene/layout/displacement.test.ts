import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepAside, type Disc } from '../../../../src/core/scene/layout/displacement.js';

const coordinate = fc.double({ min: 0, max: 400, noNaN: true });
const disc = fc.record({ x: coordinate, y: coordinate, radius: fc.integer({ min: 12, max: 22 }) });
const crowds = fc.array(disc, { minLength: 1, maxLength: 40 });

const distance = (
  one: Disc,
  other: Disc,
  first: readonly [number, number],
  second: readonly [number, number],
): number => {
  const across = other.x + second[0] - one.x - first[0];
  return Math.hypot(across, other.y + second[1] - one.y - first[1]);
};

describe('stepAside', () => {
  it('leaves two discs at least 4 px apart, however crowded', () => {
    fc.assert(
      fc.property(crowds, (discs) => {
        const offsets = stepAside(discs);
        discs.forEach((one, index) =>
          discs.slice(index + 1).forEach((other, at) => {
            const apart = distance(one, other, offsets[index] ?? [0, 0], offsets[index + 1 + at] ?? [0, 0]);
            expect(apart).toBeGreaterThanOrEqual(one.radius + other.radius + 4);
          }),
        );
      }),
    );
  });

  it('moves nobody who touches nobody', () => {
    const offsets = stepAside([
      { x: 0, y: 0, radius: 14 },
      { x: 10, y: 0, radius: 14 },
      { x: 300, y: 0, radius: 14 },
    ]);
    expect(offsets[2]).toEqual([0, 0]);
  });

  it('moves two by the same, away from one another, and no more than needed', () => {
    const [one = [0, 0], other = [0, 0]] = stepAside([
      { x: 100, y: 50, radius: 14 },
      { x: 106, y: 58, radius: 14 },
    ]);
    expect(one[0]).toBeCloseTo(-other[0], 0);
    expect(one[1]).toBeCloseTo(-other[1], 0);
    expect(one[0]).toBeLessThan(0);
    expect(Math.hypot(...one)).toBeLessThanOrEqual((14 + 14 + 4 - 10) / 2 + 1.5);
  });

  it('parts two on one spot to the left and right, and many evenly around it', () => {
    const spot = { x: 7, y: 9, radius: 13 };
    expect(stepAside([spot, spot])).toEqual([
      [-15.5, expect.closeTo(0, 0)],
      [15.5, expect.closeTo(0, 0)],
    ]);
    const ring = stepAside([spot, spot, spot]).map(([x, y]) => Math.hypot(x, y));
    expect(Math.max(...ring) - Math.min(...ring)).toBeLessThan(1.5);
    const many = stepAside(Array.from({ length: 12 }, (): Disc => spot)).map(([x, y]) => Math.hypot(x, y));
    expect(Math.max(...many)).toBeLessThan(75);
  });

  it('is the same wherever the discs lie', () => {
    fc.assert(
      fc.property(crowds, fc.integer({ min: 0, max: 800 }), (discs, shift) => {
        const whole = discs.map(({ x, y, radius }) => ({ x: Math.round(x), y: Math.round(y), radius }));
        const shifted = whole.map(({ x, y, radius }) => ({ x: x + shift, y, radius }));
        expect(stepAside(shifted)).toEqual(stepAside(whole));
      }),
    );
  });
});
