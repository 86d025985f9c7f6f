/** The first atlas is committed twice, as data and as a module: they must say the same. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { text } from '../../geo/us-dprk-2018.js';
import { firstAtlasModule } from '../../tools/first-atlas.mjs';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('the first atlas as a module', () => {
  it('is what tools/first-atlas.mjs would write: `npm run data` after a change', () => {
    expect(read('geo/us-dprk-2018.ts') === firstAtlasModule(read('geo/us-dprk-2018.geojson'))).toBe(true);
  });

  it('holds the same data', () => {
    expect(JSON.parse(text)).toEqual(JSON.parse(read('geo/us-dprk-2018.geojson')));
  });

  it('keeps every character that could end a string', () => {
    const awkward = JSON.stringify({ a: '\'"`\\\n\u2028${x}</script>', b: "it's" });
    const module = firstAtlasModule(awkward).replace('export const text =', 'return');
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what is tested is that it is JavaScript
    const evaluate = new Function(module) as () => string;
    expect(JSON.parse(evaluate())).toEqual(JSON.parse(awkward));
  });
});
