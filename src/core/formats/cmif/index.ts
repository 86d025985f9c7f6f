/** Letters in the Correspondence Metadata Interchange Format, and other TEI files with `correspDesc` (TEI P5, section 2.4.6). */
import type { Format } from '../format.js';

export const cmif: Format = {
  name: 'cmif',
  label: 'letters in TEI (CMIF)',
  extensions: ['xml', 'tei'],
  mediaTypes: ['application/tei+xml', 'application/xml', 'text/xml'],
  detect: ({ root }) => root !== undefined && /^tei(?:corpus)?$/i.test(root),
  load: async () => (await import('./read.js')).readLetters,
  loadLocator: async () => (await import('../locate-in-text.js')).locateInText,
};
