import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonError } from '../../../../src/core/formats/json/scan-json.js';
import { runs } from '../../../runs.js';

describe('findJsonError', () => {
  it.each([
    ['{"a": 1, }', 9],
    ['[1 2]', 3],
    ['{"a" 1}', 5],
    ["{'a': 1}", 1],
    ['{a: 1}', 1],
    ['{ 0e": 1}', 2],
    ['{"a": 1, 01: 2}', 9],
    ['{"a\\x": 1}', 3],
    ['[01]', 2],
    ['[1.]', 2],
    ['[tru]', 1],
    ['[NaN]', 1],
    ['"a\nb"', 2],
    ['"a\\x"', 2],
    ['{} {}', 3],
    ['[1', 2],
    ['[}', 1],
    ['// x', 0],
    ['{}\u00a0', 2],
    ['\ufeff{} 1', 4],
  ])('%s at %d', (text, at) => {
    expect(findJsonError(text)).toBe(at);
  });

  it('finds an error where and only where JSON.parse does', () => {
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', '[', '\\', '0', 'x', '\n'))
      .map(([text, at, what]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + what + text.slice(place + 1);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), damaged, fc.string()), (text) => {
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        const at = findJsonError(text);
        if (isJson) {
          expect(at).toBe(text.length);
        } else if (at < text.length) {
          // What stands before can still become JSON: cutting there moves the error to the end, never before.
          expect(findJsonError(text.slice(0, at))).toBe(at);
        }
      }),
      { numRuns: runs(2000) },
    );
  });

  it('scans a million brackets without recursion', () => {
    const junk = '['.repeat(1_000_000);
    expect(findJsonError(junk)).toBe(junk.length);
  });
});
