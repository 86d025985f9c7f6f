/**
 * Reads the coordinates of a place from a GeoJSON geometry. Wrong coordinates are never corrected silently: if the two
 * numbers are valid only in the other order, an Issue reports them as swapped, and the place has no coordinates, so that no
 * marker is shown at a wrong position.
 *
 * Only points are drawn. An area is shown at the middle of its bounds, and a line or a group of points at its first point.
 * An Issue reports that such a position is approximate.
 */
import type { IssueCode } from '../../model/issues.js';
import type { Coordinates } from '../../model/model.js';
import { isObject, type Fields, type Json } from '../json/fields.js';

export interface Problem {
  readonly code: IssueCode;
  readonly found?: unknown;
  readonly expected?: string;
  readonly suggestion?: string;
  readonly severity?: 'warning';
}

const EXPECTED = '[longitude, latitude] in degrees';
/** The depth of the nested lists in a MultiPolygon, the deepest geometry. */
const MAX_NESTING = 4;

/**
 * @returns the point of the field `geometry`; undefined if there is no point. An Issue reports that, unless the geometry is
 *   null.
 */
export function readGeometry(feature: Fields): Coordinates | undefined {
  const geometry = feature.raw('geometry');
  if (geometry === null) return undefined;
  if (geometry === undefined) {
    feature.problem('geometry', 'coordinates-missing', { expected: 'a Point, or null', severity: 'warning' });
    return undefined;
  }
  if (!isObject(geometry)) {
    feature.problem('geometry', 'wrong-type', { found: geometry, expected: 'a geometry object or null' });
    return undefined;
  }
  const { type, coordinates: stated } = firstGeometry(geometry) ?? geometry;
  if (type === 'Point') return checked(feature, stated);
  feature.problem('geometry', 'geometry-unsupported', { found: type, expected: 'Point', severity: 'warning' });
  const position = type === 'Polygon' || type === 'MultiPolygon' ? middleOf(stated) : firstPosition(stated);
  return position === undefined ? undefined : checked(feature, position);
}

/**
 * @returns one geometry, because a place has one point: for a GeometryCollection its first point, or its first geometry if
 *   it contains no point; for any other geometry the geometry itself; undefined if there is none.
 */
export function firstGeometry(geometry: unknown): Json | undefined {
  if (!isObject(geometry)) return undefined;
  if (geometry['type'] !== 'GeometryCollection') return geometry;
  const list: unknown = geometry['geometries'];
  const geometries = Array.isArray(list) ? list.filter(isObject) : [];
  return geometries.find(({ type }) => type === 'Point') ?? geometries[0];
}

function checked(feature: Fields, position: unknown): Coordinates | undefined {
  const { coordinates, problem } = readPosition(position);
  if (problem !== undefined) feature.problem('geometry.coordinates', problem.code, problem);
  return coordinates;
}

/**
 * @param position should be `[longitude, latitude]`; an altitude after them is ignored.
 * @returns the coordinates if they can be used, and a problem if there is one. Numeric strings are used, with a warning.
 */
export function readPosition(position: unknown): { readonly coordinates?: Coordinates; readonly problem?: Problem } {
  const [longitude, latitude] = Array.isArray(position) ? [toNumber(position[0]), toNumber(position[1])] : [];
  if (!Array.isArray(position) || longitude === undefined || latitude === undefined) {
    return { problem: { code: 'coordinates-invalid', found: position, expected: EXPECTED } };
  }
  if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) {
    const isText = typeof position[0] === 'string' || typeof position[1] === 'string';
    const coordinates = Object.freeze([longitude, latitude] as const);
    return isText
      ? { coordinates, problem: { code: 'coordinates-text', found: position, severity: 'warning' } }
      : { coordinates };
  }
  const outside = { found: position, expected: EXPECTED };
  if (Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90) {
    return { problem: { code: 'coordinates-swapped', ...outside, suggestion: `[${latitude}, ${longitude}]` } };
  }
  const around = longitude - 360 * Math.round(longitude / 360);
  const isOnceAround = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 540;
  const suggestion = isOnceAround ? { suggestion: `[${Number(around.toFixed(9))}, ${latitude}]` } : {};
  return { problem: { code: 'coordinates-out-of-range', ...outside, ...suggestion } };
}

function toNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

function firstPosition(coordinates: unknown): unknown {
  let value = coordinates;
  for (let depth = 0; depth < MAX_NESTING && Array.isArray(value) && Array.isArray(value[0]); depth += 1)
    value = value[0];
  return Array.isArray(value) ? value : undefined;
}

/**
 * @returns the middle of the bounds of all positions. An area that is cut at the antimeridian is treated as one area across
 *   it.
 */
function middleOf(coordinates: unknown): Coordinates | undefined {
  const longitudes = { least: Infinity, most: -Infinity, leastEast: Infinity, mostEast: -Infinity };
  const latitudes = { least: Infinity, most: -Infinity };
  const visit = (value: unknown, depth: number): void => {
    if (!Array.isArray(value) || depth > MAX_NESTING) return;
    const [longitude, latitude] = [toNumber(value[0]), toNumber(value[1])];
    if (longitude === undefined || latitude === undefined) return value.forEach((inner) => visit(inner, depth + 1));
    const east = longitude < 0 ? longitude + 360 : longitude;
    longitudes.least = Math.min(longitudes.least, longitude);
    longitudes.most = Math.max(longitudes.most, longitude);
    longitudes.leastEast = Math.min(longitudes.leastEast, east);
    longitudes.mostEast = Math.max(longitudes.mostEast, east);
    latitudes.least = Math.min(latitudes.least, latitude);
    latitudes.most = Math.max(latitudes.most, latitude);
  };
  visit(coordinates, 0);
  if (latitudes.least > latitudes.most) return undefined;
  const isCut = longitudes.mostEast - longitudes.leastEast < longitudes.most - longitudes.least;
  const middle = isCut ? (longitudes.leastEast + longitudes.mostEast) / 2 : (longitudes.least + longitudes.most) / 2;
  return [middle > 180 ? middle - 360 : middle, (latitudes.least + latitudes.most) / 2];
}
