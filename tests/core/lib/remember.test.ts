import { describe, expect, it } from 'vitest';
import { remembering } from '../../../src/core/lib/remember.js';

describe('a function that remembers', () => {
  it('finds each text once, also if nothing is found', () => {
    const asked: string[] = [];
    const find = remembering((text) => {
      asked.push(text);
      return text === 'none' ? undefined : text.length;
    });
    expect(['a', 'none', 'a', 'none'].map(find)).toEqual([1, undefined, 1, undefined]);
    expect(asked).toEqual(['a', 'none']);
  });

  it('does not keep long texts', () => {
    let count = 0;
    const find = remembering(() => (count += 1));
    find('x'.repeat(1000));
    find('x'.repeat(1000));
    expect(count).toBe(2);
  });
});
