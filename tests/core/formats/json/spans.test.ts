import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parentOf, spansOf, stepsOf } from '../../../../src/core/formats/json/spans.js';

/** All paths in a value. */
function pathsIn(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((item, index) => pathsIn(item, `${path}[${index}]`))];
  if (typeof value !== 'object' || value === null) return [path];
  const join = (key: string): string => (path === '' ? key : `${path}.${key}`);
  return [path, ...Object.entries(value).flatMap(([key, item]) => pathsIn(item, join(key)))];
}

const valueAt = (value: unknown, path: string): unknown =>
  stepsOf(path).reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], value);

describe('spansOf', () => {
  it('finds the text of every value, however it is indented', () => {
    const key = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1 });
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        // JSON has no negative zero.
        fc.jsonValue({ maxDepth: 0 }).map((leaf) => (Object.is(leaf, -0) ? 0 : leaf)),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(value, fc.constantFrom('', ' ', '\t'), (any, indent) => {
        const text = JSON.stringify(any, undefined, indent);
        const paths = pathsIn(any);
        const spans = spansOf(text, paths);
        for (const path of paths) {
          const { start = 0, end = 0 } = spans.get(path) ?? {};
          expect(JSON.parse(text.slice(start, end))).toEqual(valueAt(any, path));
        }
      }),
    );
  });

  it('leaves out paths that the text does not have', () => {
    expect([...spansOf('{"a": [1]}', ['a[0]', 'a[1]', 'b', 'a[0].c']).keys()]).toEqual(['a[0]']);
  });
});

it('parentOf removes the last step of a path', () => {
  expect(['a.b[3]', 'a.b', 'a', ''].map(parentOf)).toEqual(['a.b', 'a', '', '']);
});
