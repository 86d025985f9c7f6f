/** Finds and moves focus through shadow roots; `document.activeElement` alone stops at the first shadow host. */

/** @returns the focused element, inside all shadow roots; undefined if only the body has focus. */
export function deepActiveElement(root: DocumentOrShadowRoot = document): HTMLElement | undefined {
  let active = root.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : undefined;
}

/** @returns whether `element` is `ancestor` or inside it, through shadow roots. */
export function isInside(element: Node | undefined, ancestor: Node): boolean {
  for (let node: Node | null | undefined = element; node;) {
    if (node === ancestor) return true;
    node = node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentNode;
  }
  return false;
}

/** Whether keys pressed on `target` write or choose something there, so that they are no shortcuts. */
export function isTextField(target: EventTarget | undefined): boolean {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  );
}

/** Focuses `element` if it is still connected. @returns whether it has focus now. */
export function refocus(element: HTMLElement | undefined): boolean {
  if (!element?.isConnected) return false;
  element.focus();
  return deepActiveElement() === element;
}

/** Longer than a screen reader takes to announce the new focus. */
const LINGER_MS = 500;

/**
 * Keeps a removed element that had focus in the document for a moment, invisibly. If the element is gone before a screen reader
 * has noticed the new focus, Orca 43 does not announce the new focus (tests/speech).
 */
export function linger(removed: HTMLElement | undefined, root: ParentNode): void {
  if (removed === undefined || removed.isConnected) return;
  const corner = document.createElement('div');
  corner.className = 'visually-hidden';
  removed.tabIndex = -1;
  corner.append(removed);
  root.append(corner);
  setTimeout(() => corner.remove(), LINGER_MS);
}
