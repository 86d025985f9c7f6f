/**
 * Draws a list by key: survivors keep their node, so focus, hover and what a screen reader has found stay where they are.
 * A node that holds focus is never moved, because inserting it anew would blur it; the others are put round it.
 */
export interface Keyed {
  readonly key: string;
}

export interface KeyedNodes<Spec extends Keyed, N extends Element> {
  /**
   * Makes the parent's children those of `specs`, in that order.
   * @throws if a key comes twice.
   */
  draw(specs: readonly Spec[]): void;
  get(key: string): N | undefined;
  /** Each drawn spec with its node, in order. */
  readonly entries: ReadonlyMap<string, { readonly spec: Spec; readonly node: N }>;
}

/**
 * @param parent holds these nodes and no others.
 * @param create makes the node of a new spec, still empty of what `update` sets.
 * @param update brings a node to a spec; called for new nodes and whenever the spec is another object than before.
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

/** Puts `nodes` into this order inside `parent` with the fewest moves that leave the focused one alone. */
function arrange(parent: Element, nodes: readonly Element[]): void {
  const focused = focusedChildOf(parent);
  let place = parent.firstElementChild;
  for (const node of nodes) {
    if (node === focused) {
      // What still stands before it belongs behind it.
      while (place !== null && place !== focused) {
        const following: Element | null = place.nextElementSibling;
        parent.insertBefore(place, focused.nextSibling);
        place = following;
      }
    }
    if (node === place) place = place.nextElementSibling;
    else parent.insertBefore(node, place);
  }
}

function focusedChildOf(parent: Element): Element | null {
  const active = (parent.getRootNode() as Document | ShadowRoot).activeElement;
  if (active === null || active === parent || !parent.contains(active)) return null;
  let child = active;
  while (child.parentElement !== null && child.parentElement !== parent) child = child.parentElement;
  return child;
}
