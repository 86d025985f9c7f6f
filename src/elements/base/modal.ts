/**
 * A native modal dialog in an element, drawn only while it is open. Focus goes to its heading, stays inside while the dialog is
 * open, and then returns to where it was.
 */
import type { ReactiveControllerHost } from 'lit';
import { deepActiveElement, refocus } from './focus.js';

interface Host extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
}

const STOPS = 'h2, a[href], button, textarea, summary';

export class Modal {
  /** Whether the host draws its `<dialog>`, whose first heading is `<h2 tabindex="-1">`. */
  isOpen = false;
  readonly #host: Host;
  readonly #rescueFocus: () => void;
  #opener: HTMLElement | undefined;

  /** @param rescueFocus called when the element that had focus before is gone. */
  constructor(host: Host, rescueFocus: () => void) {
    this.#host = host;
    this.#rescueFocus = rescueFocus;
  }

  show(): void {
    if (this.#dialog?.open) return;
    this.#opener = deepActiveElement();
    this.#draw(true);
    void this.#host.updateComplete.then(() => {
      this.#dialog?.showModal();
      this.#dialog?.querySelector('h2')?.focus();
    });
  }

  /**
   * Keys pressed in the dialog stay in it, so that Escape does not also close the page beneath. Tab moves from the end of the
   * dialog to its beginning (ARIA Authoring Practices, modal dialog); without that, focus would leave the page.
   */
  readonly onKeydown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const stops = this.#dialog === null ? [] : stopsIn(this.#dialog);
    const at = stops.findIndex((stop) => stop === deepActiveElement());
    stops.at((at + (event.shiftKey ? -1 : 1)) % stops.length)?.focus();
  };

  /** The event comes after the dialog has closed. By then it may be open again, or the user may have moved focus. */
  readonly onClose = (event: Event): void => {
    if ((event.target as HTMLDialogElement).open) return;
    this.#draw(false);
    const opener = this.#opener;
    this.#opener = undefined;
    void this.#host.updateComplete.then(() => {
      if (deepActiveElement() === undefined && !refocus(opener)) this.#rescueFocus();
    });
  };

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  #draw(open: boolean): void {
    this.isOpen = open;
    this.#host.requestUpdate();
  }
}

/** The focusable elements of the dialog, also inside the parts in it; those in a closed `<details>` are left out. */
function stopsIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    if (element.shadowRoot !== null) return stopsIn(element.shadowRoot);
    return element.matches(STOPS) && element.checkVisibility() ? [element] : [];
  });
}
