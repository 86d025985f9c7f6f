/** An atlas in a language of three words: each word is shown, and English for every other one. */
import { expect } from 'chai';
import { registerMessages } from '../../src/languages/index.js';
import { mountAtlas, unmountAll, until, wordsOf } from './driver.js';

const TABLE = 'Treffen;Datum;Ort\nErstes;4.6.2018;Wien\n';

describe('a language of three words', () => {
  before(() =>
    registerMessages('tlh', {
      list: { meetings: 'qepmey' },
      download: { heading: 'De’ yIchaw' },
      columns: { readAs: 'qech' },
    }),
  );
  afterEach(unmountAll);

  it('shows its words and English ones side by side', async () => {
    const page = await mountAtlas({ attributes: { lang: 'tlh' } });
    expect(page.tabs.map((tab) => wordsOf(tab).replace(/ \d+$/, ''))).to.deep.equal([
      'qepmey',
      'Places',
      'People',
      'Sources',
    ]);
    expect(page.one('parley-map', '.map-view').getAttribute('aria-label')).to.equal('Map view');
  });

  it('reaches downloads', async () => {
    const page = await mountAtlas({ attributes: { lang: 'tlh' } });
    await page.openMore();
    await page.click(page.control('Embed or download'));
    await until(() => page.hasPart('parley-download'), 'the dialog is open');
    expect(wordsOf(page.one('parley-download', 'summary'))).to.equal('De’ yIchaw');
    expect(wordsOf(page.one('parley-download', 'p'))).to.equal('Everything in this atlas.');
  });

  it('reaches the columns of a table', async () => {
    const page = await mountAtlas({ attributes: { lang: 'tlh' } });
    const columns = document.createElement('parley-columns');
    columns.atlas = page.atlas.store;
    page.stage.append(columns);
    await page.atlas.open([new File([TABLE], 'talks.csv')]);
    await until(() => Boolean(columns.shadowRoot?.querySelector('th')), 'the columns are shown');
    const headings = [...(columns.shadowRoot?.querySelectorAll('th[scope="col"]') ?? [])].map((one) => wordsOf(one));
    expect(headings).to.deep.equal(['Column and example', 'qech']);
  });
});
