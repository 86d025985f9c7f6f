/** GPX 1.0 and 1.1 of satellite receivers and route planners (https://www.topografix.com/GPX/1/1/). */
import type { Format } from '../format.js';

export const gpx: Format = {
  name: 'gpx',
  label: 'GPX',
  extensions: ['gpx'],
  mediaTypes: ['application/gpx+xml'],
  detect: ({ root }) => root?.toLowerCase() === 'gpx',
  load: async () => (await import('./read.js')).readGpx,
  loadLocator: async () => (await import('../locate-in-text.js')).locateInText,
};
