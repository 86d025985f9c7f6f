/** schema.org events in JSON-LD: a file of them, or a page that has them in its scripts. */
import type { Format } from '../format.js';
import { eventsIn } from './events.js';

export const jsonLd: Format = {
  name: 'jsonld',
  label: 'schema.org JSON-LD',
  extensions: ['jsonld', 'json', 'html', 'htm'],
  mediaTypes: ['application/ld+json', 'application/json', 'text/html'],
  // A page without events is one too: the reader says that there is nothing to read in it.
  detect: ({ syntax, value }) => syntax === 'html' || eventsIn(value).length > 0,
  load: async () => (await import('./read.js')).readJsonLd,
  loadWriter: async () => (await import('./write.js')).writeJsonLd,
  loadLocator: async () => (await import('./locate.js')).locateInJsonLd,
  loadFixer: async () => (await import('../json/fix.js')).fixJson,
};
