/**
 * Holds one frozen value and replaces it on every change. Listeners are called once for each real change. A library is not
 * needed: Lit already batches updates in a microtask, and elements select what they need. The store knows neither atlases
 * nor the DOM.
 */
export class Store<State extends object> {
  #state: Readonly<State>;
  readonly #listeners = new Set<(state: Readonly<State>, before: Readonly<State>) => void>();

  /** @param initial the first snapshot; it is frozen. */
  constructor(initial: State) {
    this.#state = Object.freeze({ ...initial });
  }

  /** The current snapshot. It is a new object exactly when one of its values changed. */
  get state(): Readonly<State> {
    return this.#state;
  }

  /** Replaces the given keys. Does nothing, and calls no listener, if every value is the same (`Object.is`). */
  patch(change: Partial<State>): void {
    const before = this.#state;
    const keys = Object.keys(change) as (keyof State)[];
    if (keys.every((key) => Object.is(before[key], change[key]))) return;
    this.#state = Object.freeze({ ...before, ...change });
    for (const listener of [...this.#listeners]) listener(this.#state, before);
  }

  /** @returns a function that ends the subscription; calling it twice is harmless. */
  subscribe(listener: (state: Readonly<State>, before: Readonly<State>) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
