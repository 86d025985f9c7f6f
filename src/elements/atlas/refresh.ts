/**
 * Asks for the data of an atlas again, every so many seconds. It pauses while the page is hidden or the browser is offline, and
 * waits longer after each failure. A failure is not shown: what is shown stays, and the next attempt may succeed.
 */
import type { AtlasStore } from '../../state/atlas-store.js';

/** Shorter intervals are work for a server and no news for a reader. */
const MIN_SECONDS = 5;
/** The longest wait after failures. */
const MAX_WAIT_MS = 10 * 60_000;

/**
 * @param seconds between two requests.
 * @param failures how many requests have failed since one succeeded.
 * @returns the milliseconds until the next request: twice as long after each failure, up to ten minutes.
 */
export function waitFor(seconds: number, failures: number): number {
  const wait = Math.max(MIN_SECONDS, seconds) * 1000;
  return Math.max(wait, Math.min(MAX_WAIT_MS, wait * 2 ** Math.min(failures, 20)));
}

export class Refresh {
  readonly #store: AtlasStore;
  readonly #seconds: number;
  readonly #updated: () => void;
  readonly #stopping = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #dueAt = 0;

  /** @param updated called when other data is shown. */
  constructor(store: AtlasStore, seconds: number, updated: () => void) {
    this.#store = store;
    this.#seconds = seconds;
    this.#updated = updated;
    const { signal } = this.#stopping;
    document.addEventListener('visibilitychange', this.#resume, { signal });
    addEventListener('online', this.#resume, { signal });
    this.#schedule();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#stopping.abort();
  }

  #schedule(): void {
    const wait = waitFor(this.#seconds, this.#failures);
    this.#dueAt = performance.now() + wait;
    this.#timer = setTimeout(() => void this.#ask(), wait);
  }

  /** Asks at once if a request became due while the page was hidden or offline. */
  readonly #resume = (): void => {
    if (this.#timer === undefined && isAwake() && performance.now() >= this.#dueAt) void this.#ask();
  };

  async #ask(): Promise<void> {
    this.#timer = undefined;
    const { signal } = this.#stopping;
    if (signal.aborted || !isAwake()) return;
    this.#dueAt = Infinity;
    try {
      if (await this.#store.refresh(Date.now(), signal)) this.#updated();
      this.#failures = 0;
    } catch {
      this.#failures += 1;
    }
    if (!signal.aborted) this.#schedule();
  }
}

const isAwake = (): boolean => document.visibilityState === 'visible' && navigator.onLine;
