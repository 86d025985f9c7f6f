/**
 * Fills the polite live region of an atlas.
 *
 * It announces only results of what the user asked for (panning, zooming, filtering, the edge of the data), and never a
 * focus move, because the screen reader speaks the focused element by itself. Of results in quick succession only the
 * last is announced. The region is filled a moment after the event, because screen readers miss a change that comes
 * with the key press, and emptied later, so that a screen reader that reads the whole page does not meet old words.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const SETTLE_MS = 250;
const KEEP_MS = 3000;

/** The timers that the announcer needs. A test passes its own, so that no time has to pass. */
export interface Timers {
  setTimeout(act: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}

const realTimers: Timers = {
  setTimeout: (act, ms) => setTimeout(act, ms),
  clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

export class Announcer implements ReactiveController {
  /** What the live region holds. */
  text = '';
  readonly #host: ReactiveControllerHost;
  readonly #timers: Timers;
  #write: unknown;
  #clear: unknown;

  constructor(host: ReactiveControllerHost, timers: Timers = realTimers) {
    this.#host = host;
    this.#timers = timers;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#timers.clearTimeout(this.#write);
    this.#timers.clearTimeout(this.#clear);
    this.text = '';
  }

  /** Announces `text` once the user has paused; a later call before that replaces it. */
  announce(text: string): void {
    this.#timers.clearTimeout(this.#write);
    this.#write = this.#timers.setTimeout(() => {
      // A screen reader ignores a sentence that equals the one before; an invisible character makes it differ.
      this.#fill(text === this.text ? `${text}\u200B` : text);
      this.#timers.clearTimeout(this.#clear);
      this.#clear = this.#timers.setTimeout(() => this.#fill(''), KEEP_MS);
    }, SETTLE_MS);
  }

  #fill(text: string): void {
    this.text = text;
    this.#host.requestUpdate();
  }
}
