/** The places of a row: names, coordinates in one cell or two, building, zone. A bad number costs the dot, not the place. */
import type { Coordinates, MeetingPlace } from '../../model/model.js';
import { isTimeZone } from '../../time/zones.js';
import { readPosition } from '../fields/coordinates.js';
import { suggestTimeZone, withSuggestion } from '../fields/suggestions.js';
import { degreePairOf, degreesOf } from './degrees.js';
import { problem, textOf, type Row, type TableContext } from './row.js';

const BLANK = /^(?:[-–—?.]+|n\/?a|null|none|nan|unknown)$/i;
const EXPECTED = 'degrees such as 37.95583';

export interface RowPlaces {
  readonly places: readonly MeetingPlace[];
  /** The first one's name, for a title. */
  readonly name?: string;
  readonly timeZone?: string;
}

export function readPlaces(row: Row, context: TableContext): RowPlaces {
  const timeZone = readZone(row, context);
  const cell = textOf(row, 'place');
  const points = readPoints(row, context);
  const names = namesFor(cell, points);
  const places = names.map((name, index): MeetingPlace => {
    const details = { name, coordinates: points[index], timeZone, country: textOf(row, 'country') };
    const place = context.gathering.place(details, row.spot(cell === undefined ? coordinatesField(row) : 'place'));
    const part = index === 0 ? textOf(row, 'part') : undefined;
    return part === undefined ? { place } : { place, part: context.gathering.placePart(place, part) };
  });
  const [name] = names;
  return { places, ...(name === undefined ? {} : { name }), ...(timeZone === undefined ? {} : { timeZone }) };
}

/** One name, or several separated by `;` if there are as many points or none. A point alone is named by its degrees. */
function namesFor(cell: string | undefined, points: readonly (Coordinates | undefined)[]): readonly string[] {
  if (cell === undefined) return points.flatMap((point) => (point === undefined ? [] : `${point[1]}, ${point[0]}`));
  const names = cell
    .split(/[;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length > 1 && (points.length === names.length || points.length === 0) ? names : [cell];
}

function readZone(row: Row, context: TableContext): string | undefined {
  const zone = textOf(row, 'zone');
  if (zone === undefined || isTimeZone(zone)) return zone;
  problem(row, context, 'zone', 'time-zone-unknown', {
    found: zone,
    expected: 'an IANA zone such as Asia/Seoul',
    ...withSuggestion(context.gathering.log.isFull ? undefined : suggestTimeZone(zone)),
  });
  return undefined;
}

const coordinatesField = (row: Row): 'lat' | 'coordinates' | 'lonlat' =>
  row.texts('lat').length > 0 ? 'lat' : row.texts('lonlat').length > 0 ? 'lonlat' : 'coordinates';

function readPoints(row: Row, context: TableContext): readonly (Coordinates | undefined)[] {
  if (row.coordinates !== undefined) return [row.coordinates];
  const [lat, lon] = [filled(row, 'lat'), filled(row, 'lon')];
  if (lat !== undefined || lon !== undefined) return readTwoCells(row, context, lat, lon);
  const latLon = filled(row, 'coordinates');
  if (latLon !== undefined) return readOneCell(row, context, 'coordinates', latLon);
  const lonLat = filled(row, 'lonlat');
  return lonLat === undefined ? [] : readOneCell(row, context, 'lonlat', lonLat);
}

function filled(row: Row, field: 'lat' | 'lon' | 'coordinates' | 'lonlat'): string | undefined {
  const text = textOf(row, field);
  return text === undefined || BLANK.test(text) ? undefined : text;
}

function readTwoCells(
  row: Row,
  context: TableContext,
  lat: string | undefined,
  lon: string | undefined,
): readonly (Coordinates | undefined)[] {
  const missing = lat === undefined ? 'lat' : lon === undefined ? 'lon' : undefined;
  if (missing !== undefined) {
    problem(row, context, missing, 'coordinates-invalid', { expected: EXPECTED });
    return [];
  }
  const [lats, lons] = [(lat ?? '').split(';'), (lon ?? '').split(';')];
  return lats.map((latText, index) => {
    const latitude = readDegrees(row, context, 'lat', latText);
    const longitude = readDegrees(row, context, 'lon', lons[index] ?? '');
    return latitude === undefined || longitude === undefined ? undefined : checked(row, context, longitude, latitude);
  });
}

function readDegrees(row: Row, context: TableContext, field: 'lat' | 'lon', text: string): number | undefined {
  const degrees = degreesOf(text);
  if (degrees === undefined) problem(row, context, field, 'coordinates-invalid', { found: text, expected: EXPECTED });
  return degrees;
}

function readOneCell(
  row: Row,
  context: TableContext,
  field: 'coordinates' | 'lonlat',
  text: string,
): readonly (Coordinates | undefined)[] {
  const two = degreePairOf(text);
  if (two === undefined) {
    problem(row, context, field, 'coordinates-invalid', {
      found: text,
      expected: 'latitude, longitude in degrees: 37.95583, 126.67667',
    });
    return [undefined];
  }
  const [first, second] = two;
  // WKT says its order itself, and degreePairOf has turned it round already.
  const isLatitudeFirst = field === 'coordinates' || /point/i.test(text);
  return [isLatitudeFirst ? checked(row, context, second, first, field) : checked(row, context, first, second, field)];
}

function checked(
  row: Row,
  context: TableContext,
  longitude: number,
  latitude: number,
  field?: 'coordinates' | 'lonlat',
): Coordinates | undefined {
  const { coordinates, problem: wrong } = readPosition([longitude, latitude]);
  if (wrong !== undefined) {
    const isSwapped = wrong.code === 'coordinates-swapped';
    problem(row, context, field ?? (Math.abs(latitude) > 90 ? 'lat' : 'lon'), wrong.code, {
      found: `${latitude}, ${longitude}`,
      expected: 'latitude −90 to 90, longitude −180 to 180',
      ...(isSwapped ? { suggestion: `latitude ${longitude}, longitude ${latitude}` } : {}),
    });
  }
  return coordinates;
}
