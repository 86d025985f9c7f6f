/** Follows the attribute `refresh`. The code that asks again is loaded only for an atlas that has it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AtlasStore } from '../../state/atlas-store.js';
import type { Refresh } from './refresh.js';

interface Host extends ReactiveControllerHost {
  /** Seconds; 0 for never. */
  readonly refresh: number;
  readonly isConnected: boolean;
}

export class Refreshing implements ReactiveController {
  readonly #host: Host;
  readonly #store: AtlasStore;
  readonly #updated: () => void;
  #seconds = 0;
  #refresh: Refresh | undefined;

  /** @param updated called when other data is shown. */
  constructor(host: Host, store: AtlasStore, updated: () => void) {
    this.#host = host;
    this.#store = store;
    this.#updated = updated;
    host.addController(this);
  }

  hostUpdated(): void {
    const seconds = Number(this.#host.refresh) > 0 ? Number(this.#host.refresh) : 0;
    if (seconds !== this.#seconds) void this.#start(seconds);
  }

  hostDisconnected(): void {
    this.#refresh?.stop();
    this.#refresh = undefined;
    this.#seconds = 0;
  }

  async #start(seconds: number): Promise<void> {
    this.#seconds = seconds;
    this.#refresh?.stop();
    this.#refresh = undefined;
    if (seconds === 0) return;
    // If the module cannot be fetched, the atlas is shown as it is, which needs no message.
    const module = await import('./refresh.js').catch(() => undefined);
    if (module === undefined || this.#seconds !== seconds || !this.#host.isConnected) return;
    this.#refresh = new module.Refresh(this.#store, seconds, this.#updated);
  }
}
