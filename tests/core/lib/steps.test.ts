import { describe, expect, it } from 'vitest';
import { mergeSort, runSync } from '../../../src/core/lib/steps.js';

describe('mergeSort', () => {
  it('sorts as toSorted does, and as stably', () => {
    const list = Array.from({ length: 30_000 }, (_, index) => ({ key: (index * 7919) % 101, index }));
    const compare = (a: { key: number }, b: { key: number }): number => a.key - b.key;
    const told: number[] = [];
    const steps = mergeSort(list, compare);
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) told.push(step.value);
    expect(step.value).toEqual(list.toSorted(compare));
    expect(told.every((done, index) => done >= (told[index - 1] ?? 0) && done <= 1)).toBe(true);
    expect(runSync(mergeSort([], compare))).toEqual([]);
  });
});
