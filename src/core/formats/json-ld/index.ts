/** schema.org events in JSON-LD: a JSON file, or an HTML page with JSON-LD scripts. */
import type { Format } from '../format.js';
import { isObject } from '../json/fields.js';
import { eventsIn } from './events.js';
import { plainJsonLd } from './terms.js';

/** Linked data that is not GeoJSON. A list of nodes without a context is JSON-LD if it has events. */
const isJsonLd = (value: unknown): boolean =>
  isObject(value) &&
  ('@context' in value || '@graph' in value) &&
  value['type'] !== 'FeatureCollection' &&
  value['type'] !== 'Feature';

/** An atlas reads the table inside it, whatever else the page describes. */
const ATLAS_TABLE = /<parley-atlas\b[^<>]*>\s*<table\b/i;

export const jsonLd: Format = {
  name: 'jsonld',
  label: 'schema.org JSON-LD',
  extensions: ['jsonld', 'json', 'html', 'htm'],
  mediaTypes: ['application/ld+json', 'application/json', 'text/html'],
  detect: ({ syntax, text, value }) => {
    if (syntax === 'html') return !ATLAS_TABLE.test(text) && eventsIn(plainJsonLd(value).value).length > 0;
    return isJsonLd(value) || eventsIn(value).length > 0;
  },
  load: async () => (await import('./read.js')).readJsonLd,
  loadWriter: async () => (await import('./write.js')).writeJsonLd,
  loadLocator: async () => (await import('./locate.js')).locateInJsonLd,
  loadFixer: async () => (await import('../json/fix.js')).fixJson,
};
