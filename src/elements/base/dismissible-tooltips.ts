/**
 * Names that come with hover or focus can be put away without moving either (WCAG 1.4.13): Escape hides those of an
 * element until pointer or focus come to something else. While focus is in the element, that is all this Escape does;
 * while only the pointer is, the key belongs to whatever has focus and does its work there, too.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { deepActiveElement, isInside } from './focus.js';

/** Set on the host while its tips are put away; its styles hide them. */
const AWAY = 'data-tooltips-dismissed';

export class DismissibleTooltips implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };
  readonly #tip: string;
  /** What the tips were put away on. */
  #on: Element | null = null;

  /** @param tip selects the tips; each is a child of the button it names. */
  constructor(host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode }, tip: string) {
    this.#host = host;
    this.#tip = tip;
    host.addController(this);
  }

  hostConnected(): void {
    // On the document, since the pointer may rest on a marker while focus is anywhere.
    this.#host.ownerDocument.addEventListener('keydown', this.#onKeydown, { capture: true });
    // In the shadow root: what moves from one of its buttons to another is not told outside it.
    this.#host.renderRoot.addEventListener('focusin', this.#onElsewhere);
    this.#host.renderRoot.addEventListener('pointerover', this.#onElsewhere);
    this.#host.addEventListener('pointerleave', this.#onElsewhere);
  }

  hostDisconnected(): void {
    this.#host.ownerDocument.removeEventListener('keydown', this.#onKeydown, { capture: true });
    this.#host.renderRoot.removeEventListener('focusin', this.#onElsewhere);
    this.#host.renderRoot.removeEventListener('pointerover', this.#onElsewhere);
    this.#host.removeEventListener('pointerleave', this.#onElsewhere);
    this.#host.removeAttribute(AWAY);
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (this.#host.hasAttribute(AWAY)) return;
    const shown = `:is(button:hover, button:focus-visible) > :is(${this.#tip}):not(:empty)`;
    const tip = this.#host.renderRoot.querySelector(shown);
    if (tip === null) return;
    this.#on = tip.parentElement;
    this.#host.setAttribute(AWAY, '');
    if (!isInside(deepActiveElement(), this.#host)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #onElsewhere = (event: Event): void => {
    const [target] = event.composedPath();
    const button = target instanceof Element ? target.closest('button') : null;
    if (event.type === 'pointerleave' || button !== this.#on) this.#host.removeAttribute(AWAY);
  };
}
