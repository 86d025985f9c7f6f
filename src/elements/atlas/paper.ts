/** Whether the atlas is being printed: on paper nothing can be opened, so everything is written out. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { wantLateParts } from '../base/late-parts.js';

export class Paper implements ReactiveController {
  printing = false;
  readonly #host: ReactiveControllerHost;
  #query: MediaQueryList | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#query = matchMedia('print');
    this.#query.addEventListener('change', this.#follow);
    this.#follow();
  }

  hostDisconnected(): void {
    this.#query?.removeEventListener('change', this.#follow);
  }

  readonly #follow = (): void => {
    const printing = this.#query?.matches === true;
    if (printing === this.printing) return;
    this.printing = printing;
    if (printing) void wantLateParts();
    this.#host.requestUpdate();
  };
}
