/** GeoJSON (RFC 7946) of other programs: features that are meetings or places. */
import type { Format } from '../format.js';

export const geojson: Format = {
  name: 'geojson',
  label: 'GeoJSON',
  extensions: ['geojson', 'json'],
  mediaTypes: ['application/geo+json', 'application/json'],
  // Accepts all JSON that no other format recognises. The reader reports what the file does not contain.
  detect: ({ syntax, value }) => syntax === 'json' && value !== undefined,
  load: async () => (await import('./read.js')).readGeoJson,
  loadLocator: async () => (await import('../native/locate.js')).locateInNative,
  loadFixer: async () => (await import('../json/fix.js')).fixJson,
};
