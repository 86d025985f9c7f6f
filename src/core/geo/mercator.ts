/**
 * Web Mercator (EPSG:3857) in pixels, the projection of the map. The world is a square of 256 · 2^zoom pixels; x increases
 * eastwards from 180° W, and y increases southwards from 85.05° N. Longitudes are not wrapped: 190° E is to the right of
 * 180°.
 */
import type { Coordinates } from '../model/model.js';
import type { Pixels } from '../scene/scene.js';

/** The latitude of the edge of the square: 2 · atan(e^π) − 90°. */
export const MAX_LATITUDE = 85.0511287798066;

/** The width and height of the world in pixels. */
export const worldSize = (zoom: number): number => 256 * 2 ** zoom;

/** @returns pixels from the north-west corner of the world. Latitudes beyond ±85.05° are on the edge. */
export function project([longitude, latitude]: Coordinates, zoom: number): Pixels {
  const size = worldSize(zoom);
  const sine = Math.sin((Math.min(MAX_LATITUDE, Math.max(-MAX_LATITUDE, latitude)) * Math.PI) / 180);
  return [(longitude / 360 + 0.5) * size, (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size];
}

/** The inverse of `project`. */
export function unproject([x, y]: Pixels, zoom: number): Coordinates {
  const size = worldSize(zoom);
  const latitude = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / size))) * 180) / Math.PI;
  return [(x / size - 0.5) * 360, latitude];
}
