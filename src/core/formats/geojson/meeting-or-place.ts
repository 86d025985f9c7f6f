/**
 * Decides for each feature of a GeoJSON file by itself whether it is a meeting or a place. People make a meeting. A date makes
 * a meeting too, unless the feature describes a place: the year in which a building was built, or the span in which a town of
 * a gazetteer is attested, is no meeting.
 */
import { isObject, type Json } from '../json/fields.js';
import type { MeetingField } from '../records/meeting-fields.js';

const OF_PEOPLE: readonly MeetingField[] = ['people', 'side'];
const OF_DATES: readonly MeetingField[] = ['when', 'start', 'year'];

/** Properties of OpenStreetMap and of gazetteers, which meetings do not have. */
const OF_PLACES: ReadonlySet<string> = new Set([
  'amenity',
  'tourism',
  'shop',
  'leisure',
  'man_made',
  'railway',
  'highway',
  'landuse',
  'waterway',
  'admin_level',
  'osm_id',
  'osm_type',
  'osm_way_id',
  'ccodes',
  'fclasses',
  'fclass',
  'aat_types',
  'toponym',
  'variants',
  'feature_class',
  'feature_code',
  'featureclass',
  'featurecode',
  'fcode',
  'geonameid',
  'geonames_id',
  'pleiades_id',
  'placetype',
  'place_type',
  'place_types',
  'population',
]);
/** Properties of OpenStreetMap whose names may also be columns of a meeting. The value of a tag is a word in small letters. */
const TAGS: readonly string[] = [
  'building',
  'place',
  'historic',
  'natural',
  'boundary',
  'military',
  'office',
  'heritage',
];
const TAG_VALUE = /^[a-z_]{2,30}$|^[1-9]$/;
const OSM_ID = /^(?:node|way|relation)\/\d+$/;

/**
 * @param has whether the feature has a value for a field.
 * @param feature an object of type Feature.
 */
export function isMeeting(feature: Json, has: (field: MeetingField) => boolean): boolean {
  if (OF_PEOPLE.some(has)) return true;
  return OF_DATES.some(has) && !describesPlace(feature);
}

function describesPlace(feature: Json): boolean {
  const properties = isObject(feature['properties']) ? feature['properties'] : {};
  const ids = [feature['id'], properties['@id'], properties['id']];
  if (ids.some((id) => typeof id === 'string' && OSM_ID.test(id))) return true;
  if (Object.keys(properties).some((key) => OF_PLACES.has(key.toLowerCase()))) return true;
  return TAGS.some((key) => {
    const value = Object.hasOwn(properties, key) ? properties[key] : undefined;
    return typeof value === 'string' && TAG_VALUE.test(value);
  });
}
