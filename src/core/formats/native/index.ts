/** The native file: GeoJSON whose features are places, with meetings and people in the member `parley`. */
import type { Format } from '../format.js';
import { isObject } from '../json/fields.js';
import { readNativeFile } from './read.js';

export const native: Format = {
  name: 'native',
  label: 'Parley’s own GeoJSON',
  extensions: ['geojson', 'json'],
  mediaTypes: ['application/geo+json', 'application/json'],
  detect: ({ value }) => isObject(value) && value['type'] === 'FeatureCollection' && 'parley' in value,
  // Not a lazy import: nearly every page loads a native file, and a second request would delay its first view.
  load: () => Promise.resolve(readNativeFile),
  loadWriter: async () => (await import('./write.js')).writeNative,
  loadLocator: async () => (await import('./locate.js')).locateInNative,
  loadFixer: async () => (await import('./fix.js')).fixNative,
};
