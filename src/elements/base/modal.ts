/**
 * A native modal dialog in an element: drawn only while it is open, since nobody should pay for what nobody asks for. Focus
 * goes to its heading, goes round inside, and comes back to where it was.
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

  /** @param rescueFocus takes focus where what had it before is gone. */
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
   * Keys pressed in the dialog are the dialog's: Escape must not close the page beneath as well. Tab goes round between
   * its beginning and its end (ARIA Authoring Practices, modal dialog); past them it would leave focus on nothing.
   */
  readonly onKeydown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const stops = this.#dialog === null ? [] : stopsIn(this.#dialog);
    const at = stops.findIndex((stop) => stop === deepActiveElement());
    stops.at((at + (event.shiftKey ? -1 : 1)) % stops.length)?.focus();
  };

  /** The browser tells of it a moment later: by then the dialog may be open again, or focus where the reader went on. */
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

/** What focus can come to, also in the parts that stand in the dialog; nothing of what is folded away. */
function stopsIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    if (element.shadowRoot !== null) return stopsIn(element.shadowRoot);
    return element.matches(STOPS) && element.checkVisibility() ? [element] : [];
  });
}
