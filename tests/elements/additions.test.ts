/** What authors add to pages: pictures, own columns, identifiers, extras of their script, and a heading of the atlas. */
import { expect } from 'chai';
import { focused, mountAtlas, unmountAll, until, wordsOf, type AtlasDriver } from './driver.js';

const PICTURE = new URL('/public/favicon.svg', location.href).href;

const file = (media: readonly object[], more: object = {}): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        id: 'vienna',
        geometry: { type: 'Point', coordinates: [16.4, 48.2] },
        properties: { name: 'Vienna' },
      },
    ],
    parley: {
      people: [{ id: 'ann', name: 'Ann Lee' }],
      meetings: [
        {
          id: 'lunch',
          title: 'Lunch',
          when: '1815-06-01',
          places: [{ place: 'vienna' }],
          attendance: [{ person: 'ann' }],
          media,
          ...more,
        },
        { id: 'dinner', title: 'Dinner', when: '1815-06-02', places: [{ place: 'vienna' }] },
      ],
    },
  });

const openLunch = async (page: AtlasDriver): Promise<void> => {
  page.row('Lunch').focus();
  await page.press('Enter');
  await until(() => page.pageTitle === 'Lunch', 'the page is open');
};
const inPage = <Kind extends HTMLElement>(page: AtlasDriver, selector: string): Kind[] =>
  page.all<Kind>('parley-details', selector);

describe('what authors add to pages', () => {
  afterEach(unmountAll);

  it('is a picture with its credit, in a frame that has its size before the picture is there', async () => {
    const media = [{ url: PICTURE, alt: 'A table', credit: 'Bo Roy', license: 'CC0-1.0' }];
    const page = await mountAtlas({ text: file(media) });
    await openLunch(page);
    const picture = page.one<HTMLImageElement>('parley-details', 'img');
    const { height } = picture.getBoundingClientRect();
    expect([picture.alt, picture.loading, height > 100]).to.deep.equal(['A table', 'lazy', true]);
    expect(wordsOf(page.one('parley-details', 'figcaption'))).to.equal('Bo Roy · CC0-1.0');
    picture.scrollIntoView();
    await until(() => picture.complete && picture.naturalWidth > 0, 'the picture is there');
    expect(picture.getBoundingClientRect().height).to.equal(height);
  });

  it('is a link for a picture of another server, unless the page allows those', async () => {
    const media = [{ url: 'https://pictures.invalid/a.jpg', alt: 'A table' }];
    const page = await mountAtlas({ text: file(media) });
    await openLunch(page);
    expect(inPage(page, 'img')).to.have.length(0);
    expect(page.one<HTMLAnchorElement>('parley-details', '.media a').href).to.equal('https://pictures.invalid/a.jpg');
    page.atlas.media = 'all';
    await page.atlas.updateComplete;
    await page.settled();
    expect(page.one<HTMLImageElement>('parley-details', 'img').src).to.equal('https://pictures.invalid/a.jpg');
    page.atlas.media = 'none';
    await page.atlas.updateComplete;
    await page.settled();
    expect(inPage(page, 'img')).to.have.length(0);
  });

  it('is a link in place of a picture that cannot be loaded', async () => {
    const page = await mountAtlas({ text: file([{ url: '/not-there.jpg', alt: 'A table' }]) });
    await openLunch(page);
    const link = page.one('parley-details', '.instead a');
    page.one('parley-details', 'img').scrollIntoView();
    await until(() => link.checkVisibility(), 'the link is shown');
    expect(wordsOf(link)).to.equal('Open the picture: A table');
  });

  it('is the own columns that the page names, in its order, and nothing more', async () => {
    const properties = { Shelfmark: 'MS 12', box_number: 7, phone: '123' };
    const page = await mountAtlas({
      text: file([], { properties }),
      attributes: { fields: 'Box number, shelfmark, none' },
    });
    await openLunch(page);
    expect(inPage(page, '.fields > div').map(wordsOf)).to.deep.equal(['box number 7', 'Shelfmark MS 12']);
    page.atlas.fields = '*';
    await page.atlas.updateComplete;
    await page.settled();
    expect(inPage(page, '.fields > div')).to.have.length(3);
  });

  it('is links to other data sets, with the names of these', async () => {
    const sameAs = ['wd:Q1', 'https://viaf.org/viaf/12', 'https://example.org/a'];
    const page = await mountAtlas({ text: file([], { sameAs }) });
    await openLunch(page);
    expect(inPage(page, '.identifiers a').map(wordsOf)).to.deep.equal(['Wikidata Q1', 'VIAF 12', 'example.org/a']);
  });

  it('is drawn by the script of the page, once for each page that opens, so that focus in it stays', async () => {
    const page = await mountAtlas({ text: file([]) });
    const drawn: string[] = [];
    page.atlas.pageExtras = ({ kind, id }, atlas) => {
      drawn.push(`${kind}/${id}`);
      const button = document.createElement('button');
      button.textContent = `Ask about ${JSON.stringify(atlas.meetingById.get(id)?.title)}`;
      return button;
    };
    await openLunch(page);
    const [button] = inPage<HTMLButtonElement>(page, '[part="extra"] button');
    expect(wordsOf(button)).to.equal('Ask about "Lunch"');
    button?.focus();
    page.atlas.fields = '*';
    await page.atlas.store.setFilter({ people: ['ann'] });
    await page.settled();
    expect(focused()).to.equal(button);
    page.atlas.select({ kind: 'meeting', id: 'dinner' });
    await page.settled();
    expect(drawn).to.deep.equal(['meeting/lunch', 'meeting/dinner']);
  });

  it('is text and no markup, where the script returns text, and nothing where it returns nothing', async () => {
    const page = await mountAtlas({ text: file([]) });
    page.atlas.pageExtras = ({ id }) => (id === 'lunch' ? '<b>bold</b>' : undefined);
    await openLunch(page);
    expect(wordsOf(page.one('parley-details', '[part="extra"]'))).to.equal('<b>bold</b>');
    page.atlas.select({ kind: 'meeting', id: 'dinner' });
    await page.settled();
    expect(inPage(page, '[part="extra"]')).to.have.length(0);
  });

  it('leaves the page whole where the script fails, and the page learns of the error', async () => {
    const page = await mountAtlas({ text: file([]) });
    const { onerror } = window;
    let reported: unknown;
    window.onerror = (_message, _source, _line, _column, error) => {
      reported = error;
      return true;
    };
    page.atlas.pageExtras = () => {
      throw new Error('broken extra');
    };
    await openLunch(page);
    window.onerror = onerror;
    expect(page.pageTitle).to.equal('Lunch');
    expect(String(reported)).to.equal('Error: broken extra');
  });
});

describe('the heading of an atlas', () => {
  afterEach(unmountAll);

  const headingOf = ({ atlas }: AtlasDriver): string => wordsOf(atlas.renderRoot.querySelector('#title') ?? undefined);

  it('is the attribute, before the title of the data', async () => {
    const page = await mountAtlas({ text: file([]), attributes: { heading: 'Meals of 1815' } });
    expect(headingOf(page)).to.equal('Meals of 1815');
    expect(page.atlas.atlas.title).to.equal('Meals of 1815');
    page.atlas.heading = 'Meals';
    await page.settled();
    expect(headingOf(page)).to.equal('Meals');
  });

  it('is the caption of a table in the page', async () => {
    const table = document.createElement('table');
    table.append(document.createElement('caption'));
    table.caption?.append('Meals, as recorded');
    for (const cells of [
      ['Meeting', 'Date', 'People'],
      ['Lunch', '1815', 'Ann Lee'],
    ]) {
      const row = table.insertRow();
      for (const cell of cells) row.insertCell().append(cell);
    }
    const page = await mountAtlas({ children: [table] });
    expect(headingOf(page)).to.equal('Meals, as recorded');
    expect(page.atlas.atlas.title).to.equal('Meals, as recorded');
  });

  it('is the name of a file that a reader opens', async () => {
    const page = await mountAtlas();
    const rows = 'Meeting,Date,People\nLunch,1815,Ann Lee\n';
    await page.atlas.open([new File([rows], 'meals-of-1815.csv')]);
    await page.settled();
    expect(headingOf(page)).to.equal('Meals of 1815');
  });
});
