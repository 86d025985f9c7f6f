/**
 * Whether the page is being printed. On paper nothing can be opened, so everything is then shown in writing. Two
 * sources are needed: `beforeprint` comes before the browser lays out the pages, but only for a real print; the media query
 * also reacts to tools that emulate print, but too late for a real print.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadDeferredElements } from './deferred-elements.js';

export class PrintMode implements ReactiveController {
  printing = false;
  readonly #host: ReactiveControllerHost;
  readonly #drawn: () => void;
  #query: MediaQueryList | undefined;

  /** @param drawn called when the host has drawn itself for paper, and when it is back on the screen. */
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
