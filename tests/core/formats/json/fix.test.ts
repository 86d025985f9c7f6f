import { describe, expect, it } from 'vitest';
import { applyEdits, withoutOverlaps } from '../../../../src/core/formats/edits.js';
import { editsOf, type Change } from '../../../../src/core/formats/json/fix.js';
import type { Issue } from '../../../../src/core/model/issues.js';

const issue: Issue = { severity: 'error', code: 'date-invalid', path: '' };

const edited = (text: string, ...changes: readonly Omit<Change, 'issue'>[]): string => {
  const edits = editsOf(
    { name: 'a.json', text },
    changes.map((change) => ({ ...change, issue })),
  );
  return applyEdits(text, withoutOverlaps(edits));
};

describe('editsOf', () => {
  it('replaces a value and nothing around it', () => {
    expect(edited('{ "a": [1,  "x" ] }', { path: 'a[1]', value: [2, 3] })).toBe('{ "a": [1,  [2, 3] ] }');
  });

  it('inserts a key with the space that the first key has', () => {
    expect(edited('{\n  "a": { "b": 1 }\n}', { path: 'a.c', value: ['x'] })).toBe(
      '{\n  "a": { "c": ["x"], "b": 1 }\n}',
    );
    expect(edited('{ "a": {} }', { path: 'a.c', value: 'x' })).toBe('{ "a": {"c": "x"} }');
  });

  it.each([
    ['[1, 2, 3]', 0, '[2, 3]'],
    ['[1, 2, 3]', 1, '[1, 3]'],
    ['[1, 2, 3]', 2, '[1, 2]'],
    ['[\n  1,\n  2\n]', 1, '[\n  1\n]'],
    ['[1]', 0, '[]'],
  ])('removes from %j item %i with its comma', (text, index, result) => {
    expect(edited(`{"a":${text}}`, { path: `a[${index}]` })).toBe(`{"a":${result}}`);
  });

  it('does nothing for a path that the file does not have', () => {
    expect(edited('{"a":1}', { path: 'b.c', value: 1 }, { path: 'd[0]' })).toBe('{"a":1}');
  });
});
