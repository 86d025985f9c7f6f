/** Where focus really is, and getting back to it: `document.activeElement` stops at the first shadow host. */

/** The focused element inside all shadow roots; undefined when nothing but the body has focus. */
export function deepActiveElement(root: DocumentOrShadowRoot = document): HTMLElement | undefined {
  let active = root.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : undefined;
}

/** Whether `element` is `ancestor` or inside it, through shadow roots. */
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

/** Focuses `element` if it still can be; says whether focus is there now. */
export function refocus(element: HTMLElement | undefined): boolean {
  if (!element?.isConnected) return false;
  element.focus();
  return deepActiveElement() === element;
}

/** Longer than a screen reader takes to hear where focus went. */
const LINGER_MS = 500;

/**
 * Keeps what had focus and was drawn away in the document for a moment, out of sight and of the way. A screen reader that
 * finds it gone before it has heard where focus went says nothing of that either (Orca 43, tests/speech).
 */
export function linger(gone: HTMLElement | undefined, root: ParentNode): void {
  if (gone === undefined || gone.isConnected) return;
  const corner = document.createElement('div');
  corner.className = 'visually-hidden';
  gone.tabIndex = -1;
  corner.append(gone);
  root.append(corner);
  setTimeout(() => corner.remove(), LINGER_MS);
}
