/** Reads features of other programs that are places: their names and notes, and what is left out of them. */
import type { IssueLog } from '../../model/issue-log.js';
import { isObject, type Fields, type Json } from '../json/fields.js';
import type { AtlasBuilder } from '../records/atlas-builder.js';
import { plainTextOf } from '../plain-text.js';
import { readGeometry } from './geometry.js';

/** The most usual first. */
const NAMES = ['name', 'title', 'label', 'place', 'toponym', 'name_en', 'placename'];
const NOTES = ['note', 'description', 'desc', 'notes', 'popup', 'popupcontent', 'summary'];
const KINDS = ['kind', 'type', 'types', 'category', 'place_type', 'feature_class'];
/** Members that a place of the native file has too. */
const KNOWN: ReadonlySet<string> = new Set([
  ...NAMES,
  ...NOTES,
  'id',
  'aliases',
  'kind',
  'precision_m',
  'timezone',
  'parts',
  'certainty',
  'sources',
]);
/** How a program draws a feature is no data (simplestyle-spec, uMap, My Maps). */
const OF_STYLE = /^(?:_umap_options|_storage_options|styleurl|stylehash|marker-|stroke|fill|icon|color|opacity)/i;
/** The number of properties that an Issue names. */
const MAX_NAMED = 12;

/** Adds each feature as a place. A feature without a name is called by its id or its number, as in a native file. */
export function addPlaceFeatures(
  features: readonly { readonly feature: Fields; readonly index: number }[],
  builder: AtlasBuilder,
): void {
  for (const { feature, index } of features) {
    const raw = feature.raw('properties');
    const properties = isObject(raw) ? raw : {};
    const id = feature.raw('id');
    const stated = typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
    const name = textAt(properties, NAMES) ?? stated ?? `feature-${index + 1}`;
    const coordinates = readGeometry(feature);
    const details = {
      isOwn: true,
      name,
      id: stated,
      coordinates,
      kind: textAt(properties, KINDS),
      note: textAt(properties, NOTES),
    };
    builder.place(details, { path: feature.path });
  }
  reportUnused(
    features.map(({ feature }) => feature.raw('properties')),
    builder.log,
  );
}

/** @returns the collection, with the description of each feature as its note. */
export function withNotes(collection: Json): Json {
  const features = collection['features'];
  if (!Array.isArray(features)) return collection;
  return {
    ...collection,
    features: features.map((feature: unknown) => {
      const properties = isObject(feature) ? feature['properties'] : undefined;
      if (!isObject(feature) || !isObject(properties) || Object.hasOwn(properties, 'note')) return feature;
      const note = textAt(properties, NOTES);
      return note === undefined ? feature : { ...feature, properties: { ...properties, note } };
    }),
  };
}

function textAt(properties: Json, names: readonly string[]): string | undefined {
  const keys = new Map(
    Object.keys(properties)
      .map((key) => [key.toLowerCase(), key])
      .reverse() as [string, string][],
  );
  for (const name of names) {
    const key = keys.get(name);
    const value = key === undefined ? undefined : properties[key];
    if (typeof value === 'string' && value.trim() !== '') return plainTextOf(value);
  }
  return undefined;
}

/** Adds one Issue that names the properties which a place cannot hold, each with its number of features. */
export function reportUnusedProperties(features: readonly unknown[], log: IssueLog): void {
  reportUnused(
    features.map((feature) => (isObject(feature) ? feature['properties'] : undefined)),
    log,
  );
}

function reportUnused(list: readonly unknown[], log: IssueLog): void {
  const counts = new Map<string, number>();
  for (const properties of list) {
    if (!isObject(properties)) continue;
    for (const [key, value] of Object.entries(properties))
      if (value !== null && value !== '' && !KNOWN.has(key.toLowerCase()) && !OF_STYLE.test(key))
        counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  if (counts.size === 0) return;
  const named = [...counts].slice(0, MAX_NAMED).map(([key, count]) => `${key}: ${count}`);
  const rest = counts.size > MAX_NAMED ? `, … (${counts.size})` : '';
  const count = [...counts.values()].reduce((sum, values) => sum + values, 0);
  log.add({ code: 'left-out', severity: 'note', path: '', found: `${named.join(', ')}${rest}`, count });
}
