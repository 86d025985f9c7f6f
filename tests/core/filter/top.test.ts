import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FacetCounts } from '../../../src/core/filter/facets.js';

describe('the values with the highest counts', () => {
  it('are those of the whole list in order, however few are wanted', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { maxLength: 40 }), fc.integer({ min: 1, max: 50 }), (counts, limit) => {
        const values = counts.map((_, index) => `v${index}`);
        const all = values.map((value, index) => ({ value, count: counts[index] as number }));
        const sorted = all.sort((a, b) => b.count - a.count).slice(0, limit);
        expect(new FacetCounts(values, Uint32Array.from(counts)).top(limit)).toEqual(sorted);
      }),
    );
  });
});
