import { describe, expect, it } from 'vitest';
import { Store } from '../../src/state/store.js';

describe('Store', () => {
  it('gives a frozen snapshot, and a new one for each change', () => {
    const store = new Store({ count: 0, name: 'a' });
    const first = store.state;
    store.patch({ count: 1 });
    expect(Object.isFrozen(store.state)).toBe(true);
    expect(store.state).not.toBe(first);
    expect(first).toEqual({ count: 0, name: 'a' });
    expect(store.state).toEqual({ count: 1, name: 'a' });
  });

  it('calls no listener when nothing changed', () => {
    const store = new Store({ count: 0 });
    let told = 0;
    store.subscribe(() => (told += 1));
    const before = store.state;
    store.patch({ count: 0 });
    expect(told).toBe(0);
    expect(store.state).toBe(before);
  });

  it('tells before and after, until unsubscribed', () => {
    const store = new Store({ count: 0 });
    const told: (readonly [number, number])[] = [];
    const unsubscribe = store.subscribe((after, before) => told.push([before.count, after.count]));
    store.patch({ count: 1 });
    unsubscribe();
    unsubscribe();
    store.patch({ count: 2 });
    expect(told).toEqual([[0, 1]]);
  });

  it('lets a listener unsubscribe another while being told', () => {
    const store = new Store({ count: 0 });
    const told: string[] = [];
    store.subscribe(() => {
      told.push('first');
      second();
    });
    const second = store.subscribe(() => told.push('second'));
    store.patch({ count: 1 });
    store.patch({ count: 2 });
    expect(told).toEqual(['first', 'second', 'first']);
  });
});
