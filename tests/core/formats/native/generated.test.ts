/** The first atlas is committed twice, as data and as a module of what was read of it: they must say the same. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { data } from '../../../../geo/us-dprk-2018.js';
import { readAtlas } from '../../../../src/core/formats/read.js';
import { firstAtlasModule } from '../../../../tools/first-atlas.mjs';

const read = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const reading = await readAtlas(read('geo/us-dprk-2018.geojson'));

describe('the first atlas as a module', () => {
  it('is what tools/first-atlas.mjs would write: `npm run data` after a change', () => {
    expect(read('geo/us-dprk-2018.ts') === firstAtlasModule(reading.value)).toBe(true);
  });

  it('holds what is read of the data, with nothing wrong in it', () => {
    expect(data).toEqual(reading.value);
    expect(reading.issues).toEqual([]);
  });

  it('keeps every character that could end a string, and refuses what JSON would change', () => {
    const awkward = { a: '\'"`\\\n\u2028${x}</script>', b: "it's" };
    const module = firstAtlasModule(awkward)
      .replace(/^import .*$/m, '')
      .replace('export const data =', 'return')
      .replace(' as AtlasData', '');
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what is tested is that it is JavaScript
    const evaluate = new Function(module) as () => unknown;
    expect(evaluate()).toEqual(awkward);
    expect(() => firstAtlasModule({ earliest: -Infinity })).toThrow(/earliest/);
  });
});
