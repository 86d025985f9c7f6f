/**
 * Reads GeoJSON of other programs. Each feature is a meeting or a place by itself (meeting-or-place.ts). The geometry of a
 * meeting is its place, and its properties are read like the columns of a table. A file of places alone is read as a native
 * file.
 */
import type { GeoJsonGeometryTypes } from 'geojson';
import { mapProgress, type Steps } from '../../lib/steps.js';
import type { AtlasReading, FormatReader, ReaderOptions } from '../format.js';
import { Fields, isObject, type Json } from '../json/fields.js';
import { tableOfObjects, type RowObject } from '../json/rows-of-objects.js';
import { readNative } from '../native/read.js';
import { AtlasBuilder } from '../records/atlas-builder.js';
import type { MeetingField } from '../records/meeting-fields.js';
import { guessColumns } from '../table/columns.js';
import { MAX_COLUMNS } from '../table/csv.js';
import { readRows } from '../table/read-rows.js';
import { readGeometry } from './geometry.js';
import { isMeeting } from './meeting-or-place.js';
import { addPlaceFeatures, reportUnusedProperties, withNotes } from './place-features.js';
import { inDegrees } from './reference-system.js';

const GEOMETRY_TYPES: ReadonlySet<unknown> = new Set<GeoJsonGeometryTypes>([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

export const readGeoJson: FormatReader = function* ({ value }, options) {
  return yield* readCollection(collectionOf(value), options);
};

/** @param value a FeatureCollection. Anything else is reported. */
export function* readCollection(value: unknown, options: ReaderOptions): Steps<AtlasReading> {
  const features = isObject(value) ? value['features'] : undefined;
  if (!isObject(value) || !Array.isArray(features)) return yield* readNative(value, options);
  const collection = inDegrees(value, options.log);
  const list = collection['features'] as readonly unknown[];
  const keys = keysByField(list, options);
  const meetings = list.map((feature) => isObject(feature) && isMeeting(feature, (field) => has(feature, field, keys)));
  if (meetings.includes(true)) return yield* readMeetings(collection, meetings, options);
  const reading = yield* readNative(withNotes(collection), options);
  reportUnusedProperties(list, options.log);
  return { ...reading, issues: options.log.issues };
}

/** The file may also contain a single feature, or a single geometry. */
function collectionOf(value: unknown): unknown {
  if (!isObject(value)) return value;
  const { crs } = value;
  if (value['type'] === 'Feature') return { type: 'FeatureCollection', crs, features: [value] };
  if (GEOMETRY_TYPES.has(value['type'])) return collectionOf({ type: 'Feature', crs, geometry: value, properties: {} });
  return value;
}

const propertiesIn = (feature: unknown): Json =>
  isObject(feature) && isObject(feature['properties']) ? feature['properties'] : {};

/** The properties that are read for each field. */
type KeysByField = ReadonlyMap<MeetingField, readonly string[]>;

function keysByField(features: readonly unknown[], { columns }: ReaderOptions): KeysByField {
  const all = new Set<string>();
  for (const feature of features)
    for (const key of Object.keys(propertiesIn(feature))) if (all.size < MAX_COLUMNS) all.add(key);
  const keys = [...all];
  const byField = new Map<MeetingField, string[]>();
  for (const { heading, field, index } of guessColumns(keys, columns))
    if (field !== undefined) byField.set(field, [...(byField.get(field) ?? []), keys[index] ?? heading]);
  return byField;
}

function has(feature: Json, field: MeetingField, keys: KeysByField): boolean {
  const properties = propertiesIn(feature);
  return (keys.get(field) ?? []).some((key) => {
    const value = Object.hasOwn(properties, key) ? properties[key] : undefined;
    return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
  });
}

/** @param areMeetings for each feature whether it is a meeting. The others are places, which the meetings may name. */
function* readMeetings(collection: Json, areMeetings: readonly boolean[], options: ReaderOptions): Steps<AtlasReading> {
  const { log, columns } = options;
  const builder = new AtlasBuilder(log);
  const rows: RowObject[] = [];
  const places: { readonly feature: Fields; readonly index: number }[] = [];
  new Fields(collection, '', log).mapObjects('features', (feature, index) => {
    if (areMeetings[index] !== true) places.push({ feature, index });
    else rows.push(rowOf(feature, index));
  });
  addPlaceFeatures(places, builder);
  const table = yield* mapProgress(0, 0.3, tableOfObjects(rows, columns, log));
  return yield* mapProgress(0.3, 1, readRows(table, options, { builder, title: titleOf(collection) }));
}

function rowOf(feature: Fields, index: number): RowObject {
  const properties = feature.raw('properties');
  const id = feature.raw('id');
  return {
    object: isObject(properties) ? properties : {},
    row: index + 1,
    path: `${feature.path}.properties`,
    isWithoutRow: true,
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : undefined,
    details: { coordinates: feature.has('geometry') ? readGeometry(feature) : undefined },
  };
}

function titleOf(collection: Json): string | undefined {
  const title = [collection['name'], collection['title']].find(
    (text) => typeof text === 'string' && text.trim() !== '',
  );
  return typeof title === 'string' ? title.trim() : undefined;
}
