/** schema.org events in JSON-LD: a JSON file, or an HTML page with JSON-LD scripts. */
import type { Format } from '../format.js';
import { eventsIn } from './events.js';

export const jsonLd: Format = {
  name: 'jsonld',
  label: 'schema.org JSON-LD',
  extensions: ['jsonld', 'json', 'html', 'htm'],
  mediaTypes: ['application/ld+json', 'application/json', 'text/html'],
  // A page without events is also accepted, and the reader reports that it contains no events.
  detect: ({ syntax, value }) => syntax === 'html' || eventsIn(value).length > 0,
  load: async () => (await import('./read.js')).readJsonLd,
  loadWriter: async () => (await import('./write.js')).writeJsonLd,
  loadLocator: async () => (await import('./locate.js')).locateInJsonLd,
  loadFixer: async () => (await import('../json/fix.js')).fixJson,
};
