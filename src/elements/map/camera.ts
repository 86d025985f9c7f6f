/**
 * Moving the view by keys and buttons: by single steps, so that nobody has to drag, and each step says what came of it.
 */
import { unwrapNear } from '../../core/geo/geography.js';
import { project, unproject, worldSize } from '../../core/geo/mercator.js';
import type { Coordinates, Place } from '../../core/model/model.js';
import type { Pixels, View } from '../../core/scene/scene.js';
import { announceEn } from '../../languages/en/announce.js';
import { words } from '../../languages/index.js';
import type { Action } from '../base/keys.js';
import type { Stage } from './stage.js';

/** A quarter of the view a step, with Shift a twentieth. */
const STEP = 0.25;
const LITTLE_STEP = 0.05;
/** One step of zoom doubles the world. */
const ZOOM_STEP = 1;

export type Direction = 'north' | 'south' | 'west' | 'east';
const TOWARDS: Readonly<Record<Direction, Pixels>> = { north: [0, -1], south: [0, 1], west: [-1, 0], east: [1, 0] };
export const isDirection = (action: Action): action is Direction => action in TOWARDS;

export interface CameraOptions {
  /** A small step instead of a quarter of the view. */
  readonly little?: boolean;
  /** Zooming keeps this point where it is on the screen; the middle of the view if absent. */
  readonly about?: Coordinates;
}

/** @returns whether the action is one of the camera's. */
export function moveCamera(stage: Stage, action: Action, { little = false, about }: CameraOptions = {}): boolean {
  if (isDirection(action)) pan(stage, action, little);
  else if (action === 'zoom-in' || action === 'zoom-out') zoom(stage, action, about);
  else if (action === 'show-all') showAll(stage);
  else return false;
  return true;
}

function pan(stage: Stage, direction: Direction, little: boolean): void {
  const { handle, state } = stage;
  const announce = words(state.lang, announceEn);
  const [x, y] = TOWARDS[direction];
  const [width, height] = handle.view.size;
  const step = little ? LITTLE_STEP : STEP;
  stage.byReader(() => handle.panBy([Math.round(x * width * step), Math.round(y * height * step)]));
  stage.draw();
  const { shown, total } = placesInView(stage);
  stage.announce(announce.moved(direction, shown, total));
}

function zoom(stage: Stage, action: 'zoom-in' | 'zoom-out', about?: Coordinates): void {
  const { handle, state } = stage;
  const announce = words(state.lang, announceEn);
  const { view } = handle;
  const wanted = view.zoom + (action === 'zoom-in' ? ZOOM_STEP : -ZOOM_STEP);
  const target = Math.min(handle.maxZoom, Math.max(handle.minZoom, wanted));
  if (Math.abs(target - view.zoom) < 1e-6) {
    stage.announce(action === 'zoom-in' ? announce.closestZoom : announce.widestZoom);
    return;
  }
  const center = about === undefined ? view.center : centerKeeping(view, about, target);
  stage.byReader(() => handle.setView(center, target));
  stage.draw();
  const { shown, total } = placesInView(stage);
  stage.announce(action === 'zoom-in' ? announce.zoomedIn(shown, total) : announce.zoomedOut(shown, total));
}

function showAll(stage: Stage): void {
  const { handle, source, state } = stage;
  const announce = words(state.lang, announceEn);
  const view = source.fit(handle.view.size);
  stage.byReader(() => handle.setView(view.center, view.zoom), false);
  stage.draw();
  stage.announce(announce.showingAll(placesInView(stage).total));
}

/** The centre that leaves `about`, as it is drawn nearest the middle, at the same pixel when the zoom becomes `zoomTo`. */
function centerKeeping(view: View, about: Coordinates, zoomTo: number): Coordinates {
  const drawn: Coordinates = [unwrapNear(about[0], view.center[0]), about[1]];
  const [x, y] = project(drawn, view.zoom);
  const [centerX, centerY] = project(view.center, view.zoom);
  const [toX, toY] = project(drawn, zoomTo);
  return unproject([toX - (x - centerX), toY - (y - centerY)], zoomTo);
}

/** How many of the places drawn at all have their true point in view. */
export function placesInView({ handle, state }: Stage): { readonly shown: number; readonly total: number } {
  const { center, zoom: level, size } = handle.view;
  const world = worldSize(level);
  const [centerX, centerY] = project(center, level);
  let shown = 0;
  let total = 0;
  for (const place of placesLeft(state)) {
    if (place.coordinates === undefined) continue;
    total += 1;
    const [x, y] = project(place.coordinates, level);
    const across = Math.abs(((((x - centerX) % world) + world * 1.5) % world) - world / 2);
    if (across <= size[0] / 2 && Math.abs(y - centerY) <= size[1] / 2) shown += 1;
  }
  return { shown, total };
}

/** Those with a meeting or call left after the filter. */
export const placesLeft = ({ atlas, visible }: Stage['state']): readonly Place[] => visible?.places ?? atlas.places;
