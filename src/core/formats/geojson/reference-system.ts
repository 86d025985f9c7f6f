/**
 * Brings GeoJSON of another coordinate reference system to longitude and latitude. RFC 7946 has WGS 84 alone, but older files
 * name their system in the member `crs`. Web Mercator is converted, because its formula is exact
 * (https://epsg.io/3857). The coordinates of any other system are left out with an Issue, because a wrong marker is worse than
 * none.
 */
import type { IssueLog } from '../../model/issue-log.js';
import { isObject, type Json } from '../json/fields.js';

/** WGS 84, and systems that differ from it by less than two metres: ETRS89 and NAD83. */
const DEGREES: ReadonlySet<string> = new Set(['CRS84', 'CRS84H', '4326', '4979', '4258', '4269', '4937']);
const WEB_MERCATOR: ReadonlySet<string> = new Set(['3857', '900913', '3785', '102100', '102113']);
/** The radius of the sphere of Web Mercator, in metres. */
const RADIUS = 6_378_137;
/** The depth of the nested lists in a MultiPolygon. */
const MAX_NESTING = 5;

/** @returns the collection with longitudes and latitudes, or with `null` for each geometry that has none. */
export function inDegrees(collection: Json, log: IssueLog): Json {
  const name = nameOf(collection['crs']);
  const code = name === undefined ? 'CRS84' : (name.split(/[:/]/).at(-1) ?? '').toUpperCase();
  const features = collection['features'];
  if (DEGREES.has(code) || !Array.isArray(features)) return collection;
  const isMercator = WEB_MERCATOR.has(code);
  if (!isMercator)
    log.add({ code: 'crs-unknown', path: 'crs', found: name, expected: 'EPSG:4326', count: features.length });
  return {
    ...collection,
    features: features.map((feature: unknown) => {
      if (!isObject(feature) || !isObject(feature['geometry'])) return feature;
      return { ...feature, geometry: isMercator ? converted(feature['geometry'], 0) : null };
    }),
  };
}

function nameOf(crs: unknown): string | undefined {
  if (typeof crs === 'string') return crs;
  const properties = isObject(crs) ? crs['properties'] : undefined;
  const name = isObject(properties) ? (properties['name'] ?? properties['code'] ?? properties['href']) : undefined;
  return typeof name === 'string' ? name.trim() : typeof name === 'number' ? String(name) : undefined;
}

function converted(geometry: Json, depth: number): Json {
  const { coordinates, geometries } = geometry;
  return {
    ...geometry,
    ...(coordinates === undefined ? {} : { coordinates: convertedPositions(coordinates, 0) }),
    ...(Array.isArray(geometries) && depth < MAX_NESTING
      ? { geometries: geometries.map((one: unknown) => (isObject(one) ? converted(one, depth + 1) : one)) }
      : {}),
  };
}

function convertedPositions(value: unknown, depth: number): unknown {
  if (!Array.isArray(value) || depth > MAX_NESTING) return value;
  const [x, y, ...rest] = value as unknown[];
  if (typeof x !== 'number' || typeof y !== 'number')
    return value.map((inner: unknown) => convertedPositions(inner, depth + 1));
  const longitude = (x / RADIUS) * (180 / Math.PI);
  const latitude = (2 * Math.atan(Math.exp(y / RADIUS)) - Math.PI / 2) * (180 / Math.PI);
  return [rounded(longitude), rounded(latitude), ...rest];
}

/** Nine decimals are a tenth of a millimetre. */
const rounded = (degrees: number): number => Number(degrees.toFixed(9));
