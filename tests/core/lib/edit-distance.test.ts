import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../src/core/lib/edit-distance.js';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['kitten', 'sitting', 3],
    ['saturday', 'sunday', 3],
    ['same', 'same', 0],
    ['', 'abc', 3],
  ])('of "%s" and "%s" is %i', (a, b, distance) => {
    expect(editDistance(a, b, 5)).toBe(distance);
    expect(editDistance(b, a, 5)).toBe(distance);
  });

  it('is infinite above the limit', () => {
    expect(editDistance('kitten', 'sitting', 3)).toBe(3);
    expect(editDistance('kitten', 'sitting', 2)).toBe(Infinity);
    expect(editDistance('', 'abc', 2)).toBe(Infinity);
  });

  it('counts by the costs it is given', () => {
    const costs = { replace: (a: string, b: string) => (a === b ? 0 : 5), remove: () => 0.5 };
    expect(editDistance('cat', 'cut', 2, costs)).toBe(1);
  });
});
