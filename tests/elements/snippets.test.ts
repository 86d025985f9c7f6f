/** The code in the dialog shows the same atlas on another page, whichever way this atlas got its data. */
import { expect } from 'chai';
import { setScriptUrl } from '../../src/elements/base/script-url.js';
import { nativeText } from '../../src/core/formats/native/write.js';
import { mountAtlas, unmountAll, until, type AtlasDriver } from './driver.js';

const ROWS = 'Meeting,Date,Place,Lat,Lon,People\nLunch,1815-06-01,Vienna,48.2,16.4,Ann Lee; Bo Roy\n';

/** The attributes of the atlas in the code. The page of the tests allows no text that becomes markup. */
function attributesIn(code: string): Attributes {
  const [, written] = /<parley-atlas([^>]*)><\/parley-atlas>/.exec(code) ?? [];
  if (written === undefined) throw new Error(`Got ${code} when expected an atlas.`);
  return new Map([...written.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
}
type Attributes = ReadonlyMap<string, string>;

/** What the dialog offers. */
async function offered(
  page: AtlasDriver,
): Promise<{ readonly atlas: Attributes; readonly hasFrame: boolean; readonly text: string }> {
  await page.openMore();
  await page.click(page.control('Embed or download'));
  await until(() => page.all('parley-embed', 'dialog[open]').length > 0, 'the dialog is open');
  const code = page.one<HTMLTextAreaElement>('parley-embed', '#script').value;
  const parsed = attributesIn(code);
  const hasFrame = page.all('parley-embed', '#frame').length > 0;
  return { atlas: parsed, hasFrame, text: page.one('parley-embed', 'dialog').textContent ?? '' };
}

const countsOf = ({ atlas }: AtlasDriver): readonly unknown[] => [
  atlas.atlas.meetings.map(({ id }) => id),
  atlas.atlas.places.length,
  atlas.atlas.people.length,
];

/** Mounts an atlas with the attributes of the code. Where the code names a download, its text is what the file has. */
async function shown(code: Attributes, downloaded?: string): Promise<AtlasDriver> {
  const { src, ...others } = Object.fromEntries(code);
  if (downloaded !== undefined) return mountAtlas({ attributes: others, text: downloaded });
  return mountAtlas({ attributes: src === undefined ? others : { ...others, src } });
}

describe('the code of the dialog', () => {
  before(() => setScriptUrl('https://cdn.example/parley.js?v=1'));
  afterEach(unmountAll);

  it('names no file for the first atlas', async () => {
    const page = await mountAtlas();
    const { atlas, hasFrame } = await offered(page);
    expect([atlas.get('src'), hasFrame]).to.deep.equal([undefined, true]);
    expect(countsOf(await shown(atlas))).to.deep.equal(countsOf(page));
  });

  it('has the whole address of a file, however the page writes it', async () => {
    const page = await mountAtlas({ attributes: { src: 'geo/../geo/us-dprk-2018.geojson' } });
    const { atlas, hasFrame } = await offered(page);
    const src = atlas.get('src') ?? '';
    expect([new URL(src).href, hasFrame]).to.deep.equal([src, true]);
    expect(src).to.match(/\/geo\/us-dprk-2018\.geojson$/);
  });

  it('asks for a download where the data is a table of the page', async () => {
    const table = document.createElement('table');
    for (const line of ROWS.trim().split('\n')) {
      const row = table.insertRow();
      for (const cell of line.split(',')) row.insertCell().append(cell);
    }
    const page = await mountAtlas({ children: [table] });
    const { atlas, hasFrame, text } = await offered(page);
    expect([atlas.get('src'), hasFrame]).to.deep.equal(['atlas.geojson', false]);
    expect(text).to.contain('atlas.geojson');
    const file = nativeText(page.atlas.atlas);
    expect(countsOf(await shown(atlas, file))).to.deep.equal(countsOf(page));
  });

  it('asks for a download of a file that a reader opened, under the name that the download has', async () => {
    const page = await mountAtlas({ attributes: { src: '/geo/us-dprk-2018.geojson', fields: 'Box', basemap: 'land' } });
    await page.atlas.open([new File([ROWS], 'meals of 1815.csv')]);
    await page.settled();
    const { atlas, hasFrame } = await offered(page);
    expect([atlas.get('src'), hasFrame]).to.deep.equal(['meals-of-1815.geojson', false]);
    expect([atlas.get('fields'), atlas.get('basemap')]).to.deep.equal(['Box', 'land']);
    expect(countsOf(await shown(atlas, nativeText(page.atlas.atlas)))).to.deep.equal(countsOf(page));
  });

  it('asks for a download of data that script gave, and of no download that the page does not offer', async () => {
    const page = await mountAtlas({ text: ROWS, attributes: { heading: 'Meals', downloads: 'none', media: 'all' } });
    const { atlas, text } = await offered(page);
    expect(atlas.get('src')).to.equal('meals.geojson');
    expect([atlas.get('heading'), atlas.get('media')]).to.deep.equal(['Meals', 'all']);
    expect(text).not.to.contain('Download it below');
    expect(text).to.contain('meals.geojson');
  });

  it('has the address again once the page names a file after a reader opened one', async () => {
    const page = await mountAtlas();
    await page.atlas.open([new File([ROWS], 'meals.csv')]);
    page.atlas.src = '/geo/us-dprk-2018.geojson';
    await until(() => page.atlas.atlas.meetings.length > 1, 'the file is shown');
    const { atlas, hasFrame } = await offered(page);
    expect([atlas.get('src'), hasFrame]).to.deep.equal([`${location.origin}/geo/us-dprk-2018.geojson`, true]);
  });
});
