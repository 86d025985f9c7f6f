/**
 * Tooltips that appear with hover or focus can be dismissed without moving either (WCAG 1.4.13): Escape hides those of an element
 * until the pointer or focus moves to another element. If focus is in the element, Escape does nothing else. If only the pointer
 * is in it, Escape also does its work for the focused element.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { deepActiveElement, isInside } from './focus.js';

/** Set on the host while its tooltips are dismissed; its styles hide them. */
const DISMISSED = 'data-tooltips-dismissed';

export class DismissibleTooltips implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };
  readonly #tip: string;
  /** The button whose tooltips were dismissed. */
  #dismissedOn: Element | null = null;

  /** @param tip selector of the tooltips; each is a child of the button it names. */
  constructor(host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode }, tip: string) {
    this.#host = host;
    this.#tip = tip;
    host.addController(this);
  }

  hostConnected(): void {
    // On the document, because the pointer may be on a marker while focus is elsewhere.
    this.#host.ownerDocument.addEventListener('keydown', this.#onKeydown, { capture: true });
    // In the shadow root, because a move between two of its buttons is not visible outside it.
    this.#host.renderRoot.addEventListener('focusin', this.#onElsewhere);
    this.#host.renderRoot.addEventListener('pointerover', this.#onElsewhere);
    this.#host.addEventListener('pointerleave', this.#onElsewhere);
  }

  hostDisconnected(): void {
    this.#host.ownerDocument.removeEventListener('keydown', this.#onKeydown, { capture: true });
    this.#host.renderRoot.removeEventListener('focusin', this.#onElsewhere);
    this.#host.renderRoot.removeEventListener('pointerover', this.#onElsewhere);
    this.#host.removeEventListener('pointerleave', this.#onElsewhere);
    this.#host.removeAttribute(DISMISSED);
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (this.#host.hasAttribute(DISMISSED)) return;
    const shown = `:is(button:hover, button:focus-visible) > :is(${this.#tip}):not(:empty)`;
    const tip = this.#host.renderRoot.querySelector(shown);
    if (tip === null) return;
    this.#dismissedOn = tip.parentElement;
    this.#host.setAttribute(DISMISSED, '');
    if (!isInside(deepActiveElement(), this.#host)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #onElsewhere = (event: Event): void => {
    const [target] = event.composedPath();
    const button = target instanceof Element ? target.closest('button') : null;
    if (event.type === 'pointerleave' || button !== this.#dismissedOn) this.#host.removeAttribute(DISMISSED);
  };
}
