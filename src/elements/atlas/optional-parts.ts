/**
 * Parts that are shown on request: the search field of the default arrangement, the choices of the filter, the help, and the
 * dialog to embed or download. They are deferred elements, so they may still have to be loaded; if that fails, the atlas says so.
 */
import type { LitElement } from 'lit';
import { deepActiveElement, refocus } from '../base/focus.js';
import type { DeferredParts } from './deferred-parts.js';
import type { Parts } from './parts.js';

export class OptionalParts {
  isSearchShown = false;
  readonly #atlas: LitElement;
  readonly #parts: Parts;
  readonly #deferred: DeferredParts;
  /** The element that had focus when the search field was shown. */
  #searchOpener: HTMLElement | undefined;

  constructor(atlas: LitElement, parts: Parts, deferred: DeferredParts) {
    this.#atlas = atlas;
    this.#parts = parts;
    this.#deferred = deferred;
  }

  async showDialog(tag: 'parley-help' | 'parley-embed'): Promise<void> {
    if (await this.#deferred.load()) this.#parts.find(tag)?.show();
  }

  async showFilter(): Promise<void> {
    if (await this.#deferred.load()) this.#parts.find('parley-filter:not([show=chips])')?.showChoices();
  }

  /** Shows the search field and moves focus to it. Focus returns to its present place when the field is hidden. */
  showSearch(): void {
    if (!this.isSearchShown) this.#searchOpener = deepActiveElement();
    void this.showSearchAgain();
  }

  /** The same for a user who comes back to the field: focus still returns to the place from which it was first opened. */
  async showSearchAgain(): Promise<void> {
    this.#setSearchShown(true);
    if (!(await this.#deferred.load())) return;
    await this.#atlas.updateComplete;
    const search = this.#parts.find('parley-search');
    await search?.updateComplete;
    search?.focus();
  }

  hideSearch(): void {
    this.#setSearchShown(false);
  }

  /** Escape hides the field. The field handles an Escape that only empties it. */
  readonly onSearchKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.hideSearch();
    refocus(this.#searchOpener);
  };

  #setSearchShown(isShown: boolean): void {
    if (isShown === this.isSearchShown) return;
    this.isSearchShown = isShown;
    this.#atlas.requestUpdate();
  }
}
