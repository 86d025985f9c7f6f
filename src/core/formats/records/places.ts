/**
 * Reads the places of a record: names, coordinates in one field or two, building, time zone. A place with an invalid number
 * is kept without coordinates.
 */
import type { Coordinates, MeetingPlace, Mode } from '../../model/model.js';
import { isTimeZone } from '../../time/zones.js';
import { readPosition } from '../geojson/geometry.js';
import { suggestTimeZone, withSuggestion } from '../suggestions.js';
import type { IssueLocation } from './atlas-builder.js';
import { degreePairOf, degreesOf, hasAmbiguousLetter } from './degrees.js';
import { identifierList } from './record-description.js';
import { isIri } from './ids.js';
import {
  keepAsWritten,
  keepTexts,
  problem,
  textOf,
  unreadable,
  type MeetingRecord,
  type RecordContext,
} from './meeting-record.js';

const BLANK = /^(?:[-–—?.]+|n\/?a|null|none|nan|unknown)$/i;
const EXPECTED = 'degrees such as 37.95583';

const NO_PLACES: readonly MeetingPlace[] = [];

export interface RecordPlaces {
  readonly places: readonly MeetingPlace[];
  /** The name of the first place, which a meeting without a title uses. */
  readonly name?: string;
  readonly timeZone?: string;
  /** The way of meeting, if the column of places says it. */
  readonly mode?: Mode;
}

export function readPlaces(record: MeetingRecord, context: RecordContext): RecordPlaces {
  const timeZone = readZone(record, context);
  const written = textOf(record, 'place');
  const { mode: placeMode, place: named } = written === undefined ? {} : context.placeIn(written);
  // The way of meeting says all of "online", but not of an address or of "unknown".
  const isSaid = placeMode === undefined || isIri(written ?? '') ? named === written : named === undefined;
  if (written !== undefined && !isSaid && /[\p{L}\d]/u.test(written)) keepAsWritten(record, context, 'place', written);
  // A venue without a place is where the people met.
  const venueText = textOf(record, 'part');
  const inVenue = written === undefined && venueText !== undefined ? context.placeIn(venueText) : undefined;
  const venueMode = inVenue?.mode;
  const venue = venueMode === undefined ? venueText : inVenue?.place;
  const mode = placeMode ?? venueMode;
  const cell = named ?? (placeMode === undefined ? venue : undefined);
  const country = context.hasCountryOfPlace ? textOf(record, 'country') : undefined;
  if (!context.hasCountryOfPlace)
    for (const text of record.texts('country')) keepAsWritten(record, context, 'country', text);
  const points = readPoints(record, context);
  const names = namesFor(cell, points, textOf(record, 'title'));
  const identifiers = identifierList(record, context, 'placeSameAs');
  if (identifiers.length > 0 && names.length === 0) keepTexts(record, context, 'placeSameAs');
  const locate = (): IssueLocation =>
    record.locate(cell === undefined ? coordinatesField(record) : named === undefined ? 'part' : 'place');
  const ids = names.map((name, index) => {
    const point = points[index];
    const known = cell === undefined && point !== undefined ? context.builder.placeAt(point) : undefined;
    const place = known ?? context.builder.place({ name, coordinates: point, timeZone, country }, locate);
    if (index === 0 && record.placeDescription !== undefined)
      context.builder.describePlace(place, record.placeDescription);
    const identifier = identifiers[index];
    if (identifier !== undefined && (index === 0 || identifiers.length === names.length))
      context.builder.describePlace(place, { sameAs: [identifier] });
    return place;
  });
  const places = placesWith(ids, named === undefined ? undefined : venue, context);
  const name = names[0] ?? (mode === undefined ? undefined : written);
  return {
    places,
    ...(name === undefined ? {} : { name }),
    ...(mode === undefined ? {} : { mode }),
    ...(timeZone === undefined ? {} : { timeZone }),
  };
}

/**
 * @param part a building or room of the first place.
 * @returns the places of a meeting. Meetings at one place without a part share the list.
 */
function placesWith(
  ids: readonly string[],
  part: string | undefined,
  { builder, meetingPlaces }: RecordContext,
): readonly MeetingPlace[] {
  const [first, ...others] = ids;
  if (first === undefined) return NO_PLACES;
  const rest = others.map((place) => ({ place }));
  if (part !== undefined) return [{ place: first, part: builder.placePart(first, part) }, ...rest];
  if (rest.length > 0) return [{ place: first }, ...rest];
  const known = meetingPlaces.get(first) ?? [{ place: first }];
  meetingPlaces.set(first, known);
  return known;
}

/**
 * @returns one name, or several names separated by `;` if there are as many points as names, or no points. A point
 *   without a name gets the title of its meeting as its name, and without a title its degrees.
 */
function namesFor(
  cell: string | undefined,
  points: readonly (Coordinates | undefined)[],
  title: string | undefined,
): readonly string[] {
  if (cell === undefined) {
    const own = points.length === 1 ? title : undefined;
    return points.flatMap((point) => (point === undefined ? [] : (own ?? `${point[1]}, ${point[0]}`)));
  }
  const names = cell
    .split(/[;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length > 1 && (points.length === names.length || points.length === 0) ? names : [cell];
}

function readZone(record: MeetingRecord, context: RecordContext): string | undefined {
  const zone = textOf(record, 'zone');
  if (zone === undefined || isTimeZone(zone)) return zone;
  unreadable(record, context, 'zone', 'time-zone-unknown', {
    found: zone,
    expected: 'an IANA zone such as Asia/Seoul',
    ...withSuggestion(context.builder.log.isLong ? undefined : suggestTimeZone(zone)),
  });
  return undefined;
}

const coordinatesField = (record: MeetingRecord): 'lat' | 'coordinates' | 'lonlat' =>
  record.texts('lat').length > 0 ? 'lat' : record.texts('lonlat').length > 0 ? 'lonlat' : 'coordinates';

function readPoints(record: MeetingRecord, context: RecordContext): readonly (Coordinates | undefined)[] {
  if (record.coordinates !== undefined) return [record.coordinates];
  const [lat, lon] = [filled(record, 'lat'), filled(record, 'lon')];
  if (lat !== undefined || lon !== undefined) return readTwoFields(record, context, lat, lon);
  const latLon = filled(record, 'coordinates');
  if (latLon !== undefined) return readOneField(record, context, 'coordinates', latLon);
  const lonLat = filled(record, 'lonlat');
  return lonLat === undefined ? [] : readOneField(record, context, 'lonlat', lonLat);
}

function filled(record: MeetingRecord, field: 'lat' | 'lon' | 'coordinates' | 'lonlat'): string | undefined {
  const text = textOf(record, field);
  return text === undefined || BLANK.test(text) ? undefined : text;
}

function readTwoFields(
  record: MeetingRecord,
  context: RecordContext,
  lat: string | undefined,
  lon: string | undefined,
): readonly (Coordinates | undefined)[] {
  const missing = lat === undefined ? 'lat' : lon === undefined ? 'lon' : undefined;
  if (missing !== undefined) {
    const given = missing === 'lat' ? 'lon' : 'lat';
    const found = lat ?? lon;
    // If no record has the other coordinate, one Issue reports it for all (read-records.ts).
    if (context.isUsed(missing)) problem(record, context, given, 'coordinates-half', { found, expected: missing });
    keepTwoFields(record, context, lat, lon);
    return [];
  }
  const [lats, lons] = [(lat ?? '').split(';'), (lon ?? '').split(';')];
  const points = lats.map((latText, index) => {
    const latitude = readDegrees(record, context, 'lat', latText);
    const longitude = readDegrees(record, context, 'lon', lons[index] ?? '');
    return latitude === undefined || longitude === undefined
      ? undefined
      : checkedPoint(record, context, longitude, latitude);
  });
  if (points.includes(undefined)) keepTwoFields(record, context, lat, lon);
  return points;
}

/** Latitude and longitude are kept together, because one is of no use without the other. */
function keepTwoFields(
  record: MeetingRecord,
  context: RecordContext,
  lat: string | undefined,
  lon: string | undefined,
): void {
  if (lat !== undefined) keepAsWritten(record, context, 'lat', lat);
  if (lon !== undefined) keepAsWritten(record, context, 'lon', lon);
}

const expectedFor = (text: string, expected: string): string =>
  hasAmbiguousLetter(text) ? 'E or W in place of O, which is east in German and west in French' : expected;

function readDegrees(
  record: MeetingRecord,
  context: RecordContext,
  field: 'lat' | 'lon',
  text: string,
): number | undefined {
  const degrees = degreesOf(text, {
    axis: field === 'lat' ? 'latitude' : 'longitude',
    o: context.meaningOfO('lon'),
  });
  if (degrees === undefined)
    problem(record, context, field, 'coordinates-invalid', { found: text, expected: expectedFor(text, EXPECTED) });
  return degrees;
}

function readOneField(
  record: MeetingRecord,
  context: RecordContext,
  field: 'coordinates' | 'lonlat',
  text: string,
): readonly (Coordinates | undefined)[] {
  const two = degreePairOf(text, context.meaningOfO(field));
  if (two === undefined) {
    unreadable(record, context, field, 'coordinates-invalid', {
      found: text,
      expected: expectedFor(text, 'latitude, longitude in degrees: 37.95583, 126.67667'),
    });
    return [undefined];
  }
  const [first, second] = two.numbers;
  const isLatitudeFirst = two.isLatitudeFirst ?? field === 'coordinates';
  const point = isLatitudeFirst
    ? checkedPoint(record, context, second, first, field)
    : checkedPoint(record, context, first, second, field);
  if (point === undefined) keepAsWritten(record, context, field, text);
  return [point];
}

function checkedPoint(
  record: MeetingRecord,
  context: RecordContext,
  longitude: number,
  latitude: number,
  field?: 'coordinates' | 'lonlat',
): Coordinates | undefined {
  const { coordinates, problem: wrong } = readPosition([longitude, latitude]);
  if (wrong !== undefined) {
    const isSwapped = wrong.code === 'coordinates-swapped';
    problem(record, context, field ?? (Math.abs(latitude) > 90 ? 'lat' : 'lon'), wrong.code, {
      found: `${latitude}, ${longitude}`,
      expected: 'latitude −90 to 90, longitude −180 to 180',
      ...(isSwapped ? { suggestion: `latitude ${longitude}, longitude ${latitude}` } : {}),
    });
  }
  return coordinates;
}
