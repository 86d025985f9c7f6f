/** Finds the areas where places are so dense that their clusters stay closed. */
import { project } from '../../geo/mercator.js';
import type { DrawnPlaces } from './drawn-places.js';

/** A window of about the size of a view is dense if it contains more places than this. */
const MAX_PLACES_IN_WINDOW = 60;
/** Cells are 256 pixels wide at a whole zoom; the window is three by three cells. */
const WORLD = 256;

/** x and y as fractions of the world. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** The cells that hold places at one whole zoom. */
interface Cells {
  /** The cell number of each place. */
  readonly cellOf: Int32Array;
  /** Cell numbers by row and column. */
  readonly byKey: ReadonlyMap<number, number>;
}

/** The places that share a cell at a whole zoom. They are computed once and reused under every filter. */
export type CellsAt = (zoom: number) => Cells;

export function createCells({ list }: DrawnPlaces): CellsAt {
  const cache = new Map<number, Cells>();
  let points: readonly Point[] | undefined;
  return (zoom) => {
    points ??= list.map(({ coordinates }) => {
      const [x, y] = project(coordinates, 0);
      return { x: x / WORLD, y: y / WORLD };
    });
    const cells = cache.get(zoom) ?? cellsOf(points, zoom);
    cache.set(zoom, cells);
    return cells;
  };
}

function cellsOf(points: readonly Point[], zoom: number): Cells {
  const cellOf = new Int32Array(points.length);
  const byKey = new Map<number, number>();
  for (const [index, point] of points.entries()) {
    const key = rowOf(point, zoom) * 2 ** zoom + columnOf(point, zoom);
    const cell = byKey.get(key) ?? byKey.size;
    byKey.set(key, cell);
    cellOf[index] = cell;
  }
  return { cellOf, byKey };
}

const columnOf = ({ x }: Point, zoom: number): number => Math.floor((x - Math.floor(x)) * 2 ** zoom);
const rowOf = ({ y }: Point, zoom: number): number => Math.floor(y * 2 ** zoom);

/**
 * @param places only the places that pass their filter are counted.
 * @param maxZoom the closest whole zoom. No area is dense there, because no closer zoom could expand a cluster.
 * @returns a function that returns whether places are dense around a point at a whole zoom. Each zoom is counted once.
 */
export function createDensityTest(
  cellsAt: CellsAt,
  places: DrawnPlaces,
  maxZoom: number,
): (point: Point, zoom: number) => boolean {
  const cache = new Map<number, Int32Array>();
  return (point, zoom) => {
    if (places.list.length <= MAX_PLACES_IN_WINDOW || zoom >= maxZoom) return false;
    const cells = cellsAt(zoom);
    const counts = cache.get(zoom) ?? countsOf(cells, places);
    cache.set(zoom, counts);
    return countAround(cells, counts, point, zoom) > MAX_PLACES_IN_WINDOW;
  };
}

function countsOf({ cellOf, byKey }: Cells, places: DrawnPlaces): Int32Array {
  const counts = new Int32Array(byKey.size);
  for (let index = 0; index < cellOf.length; index += 1) {
    const cell = cellOf[index] ?? 0;
    if (places.has(index)) counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}

/** The number of places in the window around a point. */
function countAround({ byKey }: Cells, counts: Int32Array, point: Point, zoom: number): number {
  const columns = 2 ** zoom;
  const [column, row] = [columnOf(point, zoom), rowOf(point, zoom)];
  let sum = 0;
  for (const near of new Set([-1, 0, 1].map((step) => (column + step + columns) % columns))) {
    for (let at = row - 1; at <= row + 1; at += 1) sum += counts[byKey.get(at * columns + near) ?? -1] ?? 0;
  }
  return sum;
}
