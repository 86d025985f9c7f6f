/** Says in the console which tags of Parley another script of the page has taken, because these parts are then missing in the atlas. */
import type { ElementClass } from './define-elements.js';

/** A copy of Parley, perhaps of another version, defines classes that carry their own tag. That is no problem. */
export function reportForeignElements(elements: readonly ElementClass[]): void {
  const taken = elements.map(({ tag }) => tag).filter((tag) => isForeign(customElements.get(tag), tag));
  if (taken.length === 0) return;
  console.error(
    `Another script of this page has defined ${taken.map((tag) => `<${tag}>`).join(', ')}, so these ` +
      'parts of the atlas are missing. Load Parley before that script, or let it use other names.',
  );
}

const isForeign = (known: CustomElementConstructor | undefined, tag: string): boolean =>
  known !== undefined && (known as Partial<ElementClass>).tag !== tag;
