import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nativeText } from '../../../../src/core/formats/native/write.js';
import { anyAtlasData } from '../../samples/any-atlas.js';
import { firstAtlas } from '../../samples/writable.js';
import { readNative } from '../reading.js';

describe('nativeText', () => {
  it('gives any atlas back when it is read', () => {
    fc.assert(
      fc.property(anyAtlasData, (data) => {
        const { value, issues } = readNative(nativeText(data));
        expect(issues).toEqual([]);
        expect(value).toEqual(data);
      }),
    );
  });

  it('gives the same text after any number of round trips', () => {
    fc.assert(
      fc.property(anyAtlasData, (data) => {
        const text = nativeText(data);
        expect(nativeText(readNative(text).value)).toBe(text);
      }),
    );
  });

  it('keeps the first atlas and writes one thing on each line', () => {
    const text = nativeText(firstAtlas);
    expect(readNative(text)).toEqual({ value: firstAtlas, issues: [] });
    const changed = nativeText({
      ...firstAtlas,
      meetings: firstAtlas.meetings.map((meeting) => ({
        ...meeting,
        ...(meeting.id === 'panmunjeom-5' ? { duration: 'PT2H' } : {}),
      })),
    });
    const before = text.split('\n');
    const after = changed.split('\n');
    expect(after.length).toBe(before.length);
    expect(after.filter((line, index) => line !== before[index])).toHaveLength(1);
  });
});
