/**
 * Reads GeoJSON of other programs. A feature with dates or people among its properties is a meeting: its geometry is the
 * place, and its properties are read like the columns of a table. Any other feature is a place, and is read as in a native
 * file.
 */
import type { GeoJsonGeometryTypes } from 'geojson';
import type { Steps } from '../../lib/steps.js';
import type { AtlasReading, FormatReader, ReaderOptions } from '../format.js';
import { Fields, isObject, type Json } from '../json/fields.js';
import { readNative } from '../native/read.js';
import { AtlasBuilder } from '../records/atlas-builder.js';
import type { Settings } from '../records/decisions/settings.js';
import type { MeetingField } from '../records/meeting-fields.js';
import type { MeetingRecord } from '../records/meeting-record.js';
import type { NamedPerson } from '../records/named-person.js';
import { readRecords } from '../records/read-records.js';
import { roleOf } from '../records/vocabulary.js';
import { settingsFor } from '../table/column-settings.js';
import { guessColumns, headingKey } from '../table/columns.js';
import { MAX_COLUMNS } from '../table/csv.js';
import { readGeometry } from './geometry.js';

/** Fields that meetings have and places do not. */
const FIELDS_OF_MEETINGS: ReadonlySet<MeetingField> = new Set<MeetingField>(['when', 'start', 'year', 'people']);
/** The number of features that the reader examines to find meetings. */
const SAMPLE = 50;
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
  const collection = collectionOf(value);
  const features = isObject(collection) ? collection['features'] : undefined;
  return isObject(collection) && Array.isArray(features) && areMeetings(features)
    ? yield* readMeetings(collection, options)
    : yield* readNative(collection, options);
};

/** The file may also contain a single feature, or a single geometry. */
function collectionOf(value: unknown): unknown {
  if (!isObject(value)) return value;
  if (value['type'] === 'Feature') return { type: 'FeatureCollection', features: [value] };
  if (GEOMETRY_TYPES.has(value['type'])) return collectionOf({ type: 'Feature', geometry: value, properties: {} });
  return value;
}

function areMeetings(features: readonly unknown[]): boolean {
  return features.slice(0, SAMPLE).some((feature) => {
    const keys = Object.keys(propertiesIn(isObject(feature) ? feature['properties'] : undefined));
    const columns = guessColumns(keys.slice(0, MAX_COLUMNS));
    return columns.some(({ field }) => field !== undefined && FIELDS_OF_MEETINGS.has(field));
  });
}

const propertiesIn = (properties: unknown): Json => (isObject(properties) ? properties : {});

function* readMeetings(collection: Json, { log, parseWhen, columns }: ReaderOptions): Steps<AtlasReading> {
  const builder = new AtlasBuilder(log);
  const features = new Fields(collection, '', log).objects('features');
  const { keys, settings } = keysByField(features, columns);
  const records = features.map((feature, index) => recordOfFeature(feature, index, keys));
  yield* readRecords(records, builder, parseWhen, settings);
  const [title] = textsIn(collection['name'] ?? collection['title']);
  return { value: builder.finish({ title }), issues: log.issues };
}

/** The properties that are read for each field. */
type KeysByField = ReadonlyMap<MeetingField, readonly string[]>;

function keysByField(
  features: readonly Fields[],
  overrides: ReaderOptions['columns'],
): { readonly keys: KeysByField; readonly settings: Settings } {
  const all = new Set<string>();
  for (const feature of features) {
    for (const key of Object.keys(propertiesIn(feature.raw('properties')))) if (all.size < MAX_COLUMNS) all.add(key);
  }
  const keys = [...all];
  const byField = new Map<MeetingField, string[]>();
  const columns = guessColumns(keys, overrides);
  for (const { heading, field, index } of columns) {
    if (field !== undefined) byField.set(field, [...(byField.get(field) ?? []), keys[index] ?? heading]);
  }
  return { keys: byField, settings: settingsFor(columns, overrides) };
}

function recordOfFeature(feature: Fields, index: number, keys: KeysByField): MeetingRecord {
  const properties = propertiesIn(feature.raw('properties'));
  const id = textsIn(feature.raw('id'));
  const valuesOf = (field: MeetingField): unknown[] =>
    (keys.get(field) ?? []).map((key) => (Object.hasOwn(properties, key) ? properties[key] : undefined));
  const isListOfObjects = valuesOf('people').flat().some(isObject);
  return {
    number: index + 1,
    coordinates: feature.has('geometry') ? readGeometry(feature) : undefined,
    people: isListOfObjects ? valuesOf('people').flat().flatMap(personOf) : undefined,
    texts: (field) => {
      if (field === 'people' && isListOfObjects) return [];
      const texts = valuesOf(field).flatMap(textsIn);
      return field === 'id' && texts.length === 0 ? id : texts;
    },
    locate: (field) => {
      const key = field === undefined ? undefined : keys.get(field)?.[0];
      return { path: key === undefined ? feature.path : `${feature.path}.properties.${key}` };
    },
  };
}

/** @returns the texts in a value: a string, a number, a list of these, or an object with a name. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value))
    return value.slice(0, MAX_COLUMNS).flatMap((item: unknown) => (Array.isArray(item) ? [] : textsIn(item)));
  if (!isObject(value)) return [];
  return textsIn(
    ['name', 'title', 'label']
      .map((key) => (Object.hasOwn(value, key) ? value[key] : undefined))
      .find((name) => typeof name === 'string'),
  );
}

function personOf(value: unknown): readonly NamedPerson[] {
  const [name] = textsIn(value);
  if (!isObject(value)) return name === undefined ? [] : [{ name }];
  const textFor = (wanted: string): string | undefined => {
    const key = Object.keys(value).find((candidate) => headingKey(candidate) === wanted);
    return key === undefined ? undefined : textsIn(value[key])[0];
  };
  const side = textFor('side') ?? textFor('country') ?? textFor('affiliation');
  const stated = textFor('role');
  const role = stated === undefined ? undefined : roleOf(stated);
  if (name === undefined && side === undefined) return [];
  return [
    {
      name: name ?? '',
      ...(side === undefined ? {} : { side }),
      ...(role === undefined ? (stated === undefined ? {} : { office: stated }) : { role }),
    },
  ];
}
