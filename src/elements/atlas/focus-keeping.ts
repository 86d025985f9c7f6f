/**
 * Focus stays inside the atlas: what has it may be drawn away by a change ("Try again" once it is tried), and an open page
 * gives it back to what it was opened from.
 */
import type { LitElement } from 'lit';
import type { Ref } from '../../core/kinds/registry.js';
import type { AtlasStore } from '../../state/atlas-store.js';
import { deepActiveElement, isInside } from '../base/focus.js';
import type { Parts } from './parts.js';
import { ReturnFocus, type Opener } from './return-focus.js';
import { isEmpty } from './templates.js';

export class FocusKeeping {
  readonly #atlas: LitElement;
  readonly #store: AtlasStore;
  readonly #parts: Parts;
  readonly #returnFocus = new ReturnFocus();

  constructor(atlas: LitElement, store: AtlasStore, parts: Parts) {
    this.#atlas = atlas;
    this.#store = store;
    this.#parts = parts;
  }

  /** @param from what had focus when the page of `ref` was opened. */
  remember(from: Opener, ref: Ref): void {
    this.#returnFocus.remember(from, ref);
  }

  /** @param search shows the search field and moves focus there. */
  restore(search: () => void): void {
    const parts = this.#parts;
    const [map, list] = [parts.find('parley-map'), parts.find('parley-list')];
    this.#returnFocus.restore({ map, list, search, drawn: () => parts.drawn() });
  }

  /** Call it before a change is drawn. */
  async keep(): Promise<void> {
    const held = deepActiveElement();
    if (!isInside(held, this.#atlas)) return;
    await this.#parts.drawn();
    if (!held?.isConnected && deepActiveElement() === undefined && this.#atlas.isConnected) this.rescue();
  }

  /** To the page or the lists; where nothing was read, to the way to try again. */
  rescue(): void {
    const { atlas, selection } = this.#store.state;
    const { renderRoot } = this.#atlas;
    const retry = isEmpty(atlas) ? renderRoot.querySelector<HTMLElement>('.failure button, .loading') : null;
    (retry ?? this.#parts.find(selection === undefined ? 'parley-list' : 'parley-details'))?.focus();
  }
}
