/** One flat table with a meeting in each row: CSV, TSV, or with semicolons or bars between the cells. */
import type { Format } from '../format.js';

export const table: Format = {
  name: 'csv',
  label: 'CSV and TSV',
  extensions: ['csv', 'tsv', 'tab', 'txt'],
  mediaTypes: ['text/csv', 'text/tab-separated-values'],
  // Accepts any text that is neither JSON nor HTML. The reader reports what is wrong with it.
  detect: ({ syntax }) => syntax === 'text',
  load: async () => (await import('./read.js')).readTable,
  loadWriter: async () => (await import('./write.js')).writeTable,
  loadLocator: async () => (await import('./locate.js')).locateInTable,
  loadFixer: async () => (await import('./fix.js')).fixTable,
};
