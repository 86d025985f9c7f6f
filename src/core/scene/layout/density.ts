/** Where so many places lie about that their clusters had better stay closed. */
import { project } from '../../geo/mercator.js';
import type { DrawnPlace } from './drawn-places.js';

/** More places than this in a window of about a view's size are a crowd. */
const FEW = 60;
/** Cells of 256 pixels at a whole zoom; a window is three by three. */
const WORLD = 256;

/** In parts of the world. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** The cells of one whole zoom that hold places. */
interface Cells {
  /** The cell of each place. */
  readonly of: Int32Array;
  /** By row and column. */
  readonly byKey: ReadonlyMap<number, number>;
}

/** Which places share a cell, at each whole zoom: looked up once, whatever is then counted. */
export type CellsAt = (zoom: number) => Cells;

export function createCells(sites: readonly DrawnPlace[]): CellsAt {
  const known = new Map<number, Cells>();
  let points: readonly Point[] | undefined;
  return (zoom) => {
    points ??= sites.map(({ coordinates }) => {
      const [x, y] = project(coordinates, 0);
      return { x: x / WORLD, y: y / WORLD };
    });
    const cells = known.get(zoom) ?? cellsOf(points, zoom);
    known.set(zoom, cells);
    return cells;
  };
}

function cellsOf(points: readonly Point[], zoom: number): Cells {
  const of = new Int32Array(points.length);
  const byKey = new Map<number, number>();
  for (const [index, point] of points.entries()) {
    const key = rowOf(point, zoom) * 2 ** zoom + columnOf(point, zoom);
    const cell = byKey.get(key) ?? byKey.size;
    byKey.set(key, cell);
    of[index] = cell;
  }
  return { of, byKey };
}

const columnOf = ({ x }: Point, zoom: number): number => Math.floor((x - Math.floor(x)) * 2 ** zoom);
const rowOf = ({ y }: Point, zoom: number): number => Math.floor(y * 2 ** zoom);

/**
 * @param cells of so many places.
 * @param maxZoom the closest whole zoom: there even a crowd opens, since it will not come apart any other way.
 * @param isCounted whether a place is there at all.
 * @returns whether a point lies in a crowd at a whole zoom; each zoom is counted once.
 */
export function createCrowds(
  cells: CellsAt,
  places: number,
  maxZoom: number,
  isCounted: (place: number) => boolean = () => true,
): (point: Point, zoom: number) => boolean {
  const counted = new Map<number, Int32Array>();
  return (point, zoom) => {
    if (places <= FEW || zoom >= maxZoom) return false;
    const at = cells(zoom);
    const counts = counted.get(zoom) ?? countsOf(at, isCounted);
    counted.set(zoom, counts);
    return countAround(at, counts, point, zoom) > FEW;
  };
}

function countsOf({ of, byKey }: Cells, isCounted: (place: number) => boolean): Int32Array {
  const counts = new Int32Array(byKey.size);
  for (let place = 0; place < of.length; place += 1) {
    const cell = of[place] ?? 0;
    if (isCounted(place)) counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}

/** How many places lie in the window around a point. */
function countAround({ byKey }: Cells, counts: Int32Array, point: Point, zoom: number): number {
  const columns = 2 ** zoom;
  const [column, row] = [columnOf(point, zoom), rowOf(point, zoom)];
  let sum = 0;
  for (const near of new Set([-1, 0, 1].map((step) => (column + step + columns) % columns))) {
    for (let at = row - 1; at <= row + 1; at += 1) sum += counts[byKey.get(at * columns + near) ?? -1] ?? 0;
  }
  return sum;
}
