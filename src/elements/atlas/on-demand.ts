/**
 * What is shown only when a reader asks for it: the search field of the default arrangement, help, and the dialog to embed
 * or download. Each is a part that may come late, or not at all: then the atlas says so instead.
 */
import type { LitElement } from 'lit';
import { deepActiveElement, refocus } from '../base/focus.js';
import type { LateParts } from './late-parts.js';
import type { Parts } from './parts.js';

export class OnDemand {
  /** The search field is shown. */
  searching = false;
  readonly #atlas: LitElement;
  readonly #parts: Parts;
  readonly #late: LateParts;
  /** What had focus when the search field was shown. */
  #searchOpener: HTMLElement | undefined;

  constructor(atlas: LitElement, parts: Parts, late: LateParts) {
    this.#atlas = atlas;
    this.#parts = parts;
    this.#late = late;
  }

  async showDialog(tag: 'parley-help' | 'parley-embed'): Promise<void> {
    if (await this.#late.need()) this.#parts.find(tag)?.show();
  }

  /** Shows the field and moves focus there; from where it came, focus goes back when the field is put away. */
  showSearch(): void {
    if (!this.searching) this.#searchOpener = deepActiveElement();
    void this.showSearchAgain();
  }

  /** The same for a reader who comes back to the field: what it was opened from stays the same. */
  async showSearchAgain(): Promise<void> {
    this.#setSearching(true);
    if (!(await this.#late.need())) return;
    await this.#atlas.updateComplete;
    const search = this.#parts.find('parley-search');
    await search?.updateComplete;
    search?.focus();
  }

  putSearchAway(): void {
    this.#setSearching(false);
  }

  /** Escape in an empty field (the field takes the Escape that empties it) puts it away. */
  readonly onSearchKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.putSearchAway();
    refocus(this.#searchOpener);
  };

  #setSearching(searching: boolean): void {
    if (searching === this.searching) return;
    this.searching = searching;
    this.#atlas.requestUpdate();
  }
}
