/**
 * Draws a list by key: items that stay keep their node, so focus, hover and the position of a screen reader stay as well. A
 * node that contains focus is never moved, because moving would blur it; the other nodes are moved around it.
 */
export interface Keyed {
  readonly key: string;
}

export interface KeyedNodes<Spec extends Keyed, N extends Element> {
  /**
   * Makes the nodes of `specs` the parent's children, in that order.
   * @throws if two specs have one key.
   */
  draw(specs: readonly Spec[]): void;
  get(key: string): N | undefined;
  /** Each drawn spec with its node, in order. */
  readonly entries: ReadonlyMap<string, { readonly spec: Spec; readonly node: N }>;
}

/**
 * @param parent has these nodes as children, and no others.
 * @param create creates the node of a new spec, without what `update` sets.
 * @param update sets everything in a node that depends on the spec. Called for new nodes, and if the spec is another object
 *   than before.
 */
export function createKeyedNodes<Spec extends Keyed, N extends Element>(
  parent: Element,
  create: (spec: Spec) => N,
  update: (node: N, spec: Spec) => void,
): KeyedNodes<Spec, N> {
  let drawn = new Map<string, { readonly spec: Spec; readonly node: N }>();

  const entryOf = (spec: Spec): { readonly spec: Spec; readonly node: N } => {
    const before = drawn.get(spec.key);
    if (before?.spec === spec) return before;
    const node = before?.node ?? create(spec);
    update(node, spec);
    return { spec, node };
  };

  return {
    draw(specs) {
      const next = new Map<string, { readonly spec: Spec; readonly node: N }>();
      for (const spec of specs) {
        if (next.has(spec.key)) throw new Error(`Got the key ${JSON.stringify(spec.key)} twice; expected unique keys.`);
        next.set(spec.key, entryOf(spec));
      }
      for (const [key, { node }] of drawn) if (!next.has(key)) node.remove();
      drawn = next;
      arrange(
        parent,
        Array.from(next.values(), ({ node }) => node),
      );
    },
    get: (key) => drawn.get(key)?.node,
    get entries() {
      return drawn;
    },
  };
}

/** Puts `nodes` into this order inside `parent`, with the fewest moves that do not move the focused child. */
function arrange(parent: Element, nodes: readonly Element[]): void {
  const focused = focusedChildOf(parent);
  let next = parent.firstElementChild;
  for (const node of nodes) {
    if (node === focused) {
      // Nodes that are still before the focused one belong after it.
      while (next !== null && next !== focused) {
        const following: Element | null = next.nextElementSibling;
        parent.insertBefore(next, focused.nextSibling);
        next = following;
      }
    }
    if (node === next) next = next.nextElementSibling;
    else parent.insertBefore(node, next);
  }
}

/** The child of `parent` that has focus or contains the focused element. */
function focusedChildOf(parent: Element): Element | null {
  const active = (parent.getRootNode() as Document | ShadowRoot).activeElement;
  if (active === null || active === parent || !parent.contains(active)) return null;
  let child = active;
  while (child.parentElement !== null && child.parentElement !== parent) child = child.parentElement;
  return child;
}
