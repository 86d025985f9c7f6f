import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displaceDiscs, type Disc } from '../../../../src/core/scene/layout/displacement.js';

const coordinate = fc.double({ min: 0, max: 400, noNaN: true });
const disc = fc.record({ x: coordinate, y: coordinate, radius: fc.integer({ min: 12, max: 22 }) });
const discLists = fc.array(disc, { minLength: 1, maxLength: 40 });

const distance = (
  one: Disc,
  other: Disc,
  first: readonly [number, number],
  second: readonly [number, number],
): number => {
  const across = other.x + second[0] - one.x - first[0];
  return Math.hypot(across, other.y + second[1] - one.y - first[1]);
};

describe('displaceDiscs', () => {
  it('leaves any two discs at least 4 px apart', () => {
    fc.assert(
      fc.property(discLists, (discs) => {
        const offsets = displaceDiscs(discs);
        discs.forEach((one, index) =>
          discs.slice(index + 1).forEach((other, at) => {
            const apart = distance(one, other, offsets[index] ?? [0, 0], offsets[index + 1 + at] ?? [0, 0]);
            expect(apart).toBeGreaterThanOrEqual(one.radius + other.radius + 4);
          }),
        );
      }),
    );
  });

  it('does not move a disc that touches no other', () => {
    const offsets = displaceDiscs([
      { x: 0, y: 0, radius: 14 },
      { x: 10, y: 0, radius: 14 },
      { x: 300, y: 0, radius: 14 },
    ]);
    expect(offsets[2]).toEqual([0, 0]);
  });

  it('moves two discs equally far, away from one another, and no farther than needed', () => {
    const [one = [0, 0], other = [0, 0]] = displaceDiscs([
      { x: 100, y: 50, radius: 14 },
      { x: 106, y: 58, radius: 14 },
    ]);
    expect(one[0]).toBeCloseTo(-other[0], 0);
    expect(one[1]).toBeCloseTo(-other[1], 0);
    expect(one[0]).toBeLessThan(0);
    expect(Math.hypot(...one)).toBeLessThanOrEqual((14 + 14 + 4 - 10) / 2 + 1.5);
  });

  it('separates two discs on one point to the left and right, and many evenly around it', () => {
    const point = { x: 7, y: 9, radius: 13 };
    expect(displaceDiscs([point, point])).toEqual([
      [-15.5, expect.closeTo(0, 0)],
      [15.5, expect.closeTo(0, 0)],
    ]);
    const ring = displaceDiscs([point, point, point]).map(([x, y]) => Math.hypot(x, y));
    expect(Math.max(...ring) - Math.min(...ring)).toBeLessThan(1.5);
    const many = displaceDiscs(Array.from({ length: 12 }, (): Disc => point)).map(([x, y]) => Math.hypot(x, y));
    expect(Math.max(...many)).toBeLessThan(75);
  });

  it('is the same wherever the discs lie', () => {
    fc.assert(
      fc.property(discLists, fc.integer({ min: 0, max: 800 }), (discs, shift) => {
        const whole = discs.map(({ x, y, radius }) => ({ x: Math.round(x), y: Math.round(y), radius }));
        const shifted = whole.map(({ x, y, radius }) => ({ x: x + shift, y, radius }));
        expect(displaceDiscs(shifted)).toEqual(displaceDiscs(whole));
      }),
    );
  });
});
