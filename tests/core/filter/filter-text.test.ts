import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Filter } from '../../../src/core/filter/filter.js';
import { formatFilter, parseFilter } from '../../../src/core/filter/filter-text.js';
import { anyFilter } from '../samples/any-filter.js';
import { runs } from '../../runs.js';

describe('a filter as text', () => {
  it.each<[Filter, string]>([
    [{}, ''],
    [{ people: [], modes: [] }, ''],
    [{ people: ['kim/a', 'b,c'], places: [''] }, 'people=kim%2Fa,b%2Cc;places='],
    [{ from: Date.UTC(1815, 3, 1), to: Date.UTC(1815, 4, 1) - 1 }, 'from=1815-04-01;to=1815-04-30'],
    [{ from: Date.UTC(2018, 5, 12, 9) }, 'from=2018-06-12T09:00:00.000'],
    [{ from: -Infinity, to: Infinity }, 'from=..;to=..'],
    [{ to: Date.UTC(-43, 2, 16) - 1 }, 'to=-000043-03-15'],
  ])('%j is %s', (filter, text) => {
    expect(formatFilter(filter)).toBe(text);
  });

  it('is read back, for any filter', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(parseFilter(formatFilter(filter))).toEqual(filter);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('is read as far as it can be understood, whatever it is', () => {
    expect(
      parseFilter('colour=red;modes=phone,carrier-pigeon;from=yesterday;statuses=;people=%E0;to=2018-06-12T09:00'),
    ).toEqual({
      modes: ['phone'],
      to: Date.UTC(2018, 5, 12, 9),
    });
    expect(parseFilter('to=2018-02-31')).toEqual({});
    fc.assert(fc.property(fc.string(), (text) => void parseFilter(text)));
  });

  it('reads a month and a year, which people write by hand', () => {
    expect(parseFilter('from=1985-04;to=1985-04')).toEqual({
      from: Date.UTC(1985, 3, 1),
      to: Date.UTC(1985, 4, 1) - 1,
    });
    expect(parseFilter('from=1985;to=1986')).toEqual({ from: Date.UTC(1985, 0, 1), to: Date.UTC(1987, 0, 1) - 1 });
    expect(parseFilter('from=1985-13;to=85')).toEqual({});
  });

  it('refuses times that are no times', () => {
    for (const from of [Number.NaN, Infinity, 9e15]) expect(() => formatFilter({ from })).toThrow(RangeError);
  });
});
