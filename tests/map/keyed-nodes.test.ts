import fc from 'fast-check';
import { createKeyedNodes } from '../../src/map/keyed-nodes.js';

describe('createKeyedNodes', () => {
  const keys = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 });

  it('draws any list after any other, in order, and keeps remaining nodes and focus', () => {
    fc.assert(
      fc.property(fc.array(keys, { minLength: 2, maxLength: 6 }), fc.nat(), (lists, chosen) => {
        const parent = document.createElement('div');
        document.body.append(parent);
        const nodes = createKeyedNodes(
          parent,
          () => document.createElement('button'),
          (node, { key }: { key: string }) => (node.textContent = key),
        );
        try {
          return lists.every((list, index) => {
            const before = new Map(Array.from(nodes.entries, ([key, { node }]) => [key, node]));
            const focusedKey = [...before.keys()][(chosen + index) % Math.max(1, before.size)];
            if (focusedKey !== undefined) before.get(focusedKey)?.focus();
            nodes.draw(list.map((key) => ({ key })));
            const inOrder = Array.from(parent.children, ({ textContent }) => textContent).join() === list.join();
            const same = list.every((key) => before.get(key) === undefined || before.get(key) === nodes.get(key));
            const focused = focusedKey === undefined || !list.includes(focusedKey);
            return inOrder && same && (focused || document.activeElement === before.get(focusedKey));
          });
        } finally {
          parent.remove();
        }
      }),
    );
  });
});
