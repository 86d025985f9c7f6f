/**
 * Speech: one polite live region an atlas, and the rule of what is said in it.
 *
 * Only results of what the reader asked for are said here (panning, zooming, filtering, the edge of the data); focus
 * moves never are, since the screen reader speaks what is focused by itself. Many results in quick succession make one
 * sentence: the last. The region is filled a moment after the event, because screen readers miss a change that comes
 * with the key press, and emptied later, so that nobody finds stale words when reading on.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const SETTLE_MS = 250;
const KEEP_MS = 3000;

export class Announcer implements ReactiveController {
  /** What the live region holds. */
  text = '';
  readonly #host: ReactiveControllerHost;
  #say: ReturnType<typeof setTimeout> | undefined;
  #clear: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#say);
    clearTimeout(this.#clear);
    this.text = '';
  }

  /** Says `text` once the reader has paused; a later call before that replaces it. */
  announce(text: string): void {
    clearTimeout(this.#say);
    this.#say = setTimeout(() => this.#write(text), SETTLE_MS);
  }

  #write(text: string): void {
    // A repeated sentence is no change to a screen reader: an invisible mark makes it one.
    this.text = text === this.text ? `${text}\u200B` : text;
    this.#host.requestUpdate();
    clearTimeout(this.#clear);
    this.#clear = setTimeout(() => {
      this.text = '';
      this.#host.requestUpdate();
    }, KEEP_MS);
  }
}
