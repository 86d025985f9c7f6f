/**
 * Keeps focus inside the atlas. A change may remove the focused element (for example "Try again" after it was used); and when
 * a page closes, focus returns to the element that opened it.
 */
import type { LitElement } from 'lit';
import type { Ref } from '../../core/kinds/registry.js';
import type { AtlasStore } from '../../state/atlas-store.js';
import { openPageOf } from '../../state/snapshot.js';
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

  /** @param from the element that had focus when the page of `ref`, or of a question, was opened. */
  remember(from: Opener, ref: Ref | undefined): void {
    this.#returnFocus.remember(from, ref);
  }

  /**
   * Returns focus after a page has closed. The map and the list are drawn first: a screen reader reads the state of a marker
   * or row (expanded, current) at the moment it takes focus. Call it when the whole atlas knows of the change.
   * @param search shows the search field and moves focus there.
   */
  restore(search: () => void): void {
    const parts = this.#parts;
    const [map, list] = [parts.find('parley-map'), parts.find('parley-list')];
    map?.drawNow();
    list?.drawNow();
    this.#returnFocus.restore({ map, list, search, drawn: () => parts.drawn() });
  }

  /** Moves focus to a remaining element if a change removes or hides the focused one. Call it before the change is drawn. */
  async keep(): Promise<void> {
    const held = deepActiveElement();
    if (held === undefined || !isInside(held, this.#atlas)) return;
    await this.#parts.drawn();
    const active = deepActiveElement();
    // A hidden element keeps focus until the browser draws the next frame.
    const isLost = (active === undefined || active === held) && !isShown(held);
    if (isLost && this.#atlas.isConnected) this.rescue();
  }

  /** Moves focus to the open page, else to the list; if no data was read, to "Try again". */
  rescue(): void {
    const { state } = this.#store;
    const { renderRoot } = this.#atlas;
    const retry = isEmpty(state.atlas) ? renderRoot.querySelector<HTMLElement>('.failure button, .loading') : null;
    (retry ?? this.#parts.find(openPageOf(state) === undefined ? 'parley-list' : 'parley-details'))?.focus();
  }
}

const isShown = (element: HTMLElement): boolean =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
