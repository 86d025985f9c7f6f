/**
 * Distances, bearings and lines on the Earth. The Earth is a sphere here: at the scale of an atlas of meetings that is
 * wrong by at most 0.6 % (a surveyor needs an ellipsoid). Distance is great-circle; a spoken direction is the rhumb
 * bearing, because that is the direction one sees on the Mercator map. The only file that knows turf.
 *
 * `[longitude, latitude]` in degrees everywhere. "Unwrapped" longitudes run on past ±180 so that neighbours in a list
 * stay neighbours on the map.
 */
import { distance } from '@turf/distance';
import { rhumbBearing as turfRhumbBearing } from '@turf/rhumb-bearing';
import { project, unproject } from './mercator.js';
import type { Coordinates } from '../model/model.js';

const RADIANS = Math.PI / 180;
/** Mercator has no poles; nearer than this the rhumb bearing of turf is not a number. */
const ALMOST_POLE = 89.999999;
/** Great circles that come nearer to a pole leave the map or look absurd on it (design: a line stays below 75°). */
const HIGHEST_LATITUDE = 75;

/** Half the circumference of the sphere of 6371.0088 km that turf calculates with. */
const ANTIPODES_KM = Math.PI * 6371.0088;

/**
 * Kilometres along the great circle on a sphere of radius 6371.0088 km (IUGG mean radius; haversine, by turf). Rounding
 * can take turf's haversine of two almost antipodal points past 1, and its square root of the rest is then not a number.
 */
export function distanceKm(from: Coordinates, to: Coordinates): number {
  const km = distance([...from], [...to], { units: 'kilometers' });
  return Number.isNaN(km) && from.every(Number.isFinite) && to.every(Number.isFinite) ? ANTIPODES_KM : km;
}

/**
 * The constant compass bearing from one point to another, as a straight line on a Mercator map has it, the shorter way
 * across the antimeridian: degrees clockwise from north, 0 ≤ bearing < 360. 0 for coincident points.
 */
export function rhumbBearing(from: Coordinates, to: Coordinates): number {
  const near: Coordinates = [unwrapNear(to[0], from[0]), to[1]];
  return normaliseDegrees(turfRhumbBearing(awayFromPole(from), awayFromPole(near)));
}

/**
 * The bearing at which the great circle leaves `from`: degrees clockwise from north, 0 ≤ bearing < 360.
 * Source: E. Williams, Aviation Formulary, "Course between points".
 */
export function initialBearing(from: Coordinates, to: Coordinates): number {
  const latitude1 = from[1] * RADIANS;
  const latitude2 = to[1] * RADIANS;
  const difference = (to[0] - from[0]) * RADIANS;
  const east = Math.sin(difference) * Math.cos(latitude2);
  const north =
    Math.cos(latitude1) * Math.sin(latitude2) - Math.sin(latitude1) * Math.cos(latitude2) * Math.cos(difference);
  return normaliseDegrees(Math.atan2(east, north) / RADIANS);
}

/** The nearest point of a compass rose of 8 or 16 points, as an index clockwise from north (0). Halves go clockwise. */
export function compassPoint(degrees: number, points: 8 | 16): number {
  return Math.floor(normaliseDegrees(degrees) / (360 / points) + 0.5) % points;
}

/** The same meridian, within 180° of `reference`: in [reference − 180, reference + 180). */
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
 * The narrowest arc of the equator that holds all longitudes: what is left when the widest gap between neighbours is
 * taken away. Of equal gaps the westernmost is taken. No longitude at all gives the whole world around Greenwich.
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
 * Points along the great circle, ends included and longitudes unwrapped from the first point on.
 * Source: E. Williams, Aviation Formulary, "Intermediate points on a great circle". For antipodal points, which have no
 * single great circle, it is the one over the north pole; coincident points give `steps + 1` times the same.
 * @param steps how many parts the line has, at least 1.
 */
export function greatCircle(from: Coordinates, to: Coordinates, steps: number): Coordinates[] {
  if (!Number.isInteger(steps) || steps < 1) throw new RangeError(`Got ${steps} steps when expected 1 or more.`);
  const start = toVector(from);
  const across = acrossFrom(start, toVector(to));
  const points: Coordinates[] = [from];
  for (let step = 1; step <= steps; step += 1) {
    const before = points[step - 1] ?? from;
    const angle = (across.angle * step) / steps;
    const point = step === steps ? to : fromVector(combine(start, Math.cos(angle), across.towards, Math.sin(angle)));
    points.push([unwrapNear(point[0], before[0]), point[1]]);
  }
  return points;
}

/**
 * The line drawn for a leg of a journey: the great circle as long as it keeps below 75° of latitude, else a curve that
 * bows to the same side without leaving the map (a quadratic Bézier in Mercator). Washington to Singapore, for one,
 * passes 89° N. At most 64 points, longitudes unwrapped from `from` on, the shorter way round.
 */
export function legCurve(from: Coordinates, to: Coordinates): Coordinates[] {
  const degrees = acrossFrom(toVector(from), toVector(to)).angle / RADIANS;
  const circle = greatCircle(from, to, Math.min(63, Math.max(2, Math.ceil(degrees / 2.5))));
  if (circle.every(([, latitude]) => Math.abs(latitude) < HIGHEST_LATITUDE)) return circle;
  const southwards = circle.reduce((sum, [, latitude]) => sum + latitude, 0) < 0;
  const target: Coordinates = [unwrapNear(to[0], from[0]), to[1]];
  const limit = Math.max(HIGHEST_LATITUDE - 1, Math.abs(from[1]), Math.abs(to[1]));
  for (let bow = 0.4; bow > 0.01; bow *= 0.8) {
    const curve = bowedCurve(from, target, southwards ? -bow : bow);
    if (curve.every(([, latitude]) => Math.abs(latitude) <= limit)) return curve;
  }
  return bowedCurve(from, target, 0);
}

const CURVE_STEPS = 48;

/** @param bow how far the control point lies off the chord's middle towards north, in lengths of the chord. */
function bowedCurve(from: Coordinates, to: Coordinates, bow: number): Coordinates[] {
  const [x1, y1] = project(from, 0);
  const [x2, y2] = project(to, 0);
  // Perpendicular to the chord and, since its x runs with the chord's, always on the northern side (y points down).
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

type Vector = readonly [x: number, y: number, z: number];

/** The angle between two unit vectors, and the unit vector at a right angle to `start` on the way to `end`. */
function acrossFrom(start: Vector, end: Vector): { readonly angle: number; readonly towards: Vector } {
  const cosine = start[0] * end[0] + start[1] * end[1] + start[2] * end[2];
  const rest = combine(end, 1, start, -cosine);
  const sine = Math.hypot(...rest);
  if (sine > 1e-9) return { angle: Math.atan2(sine, cosine), towards: combine(rest, 1 / sine, rest, 0) };
  if (cosine > 0) return { angle: 0, towards: start };
  const north: Vector = Math.abs(start[2]) > 0.9 ? [1, 0, 0] : [0, 0, 1];
  const upwards = combine(north, 1, start, -(start[0] * north[0] + start[1] * north[1] + start[2] * north[2]));
  return { angle: Math.PI, towards: combine(upwards, 1 / Math.hypot(...upwards), upwards, 0) };
}

const combine = (one: Vector, factor: number, other: Vector, otherFactor: number): Vector => [
  one[0] * factor + other[0] * otherFactor,
  one[1] * factor + other[1] * otherFactor,
  one[2] * factor + other[2] * otherFactor,
];

function toVector([longitude, latitude]: Coordinates): Vector {
  const ring = Math.cos(latitude * RADIANS);
  return [ring * Math.cos(longitude * RADIANS), ring * Math.sin(longitude * RADIANS), Math.sin(latitude * RADIANS)];
}

const fromVector = ([x, y, z]: Vector): Coordinates => [
  Math.atan2(y, x) / RADIANS,
  Math.atan2(z, Math.hypot(x, y)) / RADIANS,
];

const awayFromPole = ([longitude, latitude]: Coordinates): [number, number] => [
  longitude,
  Math.min(ALMOST_POLE, Math.max(-ALMOST_POLE, latitude)),
];

/** To 0 ≤ degrees < 360; never −0, and never 360 by rounding. */
function normaliseDegrees(degrees: number): number {
  const positive = ((degrees % 360) + 360) % 360;
  return positive === 0 ? 0 : positive;
}
