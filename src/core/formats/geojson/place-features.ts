/** Reads features of other programs that are places: their names and notes, and the properties beside them. */
import { definedOnly } from '../../lib/defined-only.js';
import { IssueLog } from '../../model/issue-log.js';
import type { Described } from '../../model/model.js';
import { Fields, isObject, type Json } from '../json/fields.js';
import { NAMES_IN_OTHER_LANGUAGES } from '../json/name-keys.js';
import { DESCRIBED_KEYS, readDescribed } from '../native/read-description.js';
import type { AtlasBuilder } from '../records/atlas-builder.js';
import { namedInIssue } from '../named-in-issue.js';
import { plainTextOf } from '../plain-text.js';
import { readGeometry } from './geometry.js';

/** The most usual first. */
const NAMES = ['name', 'title', 'label', 'place', 'toponym', 'name_en', 'placename'].concat(NAMES_IN_OTHER_LANGUAGES);
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
  'media',
  'sameas',
  'properties',
]);
/** How a program draws a feature is no data (simplestyle-spec, uMap, My Maps). */
const OF_STYLE = /^(?:_umap_options|_storage_options|styleurl|stylehash|marker-|stroke|fill|icon|color|opacity)/i;

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
    const [name, kind, note] = [NAMES, KINDS, NOTES].map((names) => textAt(properties, names));
    const read = new Set([name, kind, note].flatMap((one) => one?.key ?? []));
    const details = {
      isOwn: true,
      name: name?.text ?? stated ?? `feature-${index + 1}`,
      id: stated,
      coordinates: readGeometry(feature),
      kind: kind?.text,
      note: note?.text,
      description: ownProperties(properties, read),
    };
    builder.place(details, () => ({ path: feature.path }));
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
      if (note === undefined) return feature;
      const { [note.key]: _read, ...others } = properties;
      return { ...feature, properties: { ...others, note: note.text } };
    }),
  };
}

/** Media and identifiers under the keys of the native file, and all other properties. */
function ownProperties(properties: Json, read: ReadonlySet<string>): Described {
  const fields = new Fields(properties, '', new IssueLog());
  return definedOnly<Described>(readDescribed(fields, new Set([...read, ...DESCRIBED_KEYS])));
}

interface TextAtKey {
  readonly key: string;
  readonly text: string;
}

function textAt(properties: Json, names: readonly string[]): TextAtKey | undefined {
  const keys = new Map(
    Object.keys(properties)
      .map((key) => [key.toLowerCase(), key])
      .reverse() as [string, string][],
  );
  for (const name of names) {
    const key = keys.get(name);
    const value = key === undefined ? undefined : properties[key];
    if (key !== undefined && typeof value === 'string' && value.trim() !== '') return { key, text: plainTextOf(value) };
  }
  return undefined;
}

/** Adds one Issue that names the properties which have no meaning. The places keep them. */
export function reportUnusedProperties(features: readonly unknown[], log: IssueLog): void {
  reportUnused(
    features.map((feature) => (isObject(feature) ? feature['properties'] : undefined)),
    log,
  );
}

function reportUnused(list: readonly unknown[], log: IssueLog): void {
  const keys = new Set<string>();
  for (const properties of list) {
    if (!isObject(properties)) continue;
    for (const [key, value] of Object.entries(properties))
      if (value !== null && value !== '' && !KNOWN.has(key.toLowerCase()) && !OF_STYLE.test(key)) keys.add(key);
  }
  if (keys.size === 0) return;
  const found = namedInIssue([...keys]);
  log.add({ code: 'columns-unused', severity: 'note', path: '', found, count: keys.size });
}
