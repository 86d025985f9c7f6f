/**
 * Where points of the earth lie in the pixels of Leaflet's panes. Panning moves the panes as a whole, so these positions stay
 * right until the zoom or the origin changes. Only this file turns `[longitude, latitude]` into Leaflet's order.
 */
import type { LatLngTuple, Map as LeafletMap } from 'leaflet';
import type { Coordinates } from '../core/model/model.js';
import type { Pixels } from '../core/scene/scene.js';

export type PointOf = (coordinates: Coordinates) => Pixels;

/** The point in Leaflet's order of degrees. */
export const latLng = ([longitude, latitude]: Coordinates): LatLngTuple => [latitude, longitude];

/** @returns a function from degrees to whole pixels of the panes of `map`, at the zoom and origin of the time of the call. */
export const createProjection =
  (map: LeafletMap): PointOf =>
  (coordinates) => {
    const { x, y } = map.latLngToLayerPoint(latLng(coordinates));
    return [x, y];
  };

/** @returns a function that tells whether positions in the panes have changed since its last call. */
export function createOriginCheck(map: LeafletMap): () => boolean {
  let origin: unknown;
  return () => {
    // Leaflet makes a new point for each new origin.
    const before = origin;
    origin = map.getPixelOrigin();
    return origin !== before;
  };
}

/** Puts the top left corner of an element at a point of the panes. */
export function putAt(element: HTMLElement, [x, y]: Pixels): void {
  element.style.transform = `translate(${x}px, ${y}px)`;
}
