/**
 * Loads the deferred elements for one atlas that has something to show in them. If they cannot be fetched, that is reported
 * once, even if several things wait for them, and `areMissing` stays true until they are loaded.
 */
import type { ReactiveControllerHost } from 'lit';
import { loadDeferredElements } from '../base/deferred-elements.js';

export class DeferredParts {
  /** The last attempt to load them failed. */
  areMissing = false;
  readonly #host: ReactiveControllerHost;
  readonly #report: () => void;
  #loading: Promise<boolean> | undefined;

  /** @param report called after each failed attempt. */
  constructor(host: ReactiveControllerHost, report: () => void) {
    this.#host = host;
    this.#report = report;
  }

  /** @returns whether they are defined now. After a failure the next call tries again. */
  load(): Promise<boolean> {
    this.#loading ??= loadDeferredElements().then((areDefined) => {
      this.#loading = undefined;
      if (!areDefined) this.#report();
      if (this.areMissing === areDefined) this.#host.requestUpdate();
      this.areMissing = !areDefined;
      return areDefined;
    });
    return this.#loading;
  }
}
