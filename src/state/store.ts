/**
 * One value, frozen, replaced whole on every change; whoever listens is told once per change that really is one.
 * This is all of the store there is: no library, since selectors and batching are already Lit's (its updates are batched
 * in a microtask). It knows nothing of atlases and nothing of the DOM.
 */
export class Store<State extends object> {
  #state: Readonly<State>;
  readonly #listeners = new Set<(state: Readonly<State>, before: Readonly<State>) => void>();

  /** @param initial the first snapshot; it is frozen. */
  constructor(initial: State) {
    this.#state = Object.freeze({ ...initial });
  }

  /** The present snapshot. Its identity changes exactly when something in it did. */
  get state(): Readonly<State> {
    return this.#state;
  }

  /** Replaces the given keys. Nothing happens, and nobody is told, if every value is the same (`Object.is`). */
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
