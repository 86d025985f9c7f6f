/**
 * Keys pressed in the map, by the tables of base/keys.ts: on a place they walk, on the map view they move the camera. How to
 * walk comes after the first view, at the latest with focus on the map; a key that is faster waits for it, and an Enter
 * behind such a key waits as well, since it is meant for where that key leads.
 */
import { distanceKm } from '../../core/geo/geography.js';
import { deepActiveElement } from '../base/focus.js';
import { lazy } from '../base/lazy.js';
import { actionFor, PLACE_KEYS, VIEW_KEYS, type Action } from '../base/keys.js';
import { moveCamera } from './camera.js';
import type { MarkerSpec, View } from '../../core/scene/scene.js';
import type { PlaceWalk } from './place-walk.js';
import { focusPlace } from './places.js';
import type { Stage } from './stage.js';

const LETTER = /^[\p{L}\p{M}]$/u;

/** What walking takes, for every map of the page. */
export const walking = lazy(() => import('./place-walk.js'));

export class MapKeyboard {
  #made: PlaceWalk | undefined;
  /** Keys that wait for the walk. */
  #waiting = 0;
  #isSpaceTaken = false;

  /** Undefined until it is loaded. */
  get #walk(): PlaceWalk | undefined {
    return (this.#made ??= walking.here && new walking.here.PlaceWalk());
  }

  /** Loads what walking takes. A load that failed is tried again by the next key. */
  async prepare(): Promise<PlaceWalk> {
    await walking.load();
    return this.#walk as PlaceWalk;
  }

  /** Tells where the keys lead from a marker, once that is known: at once, if the walk is there already. */
  ways(stage: Stage, fromKey: string, tell: (ways: ReadonlyMap<string, string>) => void): void {
    if (this.#walk === undefined) void this.#whenLoaded(stage, fromKey, (walk) => tell(walk.waysFrom(stage, fromKey)));
    else tell(this.#walk.waysFrom(stage, fromKey));
  }

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

  /** A cluster was opened: Escape on one of its members comes back to it. */
  clusterOpened(members: readonly string[], view: View): void {
    if (this.#walk === undefined)
      void this.prepare().then(
        (walk) => walk.clusterOpened(members, view),
        () => undefined,
      );
    else this.#walk.clusterOpened(members, view);
  }

  #onPlace(stage: Stage, key: string, action: Action | undefined, event: KeyboardEvent): boolean {
    const walk = this.#walk;
    if (event.key === 'Enter' && this.#waiting > 0) {
      this.#whenReached(stage, key, () => deepActiveElement()?.click());
      return true;
    }
    const isTyped = walk?.type(stage, key, event) ?? false;
    if (event.key === ' ') this.#isSpaceTaken = isTyped;
    if (isTyped) return true;
    if (action === undefined) {
      const isLetter =
        walk === undefined &&
        !event.isComposing &&
        !event.ctrlKey &&
        !event.altKey &&
        !event.metaKey &&
        LETTER.test(event.key);
      if (isLetter) this.#whenReached(stage, key, (loaded) => void loaded.type(stage, key, event));
      return isLetter;
    }
    if (action === 'dismiss') return (walk?.collapse(stage) ?? false) || closePage(stage);
    const [first] = stage.source.membersOf(key);
    const about = first === undefined ? undefined : stage.state.atlas.placeById.get(first)?.coordinates;
    if (action === 'show-all' || action === 'zoom-in' || action === 'zoom-out') {
      return moveCamera(stage, action, about === undefined ? {} : { about });
    }
    if (walk === undefined) this.#whenReached(stage, key, (loaded) => loaded.move(stage, key, action));
    else walk.move(stage, key, action);
    return true;
  }

  /** As `#whenLoaded`, for a key: others behind it wait as well. */
  #whenReached(stage: Stage, key: string, act: (walk: PlaceWalk) => void): void {
    this.#waiting += 1;
    void this.#whenLoaded(stage, key, act).then(() => (this.#waiting -= 1));
  }

  /** Acts once the walk is loaded, if the marker is still there. Offline the key does nothing; the next one tries again. */
  #whenLoaded(stage: Stage, key: string, act: (walk: PlaceWalk) => void): Promise<void> {
    return this.prepare().then(
      (walk) => {
        if (stage.handle.elementOf(key)?.isConnected === true) act(walk);
      },
      () => undefined,
    );
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
  let nearest: { readonly marker: Pick<MarkerSpec, 'places'>; readonly km: number } | undefined;
  for (const marker of source.markers(state.visible, handle.view)) {
    const km = distanceKm(marker.coordinates, handle.view.center);
    if (nearest === undefined || km < nearest.km) nearest = { marker, km };
  }
  const place = nearest?.marker.places[0];
  return place !== undefined && focusPlace(stage, place);
}
