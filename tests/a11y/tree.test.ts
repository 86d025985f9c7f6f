/** The accessibility tree of all states against reviewed files, and what must hold whatever they say (A22, A23). */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { worldAtlas } from '../keyboard/world-atlas.js';
import { axNodes, axText, stateOf, wordOf, type AxNode } from './ax-tree.js';
import { expectGolden } from './golden.js';
import type { Site } from '../site/site.js';
import { openReader } from './reader.js';
import { openState, STATES } from './states.js';
import { openWorld } from './world-page.js';

let reader: Site;
beforeAll(async () => {
  reader = await openReader();
});
afterEach(() => reader.leave());
afterAll(() => reader.close());

describe.each(STATES)('$name', (state) => {
  it('has the tree that was reviewed, and every name once in its list', async () => {
    const page = await reader.page();
    await openState(page, reader.url, state);
    const nodes = await axNodes(page);
    expect(namelessOrDouble(nodes)).toEqual([]);
    expectGolden(new URL(`./golden/${state.name}.txt`, import.meta.url), axText(nodes));
  });
});

describe('names', () => {
  it('of 24 places: one button each, in one toolbar, each with its expanded state', async () => {
    const page = await reader.page();
    await openWorld(page, reader.url, worldAtlas());
    const nodes = await axNodes(page);
    const buttons = below(nodes, 'toolbar', 'Places on the map').filter((node) => node.role?.value === 'button');
    expect(buttons).toHaveLength(24);
    expect(buttons.filter((node) => typeof stateOf(node, 'expanded') !== 'boolean')).toEqual([]);
    expect(namelessOrDouble(nodes)).toEqual([]);
    // The name begins with what is seen (WCAG 2.5.3).
    const labels = await page
      .locator('.marker')
      .evaluateAll((markers) => markers.map((one) => [one.getAttribute('aria-label') ?? '', one.textContent ?? '']));
    expect(labels.filter(([name = '', label = '']) => label === '' || !name.startsWith(label))).toEqual([]);
  });

  it('of 500 places, some of them in clusters: every button named, no name twice', async () => {
    const page = await reader.page();
    await openWorld(page, reader.url, worldAtlas({ places: 500, meetingsEach: 1, peopleEach: 2 }));
    const nodes = await axNodes(page);
    const buttons = below(nodes, 'toolbar', 'Places on the map').filter((node) => node.role?.value === 'button');
    expect(buttons.some((node) => /\d places near /.test(wordOf(node.name?.value)))).toBe(true);
    expect(namelessOrDouble(nodes)).toEqual([]);
  });
});

/**
 * Things to activate: what has none of a name, and names that two of one list share. The heading of a row and that of a column
 * may share the name of the person they both open: a screen reader says which of both it reads.
 */
function namelessOrDouble(nodes: readonly AxNode[]): readonly string[] {
  const actors = nodes.filter(
    (node) => !node.ignored && ['button', 'link', 'tab', 'option', 'combobox'].includes(String(node.role?.value)),
  );
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const listOf = (node: AxNode): string => {
    let heading = '';
    for (let up = byId.get(node.parentId ?? ''); up !== undefined; up = byId.get(up.parentId ?? '')) {
      const role = String(up.role?.value);
      if (['rowheader', 'columnheader'].includes(role)) heading = role;
      if (['toolbar', 'group', 'tablist', 'list', 'listbox', 'region'].includes(role)) return `${up.nodeId} ${heading}`;
    }
    return 'page';
  };
  const seen = new Map<string, number>();
  const problems: string[] = [];
  for (const node of actors) {
    const name = wordOf(node.name?.value);
    if (name === '') problems.push(`a ${String(node.role?.value)} has no name`);
    const key = `${listOf(node)} ${String(node.role?.value)} ${name}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
    if (seen.get(key) === 2) problems.push(`two ${String(node.role?.value)}s are named ${name}`);
  }
  return problems;
}

/** All that is inside the node of a role and a name. */
function below(nodes: readonly AxNode[], role: string, name: string): readonly AxNode[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inside = (node: AxNode): AxNode[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child === undefined ? [] : [child, ...inside(child)];
    });
  const top = nodes.find((node) => node.role?.value === role && wordOf(node.name?.value) === name);
  return top === undefined ? [] : inside(top).filter((node) => !node.ignored);
}
