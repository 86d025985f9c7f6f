/** Gives elements their tags. Loading Parley twice, or beside another copy, is harmless: who was first stays. */
export function register(elements: readonly (readonly [tag: string, element: CustomElementConstructor])[]): void {
  for (const [tag, element] of elements) if (customElements.get(tag) === undefined) customElements.define(tag, element);
}
