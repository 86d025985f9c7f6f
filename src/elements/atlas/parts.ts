/**
 * The parts of an atlas, those of its own arrangement and those the page has placed: looked up by tag, so that no element
 * imports another's class. What the atlas asks of them is said here.
 */
import type { LitElement } from 'lit';
import type { RefKind } from '../../core/kinds/registry.js';

type Part<Methods = unknown> = HTMLElement & { readonly updateComplete: Promise<boolean> } & Methods;

interface PartsByTag {
  readonly 'parley-map': Part<{
    focusPlace(id: string): boolean;
    resized(): void;
    readonly firstDraw: Promise<void>;
    readonly soon: Promise<void>;
  }>;
  readonly 'parley-list': Part<{ focusRow(kind: RefKind, id: string): boolean }>;
  readonly 'parley-details': Part;
  readonly 'parley-search': Part;
  readonly 'parley-help': Part<{ show(): void }>;
  readonly 'parley-embed': Part<{ show(): void }>;
}

const PARTS =
  'parley-map, parley-list, parley-details, parley-timeline, parley-search, parley-sources, parley-issues, parley-help, parley-download, parley-columns';

export class Parts {
  readonly #atlas: LitElement;

  constructor(atlas: LitElement) {
    this.#atlas = atlas;
  }

  /** The page has placed some: they are the arrangement. */
  get areArranged(): boolean {
    return this.#atlas.querySelector(PARTS) !== null;
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
    await Promise.resolve(); // by then every part has heard of it
    await this.#atlas.updateComplete;
    const roots = [this.#atlas.renderRoot, this.#atlas];
    const parts = roots.flatMap((root) => [...root.querySelectorAll<Part>(PARTS)]);
    await Promise.all(parts.map((part) => part.updateComplete));
  }
}
