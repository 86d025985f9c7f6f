/** Where keys and buttons move the view, in single steps, so that no drag is needed. Pure: the controller moves it. */
import { unwrapNear } from '../../core/geo/geography.js';
import { project, unproject, worldSize } from '../../core/geo/mercator.js';
import type { Coordinates, Place } from '../../core/model/model.js';
import type { Pixels, View } from '../../core/scene/scene.js';
import type { Snapshot } from '../../state/snapshot.js';
import type { Action } from '../base/keys.js';

/** One step is a quarter of the view, a small step a twentieth. */
const STEP = 0.25;
const SMALL_STEP = 0.05;
/** One step of zoom doubles the size of the world. */
const ZOOM_STEP = 1;

export type Direction = 'north' | 'south' | 'west' | 'east';
const TOWARDS: Readonly<Record<Direction, Pixels>> = { north: [0, -1], south: [0, 1], west: [-1, 0], east: [1, 0] };
export const isDirection = (action: Action): action is Direction => action in TOWARDS;

/** Pixels to pan by. */
export function panOffset(direction: Direction, [width, height]: Pixels, isSmall: boolean): Pixels {
  const [x, y] = TOWARDS[direction];
  const step = isSmall ? SMALL_STEP : STEP;
  return [Math.round(x * width * step), Math.round(y * height * step)];
}

/**
 * @param about keeps its position on the screen; the middle of the view if absent.
 * @returns undefined at the end of the zoom range.
 */
export function zoomTarget(
  { view, minZoom, maxZoom }: { readonly view: View; readonly minZoom: number; readonly maxZoom: number },
  action: 'zoom-in' | 'zoom-out',
  about?: Coordinates,
): Pick<View, 'center' | 'zoom'> | undefined {
  const wanted = view.zoom + (action === 'zoom-in' ? ZOOM_STEP : -ZOOM_STEP);
  const zoom = Math.min(maxZoom, Math.max(minZoom, wanted));
  if (Math.abs(zoom - view.zoom) < 1e-6) return undefined;
  return { center: about === undefined ? view.center : centerKeeping(view, about, zoom), zoom };
}

/** The centre that keeps `about`, in the copy of it nearest the middle, at the same pixel when the zoom becomes `zoomTo`. */
function centerKeeping(view: View, about: Coordinates, zoomTo: number): Coordinates {
  const nearest: Coordinates = [unwrapNear(about[0], view.center[0]), about[1]];
  const [x, y] = project(nearest, view.zoom);
  const [centerX, centerY] = project(view.center, view.zoom);
  const [toX, toY] = project(nearest, zoomTo);
  return unproject([toX - (x - centerX), toY - (y - centerY)], zoomTo);
}

/** The places with a passing meeting, or all without a filter. */
export const passingPlaces = ({ atlas, visible }: Snapshot): readonly Place[] => visible?.places ?? atlas.places;

/** How many of the passing places with coordinates have their true point in view. */
export function placesInView(
  state: Snapshot,
  { center, zoom, size }: View,
): { readonly shown: number; readonly total: number } {
  const world = worldSize(zoom);
  const [centerX, centerY] = project(center, zoom);
  let shown = 0;
  let total = 0;
  for (const { coordinates } of passingPlaces(state)) {
    if (coordinates === undefined) continue;
    total += 1;
    const [x, y] = project(coordinates, zoom);
    const across = Math.abs(((((x - centerX) % world) + world * 1.5) % world) - world / 2);
    if (across <= size[0] / 2 && Math.abs(y - centerY) <= size[1] / 2) shown += 1;
  }
  return { shown, total };
}
