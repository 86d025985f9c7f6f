/**
 * Flat GeoJSON whose features are meetings: the geometry is where, the properties are the columns of a table, under the
 * same names (table/columns.ts). So any table that went through a GIS comes out as the atlas it would have made.
 */
import type { Steps } from '../../lib/steps.js';
import { readGeometry } from '../fields/coordinates.js';
import { Fields, isObject, type Json } from '../fields/fields.js';
import { itself } from '../fields/itself.js';
import type { AtlasReading, FormatReader, ReaderOptions } from '../format.js';
import { readNative } from '../native/read.js';
import { guessColumns, headingKey, type TableField } from '../table/columns.js';
import { MAX_COLUMNS } from '../table/csv.js';
import { AtlasBuilder, type IssueLocation } from '../table/atlas-builder.js';
import type { NamedPerson } from '../table/people-cells.js';
import type { Row } from '../table/row.js';
import { readRows } from '../table/rows.js';
import { roleOf } from '../table/value-words.js';

/** Properties that a meeting has and a place has not. */
const OF_MEETINGS: ReadonlySet<TableField> = new Set<TableField>(['when', 'start', 'year', 'people']);
const SAMPLE = 50;
const GEOMETRY_TYPES = new Set<unknown>([
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

/** A file may also be one feature, or one geometry alone. */
function collectionOf(value: unknown): unknown {
  if (!isObject(value)) return value;
  if (value['type'] === 'Feature') return { type: 'FeatureCollection', features: [value] };
  if (GEOMETRY_TYPES.has(value['type'])) return collectionOf({ type: 'Feature', geometry: value, properties: {} });
  return value;
}

/** @returns whether features are meetings: some have a date or people among their properties. */
function areMeetings(features: readonly unknown[]): boolean {
  return features.slice(0, SAMPLE).some((feature) => {
    const fields = guessColumns(Object.keys(propertiesOf(feature)).slice(0, MAX_COLUMNS));
    return fields.some(({ field }) => field !== undefined && OF_MEETINGS.has(field));
  });
}

const propertiesOf = (feature: unknown): Json =>
  isObject(feature) && isObject(feature['properties']) ? feature['properties'] : {};

function* readMeetings(collection: Json, { log, parseWhen, columns = {} }: ReaderOptions): Steps<AtlasReading> {
  const gathering = new AtlasBuilder(log);
  const features = new Fields(collection, '', log).objects('features', itself);
  const keys = new Set<string>();
  for (const feature of features) {
    for (const key of Object.keys(propertiesOf({ properties: feature.raw('properties') })))
      if (keys.size < MAX_COLUMNS) keys.add(key);
  }
  const byField = new Map<TableField, string[]>();
  for (const { heading, field, index } of guessColumns([...keys], columns)) {
    if (field !== undefined) byField.set(field, [...(byField.get(field) ?? []), [...keys][index] ?? heading]);
  }
  yield* readRows(
    features.map((feature, index) => rowOf(feature, index, byField)),
    gathering,
    parseWhen,
  );
  const title = textsIn(collection['name'] ?? collection['title'])[0];
  return { value: gathering.finish(title === undefined ? {} : { title }), issues: log.issues };
}

function rowOf(feature: Fields, index: number, byField: ReadonlyMap<TableField, readonly string[]>): Row {
  const properties = propertiesOf({ properties: feature.raw('properties') });
  const id = textsIn(feature.raw('id'));
  const valuesOf = (field: TableField): unknown[] =>
    (byField.get(field) ?? []).map((key) => (Object.hasOwn(properties, key) ? properties[key] : undefined));
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
    spot: (field): IssueLocation => {
      const key = field === undefined ? undefined : byField.get(field)?.[0];
      return { path: key === undefined ? feature.path : `${feature.path}.properties.${key}` };
    },
  };
}

/** Text, number, a list of them, or something with a name. */
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
    const key = Object.keys(value).find((one) => headingKey(one) === wanted);
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
