/**
 * The closest view that shows the true points of places, and around them the room that a disc needs. Names need no room: where
 * this view is the one that is drawn, labels.ts keeps them inside it. The zoom therefore never depends on how long names are or
 * how many places are crowded together.
 */
import { project, unproject, worldSize } from '../../geo/mercator.js';
import type { Coordinates } from '../../model/model.js';
import type { Pixels, View } from '../scene.js';
import type { Box } from './boxes.js';
import { WIDEST_LEVEL } from './clusters.js';
import type { FilterLayout } from './zoom-layout.js';

/** Fitted zooms are multiples of 1 / this number, so that the same size always gives the same view. */
const STEPS = 20;
/**
 * The zoom for one place, or several at one position. They have no extent to fit, so the view shows about a country around
 * them.
 */
const ZOOM_OF_ONE = 5;
/** Pixels at the bottom of the map, beside the padding, that are kept free for the attribution. */
const FOOT = 12;
/** At least this part of the map is for the points, however small the map is. */
const MIN_FREE = 0.5;

export interface FitInput {
  readonly size: Pixels;
  /** Pixels kept free on every side. */
  readonly padding: number;
  /** The closest zoom of the map. */
  readonly maxZoom: number;
  /** The ids of the places to show; places that are not drawn are ignored. If undefined, all drawn places are shown. */
  readonly placeIds?: readonly string[] | undefined;
}

export function fitView(layout: FilterLayout, { size, padding, maxZoom, placeIds }: FitInput): View {
  const { places, middle } = layout.input.tree;
  const indexes = placeIds?.flatMap((id) => places.indexOf(id) ?? []) ?? places.list.map((_place, index) => index);
  const coordinatesOf = (index: number): Coordinates => places.list[index]?.coordinates ?? [middle, 0];
  const points = boundsOf(indexes.map((index) => project(coordinatesOf(index), 0)));
  if (points === undefined) return { center: [middle, 20], zoom: worldZoom(size), size };
  const span: Pixels = [points.right - points.left, points.bottom - points.top];
  const highest = floorStep(maxZoom);
  if (Math.max(...span) * 2 ** highest < 1)
    return { center: coordinatesOf(indexes[0] ?? 0), zoom: Math.min(ZOOM_OF_ONE, highest), size };
  const along = (axis: 0 | 1): number =>
    Math.log2(Math.max(size[axis] - 2 * padding - axis * FOOT, size[axis] * MIN_FREE) / span[axis]);
  const zoom = Math.min(highest, Math.max(WIDEST_LEVEL, floorStep(Math.min(along(0), along(1)))));
  const scale = 2 ** zoom;
  const middleOfPoints: Pixels = [
    ((points.left + points.right) / 2) * scale,
    ((points.top + points.bottom) / 2) * scale + FOOT / 2,
  ];
  return { center: unproject(withinPoles(middleOfPoints, zoom, size), zoom), zoom, size };
}

/** The zoom at which the world is as wide as the map. */
export const worldZoom = ([width]: Pixels): number =>
  Math.max(WIDEST_LEVEL, Math.ceil(Math.log2(Math.max(1, width) / 256) * STEPS - 1e-9) / STEPS);

const floorStep = (zoom: number): number => Math.floor(zoom * STEPS + 1e-9) / STEPS;

/** The box around points; undefined without a point. */
function boundsOf(points: readonly Pixels[]): Box | undefined {
  if (points.length === 0) return undefined;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { left, top, right, bottom };
}

/** Moves the centre if the map would otherwise show an area beyond the poles. */
function withinPoles([x, y]: Pixels, zoom: number, [, height]: Pixels): Pixels {
  const world = worldSize(zoom);
  return [x, world > height ? Math.min(world - height / 2, Math.max(height / 2, y)) : y];
}
