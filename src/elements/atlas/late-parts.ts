/**
 * The parts that come late (base/late-parts.ts), for one atlas that has something to show in them now. If they do not come,
 * it is told once, however many things wait for them, and stays to be seen until they came.
 */
import type { ReactiveControllerHost } from 'lit';
import { wantLateParts } from '../base/late-parts.js';

export class LateParts {
  /** They could not be fetched. */
  lacking = false;
  readonly #host: ReactiveControllerHost;
  readonly #tell: () => void;
  #needed: Promise<boolean> | undefined;

  /** @param tell called each time they did not come. */
  constructor(host: ReactiveControllerHost, tell: () => void) {
    this.#host = host;
    this.#tell = tell;
  }

  /** @returns whether they came; one that failed is tried again by the next call. */
  need(): Promise<boolean> {
    this.#needed ??= wantLateParts().then((came) => {
      this.#needed = undefined;
      if (!came) this.#tell();
      if (this.lacking === came) this.#host.requestUpdate();
      this.lacking = !came;
      return came;
    });
    return this.#needed;
  }
}
