import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../../src/core/model/issues.js';
import { IssueLog } from '../../../../src/core/model/issue-log.js';
import { findJsonError } from '../../../../src/core/formats/json/json-error.js';
import { parseJson } from '../../../../src/core/formats/json/parse-json.js';

function parse(text: string): { readonly value: unknown; readonly issue: Issue | undefined } {
  const log = new IssueLog();
  return { value: parseJson(text, log), issue: log.issues[0] };
}

describe('parseJson', () => {
  it('reads JSON, with or without a byte order mark', () => {
    expect(parse('\uFEFF{"a":[1]}')).toEqual({ value: { a: [1] }, issue: undefined });
    expect(parse('null')).toEqual({ value: null, issue: undefined });
  });

  it.each(['', ' \n', '\uFEFF'])('says that %j is empty', (text) => {
    expect(parse(text).issue?.code).toBe('empty');
  });

  it('says where JSON ends, in lines and columns from one', () => {
    expect(parse('{\n  "a": 1,\n  "b" 2\n}').issue).toMatchObject({
      code: 'not-json',
      row: 3,
      column: '7',
      path: 'line 3, column 7',
    });
    expect(parse('{"a": [1, 2, ]}').issue).toMatchObject({ row: 1, column: '14', found: '{"a": [1, 2, ]}' });
    expect(parse('<!DOCTYPE html>').issue).toMatchObject({ row: 1, column: '1', found: '<!DOCTYPE html>' });
    expect(parse('{"a": "b').issue).toMatchObject({ row: 1, column: '9' });
  });

  it('refuses what is nested too deeply, and is not deceived by brackets in texts', () => {
    expect(parse('['.repeat(201) + ']'.repeat(201)).issue?.code).toBe('too-deep');
    expect(parse('{"a":'.repeat(300)).issue?.code).toBe('too-deep');
    expect(parse('['.repeat(200) + ']'.repeat(200)).issue).toBeUndefined();
    expect(parse(`["${'['.repeat(500)}", "\\"${'{'.repeat(500)}", "\\\\", 1]`).issue).toBeUndefined();
  });
});

describe('findJsonError', () => {
  it.each([
    ['{"a": 1, }', 9],
    ['[1 2]', 3],
    ['{"a" 1}', 5],
    ["{'a': 1}", 1],
    ['{a: 1}', 1],
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
      { numRuns: 2000 },
    );
  });

  it('walks ten megabytes of junk without recursion', () => {
    const junk = '['.repeat(10_000_000);
    expect(findJsonError(junk)).toBe(junk.length);
    expect(parse(junk).issue?.code).toBe('too-deep');
  });
});
