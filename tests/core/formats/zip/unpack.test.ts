import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zipEntries } from '../../../../src/core/formats/zip/entries.js';
import { ZipReader } from '../../../../src/core/formats/zip/unpack.js';
import { runs } from '../../../runs.js';

const MEGABYTE = 1024 * 1024;

function textIn(bytes: Uint8Array, name: string, maxBytes?: number) {
  const entries = zipEntries(bytes);
  const zip = new ZipReader(bytes, entries, maxBytes);
  const entry = zip.entry(name);
  const text = entry === undefined || zip.problem !== undefined ? undefined : [...zip.text(entry)].join('');
  return { text, code: zip.problem?.code };
}

describe('a zip archive', () => {
  it('is unpacked whatever the method and the length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.nat(3), fc.constantFrom(0, 9), (part, times, level) => {
        const text = part.repeat(10 ** times);
        const bytes = zipSync({ 'other.txt': strToU8('x'), 'a/ä.txt': strToU8(text) }, { level: level });
        expect(textIn(bytes, 'A/ä.TXT')).toEqual({ text, code: undefined });
      }),
      { numRuns: runs(50) },
    );
  });

  it('is stopped when the bytes that come out are too many, whatever sizes it states', () => {
    const bytes = zipSync({ a: new Uint8Array(8 * MEGABYTE) }, { level: 9 });
    expect(bytes.byteLength).toBeLessThan(10_000);
    expect(textIn(bytes, 'a', MEGABYTE).code).toBe('archive-too-large');
    const view = new DataView(bytes.buffer);
    const directory = view.getUint32(bytes.byteLength - 6, true);
    view.setUint32(directory + 24, 10, true);
    expect(textIn(bytes, 'a', MEGABYTE).code).toBe('archive-too-large');
    expect(textIn(bytes, 'a', 9 * MEGABYTE).code).toBeUndefined();
  });

  it('with one packed file under many names is stopped by the sum', () => {
    const bytes = zipSync({ a: new Uint8Array(MEGABYTE), b: new Uint8Array(MEGABYTE) });
    const zip = new ZipReader(bytes, zipEntries(bytes), 1.5 * MEGABYTE);
    for (const name of ['a', 'b']) {
      const entry = zip.entry(name);
      if (entry !== undefined) for (const part of zip.text(entry)) expect(part.length).toBeLessThan(2 * MEGABYTE);
    }
    expect(zip.problem?.code).toBe('archive-too-large');
  });

  it('that is damaged anywhere never throws', () => {
    const good = zipSync({ 'a.txt': strToU8('some text '.repeat(50)), 'b.txt': strToU8('more') });
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.uint8Array({ minLength: 1, maxLength: 8 }), (at, damage) => {
        const bytes = good.slice();
        bytes.set(damage.subarray(0, bytes.length - at), at);
        for (const { name } of zipEntries(bytes)) textIn(bytes, name);
        for (const { name } of zipEntries(bytes.subarray(0, at))) textIn(bytes.subarray(0, at), name);
      }),
    );
  });
});
