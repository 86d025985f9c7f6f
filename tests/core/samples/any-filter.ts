/** Filters of any kind, as far as an address can hold them: without empty lists, which are no conditions. */
import fc from 'fast-check';
import type { Filter } from '../../../src/core/filter/filter.js';
import { CERTAINTIES, MODES, STATUSES } from '../../../src/core/model/model.js';

const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(value, { minLength: 1, maxLength: 3 });
const anyText = fc.oneof(fc.constantFrom('', 'a,b', 'a;b=c', '%', '&', '판문점', '\uD800', '..'), fc.string());
const anyTime = (edge: number, open: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: -8.64e15, max: 8.64e15 }),
    fc.integer({ min: -90_000, max: 90_000 }).map((days) => days * 86_400_000 + edge),
    fc.constant(open),
  );

export const anyFilter: fc.Arbitrary<Filter> = fc.record(
  {
    people: some(anyText),
    sides: some(anyText),
    topics: some(anyText),
    series: some(anyText),
    places: some(anyText),
    modes: some(fc.constantFrom(...MODES)),
    statuses: some(fc.constantFrom(...STATUSES)),
    certainties: some(fc.constantFrom(...CERTAINTIES, '' as const)),
    from: anyTime(0, -Infinity),
    to: anyTime(86_399_999, Infinity),
  },
  { requiredKeys: [] },
);
