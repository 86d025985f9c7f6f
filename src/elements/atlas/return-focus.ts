/** Where focus goes when an open page closes: to what opened it, else to what shows the same thing now, else to the list. */
import type { Ref } from '../../core/model.js';
import { refocus } from '../base/focus.js';

/** What of the atlas's parts can take focus back. */
export interface FocusTargets {
  readonly map: { focusPlace(id: string): boolean } | null;
  readonly list: { focusRow(kind: Ref['kind'], id: string): boolean; focus(): void } | null;
}

export class ReturnFocus {
  #opener: { readonly element: HTMLElement | undefined; readonly ref: Ref } | undefined;

  /** @param element what had focus when the page of `ref` was opened. */
  remember(element: HTMLElement | undefined, ref: Ref): void {
    this.#opener = { element, ref };
  }

  /** Moves focus back, once. */
  restore({ map, list }: FocusTargets): void {
    const opener = this.#opener;
    this.#opener = undefined;
    if (refocus(opener?.element)) return;
    const ref = opener?.ref;
    if (ref?.kind === 'place' && map?.focusPlace(ref.id) === true) return;
    if (ref !== undefined && list?.focusRow(ref.kind, ref.id) === true) return;
    list?.focus();
  }
}
