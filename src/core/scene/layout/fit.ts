/**
 * The closest view that shows places with their names. Names keep their size while the world grows, and change sides as
 * there is room, so the zoom is found by trying: each try says how much too large the picture is, the next is made for
 * that, and in the end it is climbed by single steps until the next would be too close.
 */
import { project, unproject, worldSize } from '../../geo/mercator.js';
import type { Coordinates } from '../../model/model.js';
import type { Pixels, View } from '../scene.js';
import { boxAt, grown, moved, type Box } from './boxes.js';
import type { MarkerPosition } from './marker-positions.js';
import type { Labels } from './labels.js';

/** Zooms of a fit are multiples of this, so that the same size always gives the same view. */
const STEPS = 20;
/** One place, or several on one spot, say nothing of how near to look: a country's worth around it. */
const ZOOM_OF_ONE = 5;
/** Names farther than this from the edge of the picture cannot reach over it. */
const NAME_REACH = 300;

export interface FitInput {
  readonly size: Pixels;
  /** Pixels kept free on every side. */
  readonly padding: number;
  /** True points, longitudes unwrapped into the atlas's own world. */
  readonly points: readonly Coordinates[];
  readonly maxZoom: number;
  /** The markers that show the points at a zoom. */
  readonly markersAt: (zoom: number) => { readonly spots: readonly MarkerPosition[]; readonly labels: Labels };
  /** Longitude of the middle of the atlas's own world. */
  readonly middle: number;
}

export function fitView({ size, padding, points, maxZoom, markersAt, middle }: FitInput): View {
  const [first] = points;
  if (first === undefined) return { center: [middle, 20], zoom: worldZoom(size), size };
  const span = spanOf(points);
  const highest = floorStep(maxZoom);
  if (Math.max(...span) * 2 ** highest < 1) return { center: first, zoom: Math.min(ZOOM_OF_ONE, highest), size };
  const free: Pixels = [Math.max(40, size[0] - 2 * padding), Math.max(40, size[1] - 2 * padding)];
  const boundsAt = (zoom: number): Box => {
    const { spots, labels } = markersAt(zoom);
    return boundsOf(spots, labels);
  };
  const fits = ({ left, top, right, bottom }: Box): boolean => right - left <= free[0] && bottom - top <= free[1];

  let zoom = clampZoom(floorStep(closestFor(span, free, 0, [0, 0])), highest);
  let bounds = boundsAt(zoom);
  while (!fits(bounds) && zoom > 0) {
    const scale = 2 ** zoom;
    const around: Pixels = [bounds.right - bounds.left - span[0] * scale, bounds.bottom - bounds.top - span[1] * scale];
    const wanted = floorStep(closestFor(span, free, zoom, around));
    zoom = clampZoom(Math.min(wanted, floorStep(zoom - 1 / STEPS)), highest);
    bounds = boundsAt(zoom);
  }
  while (zoom < highest) {
    const closer = floorStep(zoom + 1 / STEPS);
    const larger = boundsAt(closer);
    if (!fits(larger)) break;
    zoom = closer;
    bounds = larger;
  }
  return { center: centreOf(bounds, zoom, size), zoom, size };
}

/** The zoom at which the world is as wide as the map. */
export const worldZoom = ([width]: Pixels): number =>
  Math.max(0, Math.ceil(Math.log2(Math.max(1, width) / 256) * STEPS - 1e-9) / STEPS);

const floorStep = (zoom: number): number => Math.floor(zoom * STEPS + 1e-9) / STEPS;
const clampZoom = (zoom: number, highest: number): number => Math.min(highest, Math.max(0, zoom));

/** Width and height in pixels at zoom 0. */
function spanOf(points: readonly Coordinates[]): Pixels {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const point of points) {
    const [x, y] = project(point, 0);
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return [right - left, bottom - top];
}

/**
 * The zoom at which what scales (`span` at zoom 0) fits beside what does not (`around`). Where that alone is too large
 * already, one zoom wider than the present one.
 */
function closestFor(span: Pixels, free: Pixels, zoom: number, around: Pixels): number {
  const along = (axis: 0 | 1): number => {
    const room = free[axis] - around[axis];
    if (span[axis] === 0) return room >= 0 ? Infinity : zoom - 1;
    return room > 0 ? Math.log2(room / span[axis]) : zoom - 1;
  };
  return Math.min(along(0), along(1));
}

/** Around discs and names, in pixels of the world. */
function boundsOf(spots: readonly MarkerPosition[], labels: Labels): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const hold = (box: Box): void => {
    [left, right] = [Math.min(left, box.left), Math.max(right, box.right)];
    [top, bottom] = [Math.min(top, box.top), Math.max(bottom, box.bottom)];
  };
  for (const { x, y, radius } of spots) hold(grown(boxAt(x, y, 0, 0), radius, radius));
  const [west, north, east, south] = [left, top, right, bottom];
  for (const spot of spots) {
    const { x, y } = spot;
    const nearEdge = Math.min(x - west, east - x, y - north, south - y) < NAME_REACH;
    const name = nearEdge ? labels.boxOf(spot) : undefined;
    if (name !== undefined) hold(moved(name, x, y));
  }
  return { left, top, right, bottom };
}

/** The middle of the picture, moved if the map would otherwise show what lies beyond the poles. */
function centreOf({ left, top, right, bottom }: Box, zoom: number, [, height]: Pixels): Coordinates {
  const world = worldSize(zoom);
  const middle = (top + bottom) / 2;
  const y = world > height ? Math.min(world - height / 2, Math.max(height / 2, middle)) : middle;
  return unproject([(left + right) / 2, y], zoom);
}
