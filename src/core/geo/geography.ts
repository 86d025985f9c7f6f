/**
 * Distances, bearings and lines on the Earth, computed by Turf. The Earth is a sphere here, which is wrong by at most 0.6 %
 * and precise enough for an atlas of meetings; surveying needs an ellipsoid. Distances are great-circle distances. A
 * direction in a text is the rhumb bearing, because that is the direction on a Mercator map. This is the only file that
 * imports Turf.
 *
 * Turf has no functions that keep a line connected across the antimeridian, so this file adds them: `unwrapNear`,
 * `narrowestWindow`, and the unwrapping in `greatCircle`. (The great circle of Turf cuts the line at the antimeridian,
 * rounds its points and rejects antipodes.) `legCurve` is specific to this map.
 *
 * All coordinates are `[longitude, latitude]` in degrees. "Unwrapped" longitudes continue beyond ±180, so that neighbours in
 * a list are neighbours on the map.
 */
import { bearing } from '@turf/bearing';
import { destination } from '@turf/destination';
import { distance } from '@turf/distance';
import { rhumbBearing as turfRhumbBearing } from '@turf/rhumb-bearing';
import type { Coordinates } from '../model/model.js';
import { project, unproject } from './mercator.js';

/** The poles are not on a Mercator map. Nearer to a pole than this, the rhumb bearing of Turf is NaN. */
const MAX_RHUMB_LATITUDE = 89.999999;
/** A great circle beyond this latitude leaves the map or is strongly distorted. */
const MAX_LEG_LATITUDE = 75;
/** Half the circumference of Turf's sphere, whose radius is 6371.0088 km. */
const ANTIPODES_KM = Math.PI * 6371.0088;

/**
 * The distance in kilometres along the great circle, on a sphere with the mean radius of the Earth (haversine, by Turf). For
 * two almost antipodal points, rounding can make the result of Turf NaN; the distance is then half the circumference.
 */
export function distanceKm(from: Coordinates, to: Coordinates): number {
  const km = distance([...from], [...to], { units: 'kilometers' });
  return Number.isNaN(km) && from.every(Number.isFinite) && to.every(Number.isFinite) ? ANTIPODES_KM : km;
}

/**
 * The constant compass bearing from one point to another, along the straight line on a Mercator map, the shorter way across
 * the antimeridian: degrees clockwise from north, 0 ≤ bearing < 360. It is 0 for coincident points.
 */
export function rhumbBearing(from: Coordinates, to: Coordinates): number {
  const near: Coordinates = [unwrapNear(to[0], from[0]), to[1]];
  return normaliseDegrees(turfRhumbBearing(awayFromPole(from), awayFromPole(near)));
}

/**
 * The nearest point of a compass rose with 8 or 16 points, as an index clockwise from north (0). Halves are rounded
 * clockwise.
 */
export function compassPoint(degrees: number, points: 8 | 16): number {
  return Math.floor(normaliseDegrees(degrees) / (360 / points) + 0.5) % points;
}

/** The same meridian as a longitude within 180° of `reference`: in [reference − 180, reference + 180). */
export function unwrapNear(longitude: number, reference: number): number {
  return longitude - 360 * Math.floor((longitude - reference + 180) / 360);
}

export interface LongitudeWindow {
  /** Unwrapped: west ≤ center ≤ east, and center in [-180, 180). */
  readonly west: number;
  readonly east: number;
  readonly center: number;
}

/**
 * The narrowest arc of the equator that contains all longitudes: the circle without the widest gap between neighbours. If
 * several gaps are equally wide, the westernmost is left out. Without longitudes the arc is the whole world around
 * Greenwich.
 */
export function narrowestWindow(longitudes: readonly number[]): LongitudeWindow {
  const sorted = Float64Array.from(longitudes, (longitude) => unwrapNear(longitude, 0)).sort();
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return { west: -180, east: 180, center: 0 };
  let west = first;
  let east = last;
  let widest = first + 360 - last;
  for (let index = 1; index < sorted.length; index += 1) {
    const before = sorted[index - 1] ?? first;
    const after = sorted[index] ?? first;
    if (after - before > widest) {
      widest = after - before;
      west = after;
      east = before + 360;
    }
  }
  const center = unwrapNear((west + east) / 2, 0);
  return { west: center - (east - west) / 2, east: center + (east - west) / 2, center };
}

/**
 * Points along the great circle with both ends, longitudes unwrapped from the first point on. Antipodal points have many
 * great circles, and the result is one of them. Coincident points give the same point `steps + 1` times.
 * @param steps the number of parts of the line, at least 1.
 */
export function greatCircle(from: Coordinates, to: Coordinates, steps: number): Coordinates[] {
  if (!Number.isInteger(steps) || steps < 1) throw new RangeError(`Got ${steps} steps when expected 1 or more.`);
  const km = distanceKm(from, to);
  const initialBearing = bearing([...from], [...to]);
  const points: Coordinates[] = [from];
  for (let step = 1; step <= steps; step += 1) {
    const before = points[step - 1] ?? from;
    const [longitude, latitude] = step === steps ? to : pointAt(from, (km * step) / steps, initialBearing);
    points.push([unwrapNear(longitude, before[0]), latitude]);
  }
  return points;
}

function pointAt(from: Coordinates, km: number, initialBearing: number): Coordinates {
  const [longitude = NaN, latitude = NaN] = destination([...from], km, initialBearing).geometry.coordinates;
  return [longitude, latitude];
}

/**
 * The line of a leg of a journey: the great circle if it stays below 75° of latitude; otherwise a curve that bends to the
 * same side and stays on the map (a quadratic Bézier curve in Mercator). The great circle from Washington to Singapore, for
 * example, passes 89° N. The line has at most 64 points, with longitudes unwrapped from `from` on, and takes the shorter
 * way.
 */
export function legCurve(from: Coordinates, to: Coordinates): Coordinates[] {
  const degrees = (180 * distanceKm(from, to)) / ANTIPODES_KM;
  const circle = greatCircle(from, to, Math.min(63, Math.max(2, Math.ceil(degrees / 2.5))));
  if (circle.every(([, latitude]) => Math.abs(latitude) < MAX_LEG_LATITUDE)) return circle;
  const isSouthern = circle.reduce((sum, [, latitude]) => sum + latitude, 0) < 0;
  const target: Coordinates = [unwrapNear(to[0], from[0]), to[1]];
  const limit = Math.max(MAX_LEG_LATITUDE - 1, Math.abs(from[1]), Math.abs(to[1]));
  for (let bow = 0.4; bow > 0.01; bow *= 0.8) {
    const curve = bowedCurve(from, target, isSouthern ? -bow : bow);
    if (curve.every(([, latitude]) => Math.abs(latitude) <= limit)) return curve;
  }
  return bowedCurve(from, target, 0);
}

const CURVE_STEPS = 48;

/**
 * @param bow the distance of the control point from the middle of the chord, towards north, as a multiple of the length of
 *   the chord.
 */
function bowedCurve(from: Coordinates, to: Coordinates, bow: number): Coordinates[] {
  const [x1, y1] = project(from, 0);
  const [x2, y2] = project(to, 0);
  // The control point is at a right angle to the chord and north of it, for both directions of the chord (y increases
  // downwards).
  const side = x2 >= x1 ? 1 : -1;
  const controlX = (x1 + x2) / 2 + bow * side * (y2 - y1);
  const controlY = (y1 + y2) / 2 - bow * side * (x2 - x1);
  const points: Coordinates[] = [from];
  for (let step = 1; step < CURVE_STEPS; step += 1) {
    const t = step / CURVE_STEPS;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    points.push(unproject([a * x1 + b * controlX + c * x2, a * y1 + b * controlY + c * y2], 0));
  }
  return [...points, to];
}

const awayFromPole = ([longitude, latitude]: Coordinates): [number, number] => [
  longitude,
  Math.min(MAX_RHUMB_LATITUDE, Math.max(-MAX_RHUMB_LATITUDE, latitude)),
];

/** Normalises to 0 ≤ degrees < 360; never −0, and never 360 by rounding. */
function normaliseDegrees(degrees: number): number {
  const positive = ((degrees % 360) + 360) % 360;
  return positive === 0 ? 0 : positive;
}
