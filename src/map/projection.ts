/**
 * Where on the page a point of the earth lies, in the pixels of Leaflet's layers: panning moves the layers as a whole, so
 * these stay right until the zoom, or the origin, changes. Here alone `[longitude, latitude]` turns into Leaflet's order.
 */
import type { LatLngExpression, Map as LeafletMap } from 'leaflet';
import type { Coordinates } from '../core/model/model.js';
import type { Pixels } from '../core/scene/scene.js';

export type PointOf = (coordinates: Coordinates) => Pixels;

/** @returns the point in Leaflet's order of degrees. */
export const latLng = ([longitude, latitude]: Coordinates): LatLngExpression => [latitude, longitude];

/** @returns a function from degrees to whole layer pixels of `map` as it is at the time of the call. */
export const pointOn =
  (map: LeafletMap): PointOf =>
  (coordinates) => {
    const { x, y } = map.latLngToLayerPoint(latLng(coordinates));
    return [x, y];
  };

/** Places an element's top left corner at a layer point. */
export function putAt(element: HTMLElement, [x, y]: Pixels): void {
  element.style.transform = `translate(${x}px, ${y}px)`;
}
