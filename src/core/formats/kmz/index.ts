/** KMZ: a zip archive with a KML file, as Google Earth and Google My Maps save it. */
import type { Format } from '../format.js';

export const kmz: Format = {
  name: 'kmz',
  label: 'KMZ',
  extensions: ['kmz'],
  mediaTypes: ['application/vnd.google-earth.kmz'],
  detect: ({ entries }) => entries?.some(({ name }) => /\.kml$/i.test(name)) === true,
  load: async () => (await import('./read.js')).readKmz,
};
