/**
 * The closest view that shows places with their names. Names keep their size at every zoom and change sides where there is
 * room, so the zoom is found by trial. Each trial gives the excess size, and the next trial corrects it. Finally the zoom
 * grows by single steps until the next step would be too close.
 */
import { project, unproject, worldSize } from '../../geo/mercator.js';
import type { Coordinates } from '../../model/model.js';
import type { Pixels, View } from '../scene.js';
import { boxAt, grown, moved, type Box } from './boxes.js';
import type { MarkerPosition } from './marker-positions.js';
import type { Labels } from './labels.js';
import type { FilterLayout } from './zoom-layout.js';

/** Fitted zooms are multiples of 1 / this number, so that the same size always gives the same view. */
const STEPS = 20;
/**
 * The zoom for one place, or several at one position. They have no extent to fit, so the view shows about a country around
 * them.
 */
const ZOOM_OF_ONE = 5;
/** Pixels. A name that is farther than this from the edge of the picture cannot reach beyond the edge. */
const MAX_NAME_REACH = 300;
/** The maximum number of places that are all fitted. With more places, only the outermost are fitted. */
const MAX_FITTED = 300;

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
  const wanted = placeIds?.flatMap((id) => places.indexOf(id) ?? []) ?? places.list.map((_place, index) => index);
  const coordinatesOf = (index: number): Coordinates => places.list[index]?.coordinates ?? [middle, 0];
  const indexes = outermost(wanted, coordinatesOf);
  const points = indexes.map(coordinatesOf);
  const [first] = points;
  if (first === undefined) return { center: [middle, 20], zoom: worldZoom(size), size };
  const span = spanOf(points);
  const highest = floorStep(maxZoom);
  if (Math.max(...span) * 2 ** highest < 1) return { center: first, zoom: Math.min(ZOOM_OF_ONE, highest), size };
  const free: Pixels = [Math.max(40, size[0] - 2 * padding), Math.max(40, size[1] - 2 * padding)];
  const boundsAt = (zoom: number): Box => {
    const atZoom = layout.at(zoom);
    const positions = new Set(indexes.flatMap((index) => atZoom.showingIndex(index) ?? []));
    return boundsOf([...positions], atZoom.labels);
  };
  const fits = ({ left, top, right, bottom }: Box): boolean => right - left <= free[0] && bottom - top <= free[1];

  let zoom = clampZoom(floorStep(closestFor(span, free, 0, [0, 0])), highest);
  let bounds = boundsAt(zoom);
  while (!fits(bounds) && zoom > 0) {
    const scale = 2 ** zoom;
    const around: Pixels = [bounds.right - bounds.left - span[0] * scale, bounds.bottom - bounds.top - span[1] * scale];
    const corrected = floorStep(closestFor(span, free, zoom, around));
    zoom = clampZoom(Math.min(corrected, floorStep(zoom - 1 / STEPS)), highest);
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

/**
 * Returns all places or, if there are very many, the 75 outermost on each side: no other place can reach beyond the edge of
 * the picture.
 * @param indexes the indexes of drawn places.
 */
function outermost(indexes: readonly number[], coordinatesOf: (index: number) => Coordinates): readonly number[] {
  if (indexes.length <= MAX_FITTED) return indexes;
  const perSide = MAX_FITTED / 4;
  const outermostTo = (axis: 0 | 1, sign: 1 | -1): readonly number[] => {
    const along = Float64Array.from(indexes, (index) => sign * coordinatesOf(index)[axis]);
    const limit = along.slice().sort()[perSide - 1] ?? 0;
    const beyond = indexes.filter((_index, at) => (along[at] ?? 0) < limit);
    // Many places may have the same coordinate. Among those at the limit the first are used, which are the most important.
    const atLimit = indexes.filter((_index, at) => along[at] === limit);
    return [...beyond, ...atLimit.slice(0, perSide - beyond.length)];
  };
  return [...outermostTo(0, 1), ...outermostTo(0, -1), ...outermostTo(1, 1), ...outermostTo(1, -1)];
}

/** The zoom at which the world is as wide as the map. */
export const worldZoom = ([width]: Pixels): number =>
  Math.max(0, Math.ceil(Math.log2(Math.max(1, width) / 256) * STEPS - 1e-9) / STEPS);

const floorStep = (zoom: number): number => Math.floor(zoom * STEPS + 1e-9) / STEPS;
const clampZoom = (zoom: number, highest: number): number => Math.min(highest, Math.max(0, zoom));

/** The width and height in pixels at zoom 0. */
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
 * The zoom at which the scaling part of the picture (`span` at zoom 0) fits beside the part with a constant size (`around`).
 * If `around` alone is too large, the result is `zoom` minus one.
 */
function closestFor(span: Pixels, free: Pixels, zoom: number, around: Pixels): number {
  const along = (axis: 0 | 1): number => {
    const room = free[axis] - around[axis];
    if (span[axis] === 0) return room >= 0 ? Infinity : zoom - 1;
    return room > 0 ? Math.log2(room / span[axis]) : zoom - 1;
  };
  return Math.min(along(0), along(1));
}

/** The box around discs and names, in pixels of the world. */
function boundsOf(positions: readonly MarkerPosition[], labels: Labels): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const include = (box: Box): void => {
    [left, right] = [Math.min(left, box.left), Math.max(right, box.right)];
    [top, bottom] = [Math.min(top, box.top), Math.max(bottom, box.bottom)];
  };
  for (const { x, y, radius } of positions) include(grown(boxAt(x, y, 0, 0), radius, radius));
  const [west, north, east, south] = [left, top, right, bottom];
  for (const position of positions) {
    const { x, y } = position;
    const nearEdge = Math.min(x - west, east - x, y - north, south - y) < MAX_NAME_REACH;
    const name = nearEdge ? labels.boxOf(position) : undefined;
    if (name !== undefined) include(moved(name, x, y));
  }
  return { left, top, right, bottom };
}

/** The middle of the picture. It is moved if the map would otherwise show an area beyond the poles. */
function centreOf({ left, top, right, bottom }: Box, zoom: number, [, height]: Pixels): Coordinates {
  const world = worldSize(zoom);
  const middle = (top + bottom) / 2;
  const y = world > height ? Math.min(world - height / 2, Math.max(height / 2, middle)) : middle;
  return unproject([(left + right) / 2, y], zoom);
}
