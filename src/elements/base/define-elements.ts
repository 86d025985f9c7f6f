/** Registers element classes under their tags. */

/** A class of an element, which carries its own tag. */
export interface ElementClass extends CustomElementConstructor {
  readonly tag: string;
}

/** Defines elements. A tag that is already defined is skipped, so Parley can be loaded twice, or beside another copy. */
export function defineElements(elements: readonly ElementClass[]): void {
  for (const element of elements) {
    if (customElements.get(element.tag) === undefined) customElements.define(element.tag, element);
  }
}
