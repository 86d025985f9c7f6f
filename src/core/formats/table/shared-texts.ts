/**
 * Keeps equal cells of a table once. A register of 500,000 rows has a few thousand different dates, places and names, and what is
 * found for a text is found faster for the same object.
 */

/** Longer texts are rarely repeated. */
const MAX_LENGTH = 60;
const MAX_TEXTS = 100_000;

export class SharedTexts {
  readonly #texts = new Map<string, string>();

  /** @returns an equal text: the first one that was given. Texts beyond the limits are returned themselves. */
  of(text: string): string {
    if (text.length > MAX_LENGTH) return text;
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    if (this.#texts.size < MAX_TEXTS) this.#texts.set(text, text);
    return text;
  }
}
