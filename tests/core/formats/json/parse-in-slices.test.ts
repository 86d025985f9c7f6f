import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInSlices } from '../../../../src/core/formats/json/parse-in-slices.js';
import { readAtlas } from '../../../../src/core/formats/read.js';
import { runSync } from '../../../../src/core/lib/steps.js';
import { readNative } from '../reading.js';
import { runs } from '../../../runs.js';

const parse = (text: string, slice: number): unknown => runSync(parseInSlices(text, slice))?.value;
const isContainer = (value: unknown): boolean => typeof value === 'object' && value !== null;

describe('parseInSlices', () => {
  it('gives what JSON.parse gives, however small the slices', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(40), fc.constantFrom(0, 2), (value, slice, indent) => {
        fc.pre(isContainer(value));
        const text = JSON.stringify(value, undefined, indent);
        expect(parse(text, slice)).toEqual(JSON.parse(text));
      }),
      { numRuns: runs(500) },
    );
  });

  it('refuses what JSON.parse refuses', () => {
    const signs = fc.constantFrom(...'[]{},:"\\ 1', '"a":', 'null', '\n', '[1,2]', '{"a":[1]}');
    const broken = fc.tuple(fc.jsonValue({ maxDepth: 4 }), fc.nat(), signs, fc.nat(2)).map(([value, at, sign, cut]) => {
      const text = JSON.stringify(value);
      const place = at % (text.length + 1);
      return text.slice(0, place) + sign + text.slice(place + cut);
    });
    fc.assert(
      fc.property(
        fc.oneof(
          broken,
          fc.array(signs).map((some) => some.join('')),
        ),
        fc.nat(12),
        (text, slice) => {
          let value: unknown;
          try {
            value = JSON.parse(text);
          } catch {
            value = undefined;
          }
          const sliced = runSync(parseInSlices(text, slice));
          expect(sliced?.value).toEqual(isContainer(value) ? value : undefined);
        },
      ),
      { numRuns: runs(3000) },
    );
  });

  it('takes no key for more than a key', () => {
    const text = '{"__proto__":[{"a":1},{"b":2}],"constructor":{"c":[1,2,3]},"x":1}';
    const value = parse(text, 0) as object;
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor', 'x']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(JSON.stringify(value)).toBe(text);
  });
});

describe('a large file', () => {
  const meetings = Array.from({ length: 20_000 }, (_, index) => ({
    id: `m${index}`,
    when: '2018-06-04',
    title: 'Talks',
  }));
  const text = JSON.stringify({ type: 'FeatureCollection', features: [], parley: { meetings } });

  it('is read in many steps with growing progress and the same result', async () => {
    const told: number[] = [];
    const pause = (done: number): undefined => void told.push(done);
    expect(await readAtlas(text, { pause })).toEqual(readNative(text));
    expect(told.length).toBeGreaterThan(80);
    expect(told.every((done, index) => done >= (told[index - 1] ?? 0) && done <= 1)).toBe(true);
  });

  it('ends where a pause ends it', async () => {
    const reason = new Error('enough');
    let count = 0;
    const pause = (): Promise<void> | undefined => (++count === 5 ? Promise.reject(reason) : undefined);
    await expect(readAtlas(text, { pause })).rejects.toBe(reason);
    expect(count).toBe(5);
  });
});
