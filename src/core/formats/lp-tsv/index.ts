/** LP-TSV, the table form of the Linked Places Format: a gazetteer with a place in each row. */
import type { Format } from '../format.js';
import { hasPlaceHeadings } from './headings-of-places.js';

export const lpTsv: Format = {
  name: 'lp-tsv',
  label: 'LP-TSV',
  extensions: ['tsv', 'csv', 'txt'],
  mediaTypes: ['text/tab-separated-values', 'text/csv'],
  detect: ({ syntax, text }) => syntax === 'text' && hasPlaceHeadings(text),
  load: async () => (await import('./read.js')).readLpTsv,
  loadLocator: async () => (await import('../table/locate.js')).locateInTable,
};
