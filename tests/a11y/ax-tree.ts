/**
 * The accessibility tree as the browser itself builds it (CDP), written down so that people can review it: one line for
 * each node, its role, name, states and description, indented under its parent.
 *
 * Not `ariaSnapshot()`: that computes roles and names again in script, and knows neither descriptions nor live regions.
 * What is left out is what no screen reader speaks by itself: nameless boxes, and text that only repeats its parent's name.
 */
import type { CDPSession, Page } from 'playwright-core';

/** The part of CDP's `Accessibility.AXNode` that is read here. */
export interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly description?: { readonly value?: unknown };
  readonly value?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
  readonly parentId?: string;
}

/** The states to list, in this order. Other states are defaults or change with the browser's version. */
const STATES = [
  'level',
  'focusable',
  'focused',
  'expanded',
  'selected',
  'checked',
  'pressed',
  'disabled',
  'required',
  'invalid',
  'busy',
  'modal',
  'live',
  'hasPopup',
  'autocomplete',
  'activedescendant',
] as const;
/** Said only when they are not this. */
const UNSAID: Readonly<Record<string, unknown>> = { invalid: 'false', hasPopup: 'false', live: 'off', busy: false };
const SILENT_ROLES = new Set(['InlineTextBox', 'ListMarker', 'LineBreak', 'none']);

/** @returns every node of the page's tree, the root first. */
export async function axNodes(page: Page): Promise<readonly AxNode[]> {
  const session: CDPSession = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes;
  } finally {
    await session.detach();
  }
}

/** @returns the tree below the nodes that pass, or all of it, as lines of text. */
export function axText(nodes: readonly AxNode[]): string {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const visit = (node: AxNode, depth: number, parentName: string): void => {
    const role = wordOf(node.role?.value);
    const name = wordOf(node.name?.value);
    if (SILENT_ROLES.has(role) && !node.ignored) return;
    const isRepeat = role === 'StaticText' && (name === '' || parentName.includes(name));
    const isBox = node.ignored || ((role === 'generic' || role === 'sectionheader') && name === '' && !isLive(node));
    if (!isBox && !isRepeat) lines.push('  '.repeat(depth) + lineOf(node, role, name));
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child !== undefined) visit(child, depth + (isBox || isRepeat ? 0 : 1), isBox ? parentName : name);
    }
  };
  for (const root of nodes.filter(({ parentId }) => parentId === undefined)) visit(root, 0, '');
  return `${lines.join('\n')}\n`;
}

/** The value of a state; undefined where the browser does not give it. */
export function stateOf(node: AxNode, name: string): unknown {
  return node.properties?.find((property) => property.name === name)?.value.value;
}

export const wordOf = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/[\s\u200b]+/g, ' ').trim() : '';

function lineOf(node: AxNode, role: string, name: string): string {
  const states = STATES.flatMap((state) => {
    const value = stateOf(node, state);
    if (value === undefined || value === UNSAID[state]) return [];
    if (state === 'expanded') return [value === true ? 'expanded' : 'collapsed'];
    if (state === 'activedescendant') return ['has an active descendant'];
    if (value === true) return [state];
    return typeof value === 'string' || typeof value === 'number' ? [`${state} ${value}`] : [];
  });
  const description = wordOf(node.description?.value);
  const value = wordOf(node.value?.value);
  return [
    role === 'StaticText' ? 'text' : role,
    name === '' ? '' : JSON.stringify(name),
    value === '' || value === name ? '' : `= ${JSON.stringify(value)}`,
    states.length === 0 ? '' : `[${states.join(', ')}]`,
    description === '' ? '' : `(${description})`,
  ]
    .filter(Boolean)
    .join(' ');
}

const isLive = (node: AxNode): boolean => ![undefined, 'off'].includes(stateOf(node, 'live') as string | undefined);
