/**
 * Returns focus when an open page closes: to the element that opened it, else to the element that now shows the same thing,
 * else to the list. If the focused element is removed by the next drawing, focus moves once more.
 */
import type { Ref } from '../../core/kinds/registry.js';
import { deepActiveElement, refocus } from '../base/focus.js';

/** The parts of the atlas that can take focus. */
export interface FocusTargets {
  readonly map: { focusPlace(id: string): boolean } | null;
  readonly list: { focusRow(kind: Ref['kind'], id: string): boolean; focus(): void } | null;
  /** Shows the search field and moves focus there. */
  readonly search: () => void;
  /** Settles when the parts have drawn the current state. */
  readonly drawn: () => Promise<unknown>;
}

/** The search field exists only during a search, so it is named here instead of held. */
export type Opener = HTMLElement | 'search' | undefined;

export class ReturnFocus {
  #opener: { readonly from: Opener; readonly ref: Ref | undefined } | undefined;

  /** @param from the element that had focus when the page of `ref`, or of a question, was opened. */
  remember(from: Opener, ref: Ref | undefined): void {
    this.#opener = { from, ref };
  }

  /** Returns focus. A second call without `remember` moves it to the list. */
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
