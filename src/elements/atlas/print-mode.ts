/**
 * Whether the atlas is being printed: on paper nothing can be opened, so everything is written out. Two signs tell of it.
 * `beforeprint` comes before the browser lays out the pages, but only from a real print; the media query also from tools
 * that show a page as it would be printed, but too late for a real one.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadDeferredElements } from '../base/deferred-elements.js';

export class PrintMode implements ReactiveController {
  printing = false;
  readonly #host: ReactiveControllerHost;
  readonly #drawn: () => void;
  #query: MediaQueryList | undefined;

  /** @param drawn called when the host has drawn itself for paper, or for the screen again. */
  constructor(host: ReactiveControllerHost, drawn: () => void) {
    this.#host = host;
    this.#drawn = drawn;
    host.addController(this);
  }

  hostConnected(): void {
    this.#query = matchMedia('print');
    this.#query.addEventListener('change', this.#follow);
    addEventListener('beforeprint', this.#begin);
    addEventListener('afterprint', this.#end);
    this.#follow();
  }

  hostDisconnected(): void {
    this.#query?.removeEventListener('change', this.#follow);
    removeEventListener('beforeprint', this.#begin);
    removeEventListener('afterprint', this.#end);
  }

  readonly #follow = (): void => this.#set(this.#query?.matches === true);
  readonly #begin = (): void => this.#set(true);
  readonly #end = (): void => this.#set(false);

  #set(printing: boolean): void {
    if (printing === this.printing) return;
    this.printing = printing;
    if (printing) void loadDeferredElements();
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(this.#drawn);
  }
}
