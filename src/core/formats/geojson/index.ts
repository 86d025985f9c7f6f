/** GeoJSON (RFC 7946) as other programs write it: features that are meetings, or places. */
import type { Format } from '../format.js';

export const geojson: Format = {
  name: 'geojson',
  label: 'GeoJSON',
  extensions: ['geojson', 'json'],
  mediaTypes: ['application/geo+json', 'application/json'],
  // JSON that no other format knows; the reader says what is missing in it.
  detect: ({ syntax, value }) => syntax === 'json' && value !== undefined,
  load: async () => (await import('./read.js')).readGeoJson,
  loadLocator: async () => (await import('../native/locate.js')).locateInNative,
  loadFixer: async () => (await import('../json/fix.js')).fixJson,
};
