/** KML 2.2 of Google Earth, Google My Maps and other programs for maps (OGC 12-007). */
import type { Format } from '../format.js';

export const kml: Format = {
  name: 'kml',
  label: 'KML',
  extensions: ['kml'],
  mediaTypes: ['application/vnd.google-earth.kml+xml'],
  detect: ({ root }) => root?.toLowerCase() === 'kml',
  load: async () => (await import('./read.js')).readKml,
  loadLocator: async () => (await import('../locate-in-text.js')).locateInText,
};
