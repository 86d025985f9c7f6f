import { describe, expect, it } from 'vitest';
import { parseWhen } from '../../../src/core/time/edtf.js';
import { memoizeParse } from '../../../src/core/time/memoize-parse.js';

describe('remembering', () => {
  it('reads a date once for each zone, and an invalid one only once too', () => {
    const asked: string[] = [];
    const parse = memoizeParse((edtf, timeZone) => {
      asked.push(`${edtf} ${timeZone ?? ''}`);
      return parseWhen(edtf, timeZone);
    });
    for (const _time of [1, 2]) {
      expect(parse('2018-06-12', undefined)).toEqual(parseWhen('2018-06-12', undefined));
      expect(parse('2018-06-12', 'Asia/Seoul')).toEqual(parseWhen('2018-06-12', 'Asia/Seoul'));
      expect(parse('one day', undefined)).toBeUndefined();
    }
    expect(asked).toEqual(['2018-06-12 ', '2018-06-12 Asia/Seoul', 'one day ']);
  });

  it('freezes what it gives to several', () => {
    expect(Object.isFrozen(memoizeParse(parseWhen)('2018-06-12', undefined))).toBe(true);
  });
});
