/** JSON with a meeting in each object of a list, as databases, spreadsheets and web services write it. */
import type { Format } from '../format.js';
import { findRows } from './find-rows.js';

export const jsonRows: Format = {
  name: 'json-rows',
  label: 'JSON rows',
  extensions: ['json', 'jsonl', 'ndjson'],
  mediaTypes: ['application/json', 'application/x-ndjson', 'application/jsonl'],
  detect: ({ syntax, value }) => syntax === 'json' && findRows(value) !== undefined,
  load: async () => (await import('./read.js')).readJsonRows,
  loadLocator: async () => (await import('./locate.js')).locateInJsonRows,
  loadFixer: async () => (await import('../json/fix.js')).fixJson,
};
