/** Keys pressed in the map, by the tables of base/keys.ts: on a place they walk, on the map view they move the camera. */
import { distanceKm } from '../../core/geography.js';
import { actionFor, PLACE_KEYS, VIEW_KEYS, type Action } from '../base/keys.js';
import { moveCamera } from './camera.js';
import { focusPlace, PlaceWalk } from './place-walk.js';
import type { Stage } from './stage.js';

export class MapKeyboard {
  readonly walk = new PlaceWalk();
  #isSpaceTaken = false;

  /** @returns whether the key was ours; the browser must then leave it alone. */
  handle(stage: Stage, event: KeyboardEvent): boolean {
    const key = event.target instanceof HTMLElement ? event.target.dataset['key'] : undefined;
    if (key !== undefined) return this.#onPlace(stage, key, actionFor(event, PLACE_KEYS), event);
    const action = actionFor(event, VIEW_KEYS);
    if (action === undefined) return false;
    return action === 'nearest' ? focusNearest(stage) : moveCamera(stage, action, { little: event.shiftKey });
  }

  /** @returns whether a released key was taken when it was pressed, and would still act when released. */
  released({ key }: KeyboardEvent): boolean {
    return key === ' ' && this.#isSpaceTaken;
  }

  #onPlace(stage: Stage, key: string, action: Action | undefined, event: KeyboardEvent): boolean {
    const isTyped = this.walk.type(stage, key, event);
    if (event.key === ' ') this.#isSpaceTaken = isTyped;
    if (isTyped || action === undefined) return isTyped;
    if (action === 'dismiss') return this.walk.collapse(stage) || closePage(stage);
    const [first] = stage.source.membersOf(key);
    const about = first === undefined ? undefined : stage.state.atlas.placeById.get(first)?.coordinates;
    if (action === 'show-all' || action === 'zoom-in' || action === 'zoom-out') {
      return moveCamera(stage, action, about === undefined ? {} : { about });
    }
    this.walk.move(stage, key, action);
    return true;
  }
}

/** Escape on a marker with nothing to put together again closes the open page; focus stays. */
function closePage(stage: Stage): boolean {
  if (stage.state.selection === undefined) return false;
  stage.closePage();
  return true;
}

/** Enter in the map view: to the place nearest its middle. */
function focusNearest(stage: Stage): boolean {
  const { handle, source, state } = stage;
  let nearest: { readonly place: string; readonly km: number } | undefined;
  for (const { places, coordinates } of source.markers(state.visible, handle.view)) {
    const km = distanceKm(coordinates, handle.view.center);
    const [place] = places;
    if (place !== undefined && (nearest === undefined || km < nearest.km)) nearest = { place, km };
  }
  return nearest !== undefined && focusPlace(stage, nearest.place);
}
