/**
 * Keeps equal cells of a table once. A register of 500,000 rows has a few thousand different dates, places and names, and what is
 * found for a text is found faster for the same object.
 */

/** Longer texts are rarely repeated. */
const MAX_LENGTH = 60;
const MAX_TEXTS = 100_000;
/** A column with more different texts than repeated ones is not looked up after as many different texts. */
const MIN_DIFFERENT = 1_000;

export class SharedTexts {
  readonly #texts = new Map<string, string>();
  /** For each column, the number of different texts minus the number of repeated ones. */
  readonly #different: number[] = [];

  /** @returns an equal text: the first one that was given. Texts beyond the limits are returned themselves. */
  of(text: string, column: number): string {
    const different = this.#different[column] ?? 0;
    if (text.length > MAX_LENGTH || different > MIN_DIFFERENT) return text;
    const known = this.#texts.get(text);
    this.#different[column] = different + (known === undefined ? 1 : -1);
    if (known !== undefined) return known;
    if (this.#texts.size < MAX_TEXTS) this.#texts.set(text, text);
    return text;
  }
}
