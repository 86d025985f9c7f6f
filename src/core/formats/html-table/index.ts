/** A web page with a table of meetings, or with schema.org Events in microdata. */
import type { Format } from '../format.js';
import type { ParsePage } from './dom.js';

export const htmlTable: Format = {
  name: 'html',
  label: 'HTML tables',
  extensions: ['html', 'htm'],
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  // A page without a table is also accepted, and the reader reports that it contains none.
  detect: ({ syntax }) => syntax === 'html',
  load: async () => {
    const [{ htmlTableReader }, parse] = await Promise.all([import('./read.js'), loadParser()]);
    return htmlTableReader(parse);
  },
  loadLocator: async () => {
    const [{ htmlTableLocator }, parse] = await Promise.all([import('./locate.js'), loadParser()]);
    return htmlTableLocator(parse);
  },
};

async function loadParser(): Promise<ParsePage> {
  const { parseHTML } = await import('linkedom/worker');
  return (text) => parseHTML(text).document;
}
