import { expect, it } from 'vitest';
import { LineIndex } from '../../../src/core/lib/line-index.js';

it('LineIndex counts lines and columns from 1', () => {
  const lines = new LineIndex('ab\n\ncd');
  expect([0, 1, 2, 3, 4, 5].map((offset) => lines.at(offset))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 2 },
    { line: 1, column: 3 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
    { line: 3, column: 2 },
  ]);
});
