/** Three to five tables that refer to one another (Event Viewer's shape). */
import type { Format } from '../format.js';

export const linkedTables = {
  name: 'tables',
  label: 'linked tables',
  extensions: ['csv', 'tsv', 'tab', 'txt'],
  mediaTypes: ['text/csv', 'text/tab-separated-values'],
  // A single file is a flat table. Several files are read together by the reader from `loadFilesReader`.
  detect: () => false,
  load: async () => (await import('../table/read.js')).readTable,
  loadFilesReader: async () => (await import('./read.js')).readLinkedTables,
  loadWriter: async () => (await import('./write.js')).writeTables,
  loadLocator: async () => (await import('./locate.js')).locateInLinkedTables,
  loadFixer: async () => (await import('./fix.js')).fixLinkedTables,
} satisfies Format;
