/**
 * Where focus goes when an open page closes: to what opened it, else to what shows the same thing now, else to the list.
 * It goes there at once, and again if what it went to is itself drawn anew and gone a moment later.
 */
import type { Ref } from '../../core/kinds/registry.js';
import { deepActiveElement, refocus } from '../base/focus.js';

/** What of the atlas's parts can take focus back. */
export interface FocusTargets {
  readonly map: { focusPlace(id: string): boolean } | null;
  readonly list: { focusRow(kind: Ref['kind'], id: string): boolean; focus(): void } | null;
  /** Shows the search field and moves focus there. */
  readonly search: () => void;
  /** Settles when the parts have drawn the present state. */
  readonly drawn: () => Promise<unknown>;
}

/** The field is shown only while somebody searches, so it is named, not kept. */
export type Opener = HTMLElement | 'search' | undefined;

export class ReturnFocus {
  #opener: { readonly from: Opener; readonly ref: Ref } | undefined;

  /** @param from what had focus when the page of `ref` was opened. */
  remember(from: Opener, ref: Ref): void {
    this.#opener = { from, ref };
  }

  /** Moves focus back, once. */
  restore(targets: FocusTargets): void {
    const opener = this.#opener;
    this.#opener = undefined;
    if (opener?.from === 'search') {
      targets.search();
      return;
    }
    const go = (): void => {
      if (refocus(opener?.from as HTMLElement | undefined)) return;
      const { map, list } = targets;
      const ref = opener?.ref;
      if (ref?.kind === 'place' && map?.focusPlace(ref.id) === true) return;
      if (ref !== undefined && list?.focusRow(ref.kind, ref.id) === true) return;
      list?.focus();
    };
    go();
    void targets.drawn().then(() => {
      if (deepActiveElement() === undefined) go();
    });
  }
}
