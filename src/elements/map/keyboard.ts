/**
 * Turns keys pressed in the map into calls of the controller, by the tables of base/keys.ts: on a place they walk among the
 * places, on the map view they move the camera.
 */
import { actionFor, PLACE_KEYS, VIEW_KEYS, type Action } from '../base/keys.js';
import type { MapController } from './map-controller.js';

export class MapKeyboard {
  readonly #controller: MapController;
  #isSpaceTyped = false;

  constructor(controller: MapController) {
    this.#controller = controller;
  }

  readonly keydown = (event: KeyboardEvent): void => {
    const key = event.target instanceof HTMLElement ? event.target.dataset['key'] : undefined;
    const isHandled = key === undefined ? this.#onView(event) : this.#onMarker(key, event);
    if (isHandled) event.preventDefault();
  };

  /** Some browsers click a button when Space is released; a space that was typed into a name must not open a place. */
  readonly keyup = (event: KeyboardEvent): void => {
    if (event.key === ' ' && this.#isSpaceTyped) event.preventDefault();
  };

  #onView(event: KeyboardEvent): boolean {
    const action = actionFor(event, VIEW_KEYS);
    if (action === undefined) return false;
    if (action === 'nearest') return this.#controller.focusNearest();
    return this.#controller.moveCamera(action, { isSmall: event.shiftKey });
  }

  #onMarker(key: string, event: KeyboardEvent): boolean {
    const isTyped = this.#controller.type(key, event);
    if (event.key === ' ') this.#isSpaceTyped = isTyped;
    if (isTyped) return true;
    const action = actionFor(event, PLACE_KEYS);
    if (action === undefined) return false;
    if (action === 'dismiss') return this.#controller.closeCluster() || this.#controller.closePage();
    if (isCameraAction(action)) return this.#controller.moveCamera(action, { aboutMarker: key });
    this.#controller.walk(key, action);
    return true;
  }
}

const isCameraAction = (action: Action): boolean =>
  action === 'show-all' || action === 'zoom-in' || action === 'zoom-out';
