import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFilter } from '../../../src/core/filter/filter-result.js';
import { FACETS, facets } from '../../../src/core/filter/facets.js';
import type { Filter } from '../../../src/core/filter/filter.js';
import { MAX_BINS } from '../../../src/core/filter/time-bins.js';
import { atlasOf, meetingOf, personOf } from '../samples/build.js';
import { anyMeetingTable, PEOPLE } from '../samples/meeting-tables.js';
import { runs } from '../../runs.js';

const some = <T>(...values: readonly T[]): fc.Arbitrary<T[]> => fc.array(fc.constantFrom(...values), { maxLength: 2 });
const anyFilter: fc.Arbitrary<Filter> = fc.record(
  {
    people: some(...PEOPLE, 'unknown'),
    sides: some('us', 'uk', ''),
    places: some('vienna', 'rome', ''),
    series: some('', 'none'),
    modes: some<'in-person' | 'phone'>('in-person', 'phone'),
    statuses: some<'held' | 'planned'>('held', 'planned'),
    certainties: some<'confirmed' | ''>('confirmed', ''),
    from: fc.constantFrom(Date.UTC(1815, 3, 2), Date.UTC(1815, 3, 5)),
    to: fc.constantFrom(Date.UTC(1815, 3, 4), Date.UTC(1816, 0, 1)),
  },
  { requiredKeys: [] },
);

describe('the counts beside the choices of a filter', () => {
  it('are how many meetings pass with that choice, for any filter and data', () => {
    fc.assert(
      fc.property(anyMeetingTable, anyFilter, (atlas, filter) => {
        const size = (one: Filter): number => applyFilter(atlas, one)?.size ?? atlas.meetings.length;
        const result = facets(atlas, filter);
        expect(result.size).toBe(size(filter));
        for (const name of FACETS) {
          for (const [index, value] of result[name].values.entries()) {
            const chosen = name === 'people' ? [...(filter.people ?? []), value] : [value];
            expect([name, value, result[name].counts[index]]).toEqual([
              name,
              value,
              size({ ...filter, [name]: chosen }),
            ]);
            expect(result[name].count(value)).toBe(result[name].counts[index]);
          }
          expect(result[name].count('of no meeting')).toBe(0);
        }
        for (const { from, to, count } of result.time.bins) expect(count).toBe(size({ ...filter, from, to }));
        expect(result.time.bins.length).toBeLessThanOrEqual(MAX_BINS);
      }),
      { numRuns: runs(300) },
    );
  });

  it('come the highest first', () => {
    const meetings = [meetingOf('a', { people: ['x', 'y'] }), meetingOf('b', { people: ['y'] })];
    const atlas = atlasOf({ people: [personOf('x'), personOf('y')], meetings });
    expect(facets(atlas, {}).people.top(1)).toEqual([{ value: 'y', count: 2 }]);
  });
});

describe('the histogram', () => {
  const histogram = (...dates: readonly string[]) =>
    facets(atlasOf({ meetings: dates.map((when, index) => meetingOf(`m${index}`, when === '' ? {} : { when })) }), {})
      .time;

  it('has the unit that fits: days, months, years, decades, centuries', () => {
    expect(histogram('2018-05-29', '2018-06-12').unit).toBe('day');
    expect(histogram('2018-05-29', '2020-06-12').unit).toBe('month');
    expect(histogram('1950', '2020').unit).toBe('year');
    expect(histogram('1500', '2020').unit).toBe('decade');
    const { unit, bins } = histogram('-0044', '2020');
    expect([unit, bins.length]).toEqual(['century', 22]);
    expect(new Date(bins.at(-1)?.from ?? 0).getUTCFullYear()).toBe(2001);
    expect(histogram('-9999', '9999').bins.length).toBeGreaterThan(MAX_BINS);
  });

  it('counts a meeting in each bin that it may overlap, and undated ones beside them', () => {
    const { bins, undated } = histogram('2018-05-29', '2018-05-30/2018-05-31', '2018-05-31', '../2018-05-30', '');
    expect(bins.map(({ count }) => count)).toEqual([2, 2, 2]);
    expect(undated).toBe(1);
    expect(histogram('', '')).toMatchObject({ bins: [], undated: 2 });
  });
});
