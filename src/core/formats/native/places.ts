/** Reads a feature of the native file as a place. */
import type { Place, PlacePart } from '../../model/model.js';
import { isTimeZone } from '../../time/zones.js';
import { readGeometry } from '../geojson/geometry.js';
import { definedOnly } from '../../lib/defined-only.js';
import { Fields, isObject } from '../json/fields.js';
import { NAMES_IN_OTHER_LANGUAGES } from '../json/name-keys.js';
import { idOf, type References } from '../json/references.js';
import { KEYS_BESIDE_NAME, NAME_KEYS } from './place-keys.js';
import { readDescribed } from './read-description.js';
import { readCertainty } from './sources.js';
import { suggestTimeZone, withSuggestion } from '../suggestions.js';

export function readPlace(feature: Fields, id: string, references: References): Place {
  const type = feature.raw('type');
  if (type !== 'Feature') {
    feature.problem('type', 'wrong-type', { found: type ?? 'nothing', expected: 'Feature', severity: 'warning' });
  }
  const raw = feature.raw('properties');
  if (raw !== undefined && raw !== null && !isObject(raw)) {
    feature.problem('properties', 'wrong-type', { found: raw, expected: 'an object or null' });
  }
  const properties = new Fields(isObject(raw) ? raw : {}, feature, feature.log, 'properties');
  properties.id = id;
  const nameKey = NAME_KEYS.find((key) => properties.has(key)) ?? otherNameKey(raw);
  return definedOnly<Place>({
    id,
    name: (nameKey === undefined ? undefined : properties.languageMap(nameKey)) ?? id,
    aliases: properties.texts('aliases'),
    kind: properties.languageMap('kind'),
    note: properties.languageMap('note'),
    coordinates: readGeometry(feature),
    precision_m: readPrecision(properties),
    timeZone: readTimeZone(properties),
    parts: readParts(properties, references),
    certainty: readCertainty(properties),
    sources: references.many(properties, 'sources', 'source'),
    ...readDescribed(properties, KNOWN_KEYS, nameKey),
  });
}

const KNOWN_KEYS: ReadonlySet<string> = new Set(KEYS_BESIDE_NAME);

/** @returns the key of a property that other programs use for the name, such as `NAME`, `Name` or `label`. */
function otherNameKey(raw: unknown): string | undefined {
  if (!isObject(raw)) return undefined;
  const keys = Object.keys(raw).slice(0, MAX_KEYS);
  const key = OTHER_NAMES.map((name) => keys.find((one) => one.toLowerCase() === name)).find(
    (one) => one !== undefined,
  );
  const name = key === undefined ? undefined : raw[key];
  return typeof name === 'string' && name.trim() !== '' ? key : undefined;
}
const OTHER_NAMES = ['name', 'title', 'label', 'place', 'name_en', 'placename'].concat(NAMES_IN_OTHER_LANGUAGES);
const MAX_KEYS = 100;

function readPrecision(properties: Fields): number | undefined {
  const metres = properties.number('precision_m');
  if (metres === undefined || metres >= 0) return metres;
  properties.problem('precision_m', 'unknown-value', { found: metres, expected: 'metres, at least 0' });
  return undefined;
}

/** @returns the IANA time zone in the field `timeZone`; undefined if it is missing or unknown. */
export function readTimeZone(fields: Fields): string | undefined {
  const zone = fields.text('timeZone');
  if (zone === undefined || isTimeZone(zone)) return zone;
  const near = fields.log.isLong ? undefined : suggestTimeZone(zone);
  fields.problem('timeZone', 'time-zone-unknown', {
    found: zone,
    expected: 'an IANA zone such as Asia/Seoul',
    ...withSuggestion(near),
  });
  return undefined;
}

function readParts(properties: Fields, references: References): readonly PlacePart[] {
  const seen = new Set<string>();
  return properties.mapObjects('parts', (part) => {
    const id = idOf({ id: part.raw('id') });
    if (id === undefined || seen.has(id)) {
      if (id === undefined) part.problem('', 'missing-id', { expected: 'an id of its own' });
      else part.problem('id', 'duplicate-id', { found: id });
      return undefined;
    }
    seen.add(id);
    return definedOnly<PlacePart>({
      id,
      name: part.languageMap('name') ?? id,
      note: part.languageMap('note'),
      sources: references.many(part, 'sources', 'source'),
    });
  });
}
