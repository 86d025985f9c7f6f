/**
 * What is said of a place on the way to it: how far it is from where the reader came from, which meeting led there. One
 * fixed node holds it, and the marker with the tab stop refers to that node; the text is there before focus comes, so it is
 * spoken once, with the name. A marker that is reached in another way has nothing to be told about the way.
 */
export class PlaceDescription {
  readonly #node: () => Element | null;
  #isOnTheWay = false;

  /** @param node finds the node, in the root of the markers. */
  constructor(node: () => Element | null) {
    this.#node = node;
  }

  /** Describes the marker that `go` focuses. */
  along(text: string, go: () => void): void {
    this.#write(text);
    this.#isOnTheWay = true;
    try {
      go();
    } finally {
      this.#isOnTheWay = false;
    }
  }

  /** A marker got focus. */
  focused(): void {
    if (!this.#isOnTheWay) this.#write('');
  }

  #write(text: string): void {
    const node = this.#node();
    if (node !== null && node.textContent !== text) node.textContent = text;
  }
}
