/** Well-known text (OGC 06-103r4), which gazetteers use for geometries: `POINT(11 51)`, `POLYGON((…))`. */
import { tryParse } from '../json/try-parse.js';
import type { Json } from '../json/fields.js';

const TYPES: Readonly<Record<string, string>> = {
  POINT: 'Point',
  MULTIPOINT: 'MultiPoint',
  LINESTRING: 'LineString',
  MULTILINESTRING: 'MultiLineString',
  POLYGON: 'Polygon',
  MULTIPOLYGON: 'MultiPolygon',
};
const START = /^(?:SRID=4326;)?(MULTI)?(POINT|LINESTRING|POLYGON)[ZM ]{0,9}\(/i;
/** Longer geometries are outlines of countries with every bay, which a place does not need. */
const MAX_LENGTH = 2_000_000;

/** @returns a GeoJSON geometry; undefined if the text is not well-known text of a geometry in degrees. */
export function geometryOfWkt(text: string): Json | undefined {
  const wkt = text.trim();
  const [whole, several = '', shape = ''] = START.exec(wkt.slice(0, 60)) ?? [];
  if (whole === undefined || wkt.length > MAX_LENGTH) return undefined;
  const name = (several + shape).toUpperCase();
  const body = wkt.slice(wkt.indexOf('('));
  const lists = body
    .replace(/[^(),]+/g, (numbers) => (numbers.trim() === '' ? '' : `[${numbers.trim().split(/\s+/).join(',')}]`))
    .replaceAll('(', '[')
    .replaceAll(')', ']');
  const coordinates = tryParse(lists);
  if (!Array.isArray(coordinates)) return undefined;
  // MULTIPOINT((1 2), (3 4)) and MULTIPOINT(1 2, 3 4) are the same.
  const points = name === 'MULTIPOINT' ? coordinates.map((one: unknown) => flatPoint(one)) : coordinates;
  return { type: TYPES[name], coordinates: name === 'POINT' ? (points as unknown[])[0] : points };
}

const flatPoint = (point: unknown): unknown =>
  Array.isArray(point) && Array.isArray(point[0]) ? (point[0] as unknown) : point;
