import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterOfWrittenTime } from '../../../src/core/filter/written-time.js';

const APRIL = { from: Date.UTC(1815, 3, 1), to: Date.UTC(1815, 4, 1) - 1 };

describe('a time that a user types', () => {
  it.each(['April 1815', 'in April 1815', 'avril 1815', 'en abril de 1815', '1815년 4월', '1815-04', '04/1815'])(
    '%s is April 1815',
    (text) => {
      expect(filterOfWrittenTime(text)).toEqual(APRIL);
    },
  );

  it('may be open at one end, or a range', () => {
    expect(filterOfWrittenTime('before 1900')).toEqual({ to: Date.UTC(1900, 0, 1) - 1 });
    expect(filterOfWrittenTime('since 2018')).toEqual({ from: Date.UTC(2018, 0, 1) });
    expect(filterOfWrittenTime('29 May 2018 to 1 June 2018')).toEqual({
      from: Date.UTC(2018, 4, 29),
      to: Date.UTC(2018, 5, 2) - 1,
    });
  });

  it.each(['', 'May', 'Vienna', '../..', '9'.repeat(100_000), 'in'])('%s is no time', (text) => {
    expect(filterOfWrittenTime(text)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void filterOfWrittenTime(text)));
  });
});
