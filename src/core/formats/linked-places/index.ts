/** Linked Places Format 1.x: a gazetteer as GeoJSON. */
import type { Format } from '../format.js';
import { isObject } from '../json/fields.js';

/** Members that only this format has. `@id` alone is not enough, because other kinds of linked data use it too. */
const MEMBERS = ['names', 'types', 'links', 'relations', 'descriptions', 'depictions', 'when'];
/** The number of features that detection examines. */
const SAMPLE = 20;

export const linkedPlaces: Format = {
  name: 'lpf',
  label: 'Linked Places Format',
  extensions: ['json', 'geojson'],
  mediaTypes: ['application/geo+json', 'application/json'],
  detect: ({ value }) =>
    isObject(value) &&
    value['type'] === 'FeatureCollection' &&
    (hasContext(value['@context']) || hasLinkedPlaces(value['features'])),
  load: async () => (await import('./read.js')).readLinkedPlaces,
  loadWriter: async () => (await import('./write.js')).writeLinkedPlaces,
  loadLocator: async () => (await import('../json/locate.js')).locateInJson,
  loadFixer: async () => (await import('../json/fix.js')).fixJson,
};

const hasContext = (context: unknown): boolean => /linked-?places/i.test(JSON.stringify(context ?? '').slice(0, 2000));

const hasLinkedPlaces = (features: unknown): boolean =>
  Array.isArray(features) &&
  features
    .slice(0, SAMPLE)
    .some((feature) => isObject(feature) && '@id' in feature && MEMBERS.some((member) => member in feature));
