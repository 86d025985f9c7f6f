/**
 * Describes a place by the way to it: how far it is from the place before, and which meeting led there.
 *
 * A screen reader speaks a description together with the focus, and again when it hears that the description has changed:
 * text written at the moment of focus is spoken twice (Orca 43 with Chromium 156, tests/speech). So the places that the
 * next key may lead to are described as soon as a marker has focus, and moving there changes nothing. An unpredicted
 * description is added a moment after focus; it is then spoken once as well. A marker that gets focus in another way has
 * no description of a way.
 */
import type { MapView } from '../../map/map-view.js';
import { deepActiveElement } from '../base/focus.js';

/** Longer than a screen reader takes to hear of the focus, also on a busy machine; shorter than speaking the name takes. */
const DELAY_MS = 500;

export class PlaceDescriptions {
  readonly #findHolder: () => Element | null;
  readonly #texts = new Map<HTMLElement, HTMLElement>();
  #isMovingFocus = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastId = 0;

  /** @param findHolder finds the element that holds the texts; it is in the same root as the markers. */
  constructor(findHolder: () => Element | null) {
    this.#findHolder = findHolder;
  }

  /**
   * Moves focus to a marker and describes it.
   * @param marker the marker, if it is drawn already.
   * @param isPredictable whether the description may have been there long enough to be spoken with the focus. A name that
   *   is being typed changes too fast for that.
   * @param moveFocus returns whether focus is on the marker.
   */
  moveFocus(marker: HTMLElement | undefined, text: string, isPredictable: boolean, moveFocus: () => boolean): void {
    clearTimeout(this.#timer);
    if (marker !== undefined && (!isPredictable || this.#textOf(marker) !== text)) this.#clear(marker);
    this.#isMovingFocus = true;
    try {
      if (!moveFocus()) return;
    } finally {
      this.#isMovingFocus = false;
    }
    const focused = deepActiveElement();
    if (focused === undefined || this.#textOf(focused) === text) return;
    this.#timer = setTimeout(() => {
      if (deepActiveElement() === focused) this.#write(focused, text);
    }, DELAY_MS);
  }

  /**
   * Describes the markers that the next key may lead to, and no others. Call it when a marker gets focus.
   * @param ways the descriptions, by key of the marker.
   */
  markerFocused(map: Pick<MapView, 'elementOf'>, key: string, ways: ReadonlyMap<string, string>): void {
    const focused = map.elementOf(key);
    if (focused === undefined) return;
    if (!this.#isMovingFocus) {
      clearTimeout(this.#timer);
      this.#clear(focused);
    }
    const markers = new Set([focused, ...[...ways.keys()].map((to) => map.elementOf(to))]);
    for (const marker of [...this.#texts.keys()]) if (!markers.has(marker)) this.#clear(marker);
    for (const [to, text] of ways) {
      const marker = map.elementOf(to);
      if (marker !== undefined) this.#write(marker, text);
    }
  }

  /** Removes all descriptions. Call it when focus leaves the markers. */
  markersLeft(): void {
    clearTimeout(this.#timer);
    for (const marker of [...this.#texts.keys()]) this.#clear(marker);
  }

  #textOf(marker: HTMLElement): string {
    return this.#texts.get(marker)?.textContent ?? '';
  }

  #write(marker: HTMLElement, text: string): void {
    const holder = this.#findHolder();
    if (holder === null || this.#textOf(marker) === text) return;
    const node = this.#texts.get(marker) ?? document.createElement('span');
    node.textContent = text;
    if (node.isConnected) return;
    node.id = `way-${(this.#lastId += 1)}`;
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
