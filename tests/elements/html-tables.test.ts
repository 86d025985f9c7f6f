/** A table inside the page is read like the same table in a file: the DOM of the browser and of the command agree. */
import { expect } from 'chai';
import { readAtlas } from '../../src/core/formats/read.js';
import { textOfHtmlData } from '../../src/elements/atlas/html-text.js';
import { PAGES } from '../core/formats/html-table/pages.js';

interface Policies {
  createPolicy(name: string, rules: { createHTML(html: string): string }): { createHTML(html: string): string };
}
const { trustedTypes } = globalThis as unknown as { readonly trustedTypes?: Policies };
/** The test page requires TrustedHTML, so that the elements are tested under that policy. */
const policy = trustedTypes?.createPolicy('tables-of-tests', { createHTML: (html) => html });
const trusted = (html: string): string => policy?.createHTML(html) ?? html;

describe('a table in the page', () => {
  for (const { name, table, rows } of PAGES) {
    it(`has the same rows as in a file: ${name}`, async () => {
      const element = new DOMParser().parseFromString(trusted(table), 'text/html').querySelector('table');
      if (element === null) throw new Error('Got nothing when expected a table.');
      const text = textOfHtmlData(element);
      expect(JSON.parse(text)).to.deep.equal(rows);
      const inPage = await readAtlas(text);
      const inFile = await readAtlas(`<!doctype html><html><body>${table}</body></html>`);
      expect(inPage.value).to.deep.equal(inFile.value);
      expect(inPage.issues).to.deep.equal(inFile.issues);
    });
  }
});
