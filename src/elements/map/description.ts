/**
 * What is said of a place on the way to it: how far it is from where the reader came from, which meeting led there.
 *
 * A screen reader speaks a description with the focus, and again when it hears that it has changed: what is written along
 * with the focus is said twice (Orca 43 with Chromium 156, tests/speech). So the places that the next key may lead to are
 * described as soon as focus is somewhere, and getting there changes nothing. A way that was not foreseen is told a moment
 * after focus, which says it once as well. A marker that is reached in another way has nothing to be told about the way.
 */
import type { MapView } from '../../map/map-view.js';
import { deepActiveElement } from '../base/focus.js';

/** Longer than a screen reader takes to hear of the focus, also on a busy machine; shorter than it takes to say the name. */
const LATER_MS = 500;

export class PlaceDescriptions {
  readonly #holder: () => Element | null;
  readonly #texts = new Map<HTMLElement, HTMLElement>();
  #isOnTheWay = false;
  #later: ReturnType<typeof setTimeout> | undefined;
  #made = 0;

  /** @param holder finds the element that holds the texts, in the root of the markers. */
  constructor(holder: () => Element | null) {
    this.#holder = holder;
  }

  /**
   * Describes the marker that `go` focuses.
   * @param marker it, if it is drawn already.
   * @param isForeseen it may have been described for long enough to be heard with the focus; a name that is being typed has not.
   * @param go says whether focus is there.
   */
  along(marker: HTMLElement | undefined, text: string, isForeseen: boolean, go: () => boolean): void {
    clearTimeout(this.#later);
    if (marker !== undefined && (!isForeseen || this.#textOf(marker) !== text)) this.#clear(marker);
    this.#isOnTheWay = true;
    try {
      if (!go()) return;
    } finally {
      this.#isOnTheWay = false;
    }
    const there = deepActiveElement();
    if (there === undefined || this.#textOf(there) === text) return;
    this.#later = setTimeout(() => {
      if (deepActiveElement() === there) this.#write(there, text);
    }, LATER_MS);
  }

  /**
   * A marker got focus: those that the next key may lead to are described, and no others.
   * @param ways what is to be said of each, by key.
   */
  focused(map: Pick<MapView, 'elementOf'>, key: string, ways: ReadonlyMap<string, string>): void {
    const focused = map.elementOf(key);
    if (focused === undefined) return;
    if (!this.#isOnTheWay) {
      clearTimeout(this.#later);
      this.#clear(focused);
    }
    const markers = new Set([focused, ...[...ways.keys()].map((to) => map.elementOf(to))]);
    for (const marker of [...this.#texts.keys()]) if (!markers.has(marker)) this.#clear(marker);
    for (const [to, text] of ways) {
      const marker = map.elementOf(to);
      if (marker !== undefined) this.#write(marker, text);
    }
  }

  /** No marker has focus any more: there is no way on. */
  left(): void {
    clearTimeout(this.#later);
    for (const marker of [...this.#texts.keys()]) this.#clear(marker);
  }

  #textOf(marker: HTMLElement): string {
    return this.#texts.get(marker)?.textContent ?? '';
  }

  #write(marker: HTMLElement, text: string): void {
    const holder = this.#holder();
    if (holder === null || this.#textOf(marker) === text) return;
    const node = this.#texts.get(marker) ?? document.createElement('span');
    node.textContent = text;
    if (node.isConnected) return;
    node.id = `way-${(this.#made += 1)}`;
    holder.append(node);
    this.#texts.set(marker, node);
    marker.setAttribute('aria-describedby', node.id);
  }

  #clear(marker: HTMLElement): void {
    this.#texts.get(marker)?.remove();
    this.#texts.delete(marker);
    marker.removeAttribute('aria-describedby');
  }
}
