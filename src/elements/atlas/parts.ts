/**
 * The parts of an atlas: those of its own arrangement and those that the page has placed in it. They are found by tag, so
 * that no element imports another's class. The interface `PartsByTag` names what the atlas calls on them.
 */
import type { LitElement } from 'lit';
import type { RefKind } from '../../core/kinds/registry.js';

type Part<Methods = unknown> = HTMLElement & { readonly updateComplete: Promise<boolean> } & Methods;

interface PartsByTag {
  readonly 'parley-map': Part<{
    focusPlace(id: string): boolean;
    focusControl(action: 'filter'): void;
    drawNow(): void;
    resized(): void;
    readonly firstDraw: Promise<void>;
    readonly soon: Promise<void>;
  }>;
  readonly 'parley-list': Part<{ focusRow(kind: RefKind, id: string): boolean; drawNow(): void }>;
  readonly 'parley-details': Part;
  readonly 'parley-search': Part;
  /** The element with the choices. */
  readonly 'parley-filter:not([show=chips])': Part<{ showChoices(): void }>;
  readonly 'parley-help': Part<{ show(): void }>;
  readonly 'parley-embed': Part<{ show(): void }>;
}

/** The tags of all parts begin like this, so a new element needs no entry here. */
const PREFIX = 'parley-';

const partsIn = (root: ParentNode): Part[] =>
  [...root.querySelectorAll<Part>('*')].filter(({ localName }) => localName.startsWith(PREFIX));

export class Parts {
  readonly #atlas: LitElement;

  constructor(atlas: LitElement) {
    this.#atlas = atlas;
  }

  /** The page has placed parts, which replace the default arrangement. */
  get areArranged(): boolean {
    return partsIn(this.#atlas).length > 0;
  }

  find<Tag extends keyof PartsByTag>(tag: Tag): PartsByTag[Tag] | null {
    return (
      this.#atlas.renderRoot.querySelector<PartsByTag[Tag]>(tag) ?? this.#atlas.querySelector<PartsByTag[Tag]>(tag)
    );
  }

  /** Settles when the map, if there is one, could be drawn with the data or should not be waited for. */
  async mapSoon(): Promise<void> {
    await this.#atlas.updateComplete;
    await this.find('parley-map')?.soon;
  }

  /** Settles when the atlas and its parts have drawn the present state. */
  async drawn(): Promise<void> {
    await Promise.resolve(); // the parts are notified of a change before this continues
    await this.#atlas.updateComplete;
    const parts = [this.#atlas.renderRoot, this.#atlas].flatMap(partsIn);
    await Promise.all(parts.map((part) => part.updateComplete));
  }
}
