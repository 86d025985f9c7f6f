/**
 * The menu of the button "More" in the bar of the map. Focus goes to its first button when it opens. It closes by the same
 * button, by Escape, when focus leaves the bar, and by a press outside the bar.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Host extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
}

export class MoreMenu implements ReactiveController {
  isOpen = false;
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('pointerdown', this.#onPress);
  }

  hostDisconnected(): void {
    document.removeEventListener('pointerdown', this.#onPress);
    this.isOpen = false;
  }

  readonly toggle = (): void => {
    this.#draw(!this.isOpen);
    if (this.isOpen) void this.#host.updateComplete.then(() => this.#find('.menu button')?.focus());
  };

  /** Closes the menu for something that it has started. Focus may return to the button "More" afterwards. */
  leave(start: () => void): void {
    this.#find('.more')?.focus();
    this.#draw(false);
    start();
  }

  /** Escape closes the menu and nothing else. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.isOpen || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.leave(() => undefined);
  };

  readonly onFocusOut = (event: FocusEvent): void => {
    const { currentTarget, relatedTarget } = event;
    if (relatedTarget !== null && !(currentTarget as Node).contains(relatedTarget as Node)) this.#draw(false);
  };

  readonly #onPress = (event: Event): void => {
    const bar = this.#find('.bar');
    if (bar === null || !event.composedPath().includes(bar)) this.#draw(false);
  };

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  /** The tab stop of the bar may be in the menu. In a closed menu it would be lost. */
  #draw(isOpen: boolean): void {
    if (isOpen === this.isOpen) return;
    this.isOpen = isOpen;
    const stop = this.#find('.menu [tabindex="0"]');
    const more = this.#find('.more');
    if (!isOpen && stop !== null && more !== null) [stop.tabIndex, more.tabIndex] = [-1, 0];
    this.#host.requestUpdate();
  }
}
