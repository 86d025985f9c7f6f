/** SPARQL 1.1 Query Results JSON (https://www.w3.org/TR/sparql11-results-json/), as Wikidata and other endpoints answer. */
import type { Format } from '../format.js';
import { isObject } from '../json/fields.js';

export const sparqlJson: Format = {
  name: 'sparql-json',
  label: 'SPARQL results',
  extensions: ['srj', 'json'],
  mediaTypes: ['application/sparql-results+json', 'application/json'],
  detect: ({ value }) =>
    isObject(value) &&
    isObject(value['head']) &&
    isObject(value['results']) &&
    Array.isArray(value['results']['bindings']),
  load: async () => (await import('./read.js')).readSparqlJson,
  loadLocator: async () => (await import('./locate.js')).locateInSparqlJson,
};
