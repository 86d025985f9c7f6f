/** Where so many places lie about that their clusters had better stay closed. */
import { project } from '../mercator.js';
import type { Site } from './sites.js';

/** More places than this in a window of about a view's size are a crowd. */
const FEW = 60;
/** Cells of 256 pixels at a whole zoom; a window is three by three. */
const WORLD = 256;

/** In parts of the world. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * @param maxZoom the closest whole zoom: there even a crowd opens, since it will not come apart any other way.
 * @returns whether a point lies in a crowd at a whole zoom; each zoom is counted once.
 */
export function createCrowds(sites: readonly Site[], maxZoom: number): (point: Point, zoom: number) => boolean {
  const counted = new Map<number, (point: Point) => number>();
  let points: readonly Point[] | undefined;
  return (point, zoom) => {
    if (sites.length <= FEW || zoom >= maxZoom) return false;
    points ??= sites.map(({ coordinates }) => {
      const [x, y] = project(coordinates, 0);
      return { x: x / WORLD, y: y / WORLD };
    });
    const count = counted.get(zoom) ?? countAround(points, zoom);
    counted.set(zoom, count);
    return count(point) > FEW;
  };
}

/** @returns how many places lie in the window around a point. */
function countAround(points: readonly Point[], zoom: number): (point: Point) => number {
  const cells = 2 ** zoom;
  const column = (x: number): number => Math.floor((x - Math.floor(x)) * cells);
  const row = (y: number): number => Math.floor(y * cells);
  const counts = new Map<number, number>();
  for (const { x, y } of points) {
    const key = row(y) * cells + column(x);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return ({ x, y }) => {
    let sum = 0;
    const columns = new Set([-1, 0, 1].map((step) => (column(x) + step + cells) % cells));
    for (const near of columns) {
      for (let at = row(y) - 1; at <= row(y) + 1; at += 1) sum += counts.get(at * cells + near) ?? 0;
    }
    return sum;
  };
}
