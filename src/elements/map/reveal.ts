/** The view that shows a selection made outside the map. */
import type { View } from '../../core/scene/scene.js';
import type { DrawnMap } from './map-drawing.js';
import { drawnPlacesOf } from './meeting-walk.js';

/** If the view has to move, it is at least this close. */
const MIN_ZOOM = 3;

/**
 * @param frame the element that the map is drawn in.
 * @returns the view nearest the present one that shows all places of the selection; undefined if the present one does.
 */
export function viewThatReveals(
  { map, source, view, state }: DrawnMap,
  frame: Element,
): Pick<View, 'center' | 'zoom'> | undefined {
  const selection = state.selection ?? state.answer;
  if (selection === undefined) return undefined;
  const placeIds = drawnPlacesOf(state.atlas, selection);
  const bounds = frame.getBoundingClientRect();
  const isInView = (placeId: string): boolean => {
    const key = source.keyOf(placeId, view);
    const marker = key === undefined ? undefined : map.elementOf(key)?.getBoundingClientRect();
    return (
      marker !== undefined &&
      marker.left >= bounds.left &&
      marker.right <= bounds.right &&
      marker.top >= bounds.top &&
      marker.bottom <= bounds.bottom
    );
  };
  if (placeIds.every(isInView)) return undefined;
  const { center, zoom } = source.fit(view.size, { places: placeIds });
  return { center, zoom: Math.min(zoom, Math.max(view.zoom, MIN_ZOOM)) };
}
