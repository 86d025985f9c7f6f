/** Bringing data in and taking it away, by keyboard: files, columns, problems, downloads. */
import { expect } from 'chai';
import { nativeText } from '../../src/core/formats/native/write.js';
import { readAtlas } from '../../src/core/formats/read.js';
import { write } from '../../src/elements/base/download-file.js';
import { focused, mountAtlas, unmountAll, until, wordsOf, type AtlasDriver } from './driver.js';

const TABLE = `Treffen;Datum;Ort;lat;lon;people;Notiz
Erstes;4.6.2018;Wien;48,2;16,37;Ada (Austria); =HYPERLINK("x")
Zweites;5.6.2018;Linz;48,3;14,29;Ada (Austria); gut
`;
const file = (text: string, name = 'talks.csv'): File => new File([text], name);

/** What the page's browser was given to save. */
function downloads(): { readonly saved: { readonly name: string; readonly blob: Blob }[]; restore(): void } {
  const saved: { name: string; blob: Blob }[] = [];
  const urls = Object.getOwnPropertyDescriptor(URL, 'createObjectURL') ?? {};
  let last: Blob | undefined;
  URL.createObjectURL = (blob: Blob) => {
    last = blob;
    return 'blob:nothing';
  };
  HTMLAnchorElement.prototype.click = function () {
    if (last !== undefined) saved.push({ name: this.download, blob: last });
  };
  return {
    saved,
    restore: () => {
      Object.defineProperty(URL, 'createObjectURL', urls);
      // An anchor has the click of every element.
      Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    },
  };
}

async function openDownloads(page: AtlasDriver, name = 'Embed or download'): Promise<void> {
  await page.openMore();
  await page.click(page.control(name));
  await until(() => page.hasPart('parley-download'), 'the dialog is open');
  page.one('parley-download', 'summary').focus();
  await page.press('Enter');
}

/** What came of a download, as it is told in the dialog. */
const outcome = (page: AtlasDriver): string => wordsOf(page.one('parley-download', '[role="status"]'));

describe('downloads', () => {
  let taken: ReturnType<typeof downloads>;
  beforeEach(() => (taken = downloads()));
  afterEach(unmountAll);
  afterEach(() => taken.restore());

  it('give the atlas as GeoJSON, CSV and JSON-LD, by keyboard, and say what had no room', async () => {
    const page = await mountAtlas();
    await openDownloads(page);
    for (const [index, format] of ['csv', 'geojson', 'jsonld'].entries()) {
      await page.press('Tab');
      await page.press('Enter');
      await until(() => taken.saved.length > index, `${format} is saved`);
      const { name = '', blob } = taken.saved[index] ?? {};
      await until(() => outcome(page).startsWith(`${name} is saved.`), 'the outcome is told');
      expect(name.endsWith(`.${format}`)).to.equal(true);
      const { value, issues } = await readAtlas((await blob?.text()) ?? '');
      expect(issues.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
      expect(value.meetings.map(({ id }) => id)).to.have.members(page.atlas.atlas.meetings.map(({ id }) => id));
      const told = outcome(page);
      if (format === 'geojson') expect(told).to.include(`${name} holds everything.`);
      else expect(told).to.match(/Not saved in .*Meetings: .*claims/);
      expect(focused()?.localName, 'focus stays').to.equal('button');
    }
    const csv = new Uint8Array((await taken.saved[0]?.blob.arrayBuffer()) ?? new ArrayBuffer(0));
    expect([...csv.slice(0, 3)], 'a byte-order mark, for Excel').to.deep.equal([0xef, 0xbb, 0xbf]);
  });

  it('are beside the sources, too', async () => {
    const page = await mountAtlas();
    await page.click(page.tab('Sources'));
    const inList = page.one('parley-list', 'parley-download');
    await until(() => inList.shadowRoot?.querySelector('summary') !== null, 'they are offered');
    page.atlas.setAttribute('downloads', 'none');
    await page.click(page.tab('Meetings'));
    await page.click(page.tab('Sources'));
    expect(page.all('parley-list', 'parley-download').length).to.equal(0);
  });

  it('are offered in Korean, and not where the page wants none', async () => {
    const page = await mountAtlas({ attributes: { lang: 'ko' } });
    await openDownloads(page, '퍼가기 및 내려받기');
    await page.press('Tab');
    await page.press('Enter');
    await until(() => /\.csv 파일을 저장했습니다\./.test(outcome(page)), 'it is told in Korean');
    await page.press('Escape');
    page.atlas.setAttribute('downloads', 'none');
    await page.openMore();
    await page.click(page.control('퍼가기 및 내려받기'));
    await page.settled();
    expect(page.hasPart('parley-download')).to.equal(false);
  });

  it('keep a spreadsheet from computing the text of a cell as a formula', async () => {
    const page = await mountAtlas();
    await page.atlas.open([file(TABLE)], {
      columns: { Treffen: 'title', Datum: 'when', Ort: 'place', Notiz: 'summary' },
    });
    await openDownloads(page);
    await page.press('Tab');
    await page.press('Enter');
    await until(() => taken.saved.length > 0, 'it is saved');
    const text = (await taken.saved[0]?.blob.text()) ?? '';
    expect(text).to.include(`'=HYPERLINK`);
    expect((await readAtlas(text)).value.meetings[0]?.note).to.equal('=HYPERLINK("x")');
  });
});

describe('a downloaded file', () => {
  afterEach(unmountAll);

  it('has the things in the order of the file that was read, as the command writes them', async () => {
    const page = await mountAtlas();
    const table = 'meeting,date,place,people\nLater,2018-06-05,Oslo,Zoe\nEarlier,2018-06-04,Bern,Ann\n';
    await page.atlas.open([file(table)]);
    const made = await write('geojson', page.atlas.atlas, 'en');
    expect(await made.file.text()).to.equal(nativeText((await readAtlas(table, { name: 'talks.csv' })).value));
  });
});

describe('files of a reader', () => {
  afterEach(unmountAll);

  it('are shown with what was guessed of their columns, which can be said better by keyboard', async () => {
    const page = await mountAtlas();
    const columns = document.createElement('parley-columns');
    columns.atlas = page.atlas.store;
    page.stage.append(columns);
    expect(columns.shadowRoot?.querySelector('table') ?? null).to.equal(null);
    expect(await page.atlas.open([file(TABLE.replace('Treffen', 'Kaffee'))])).to.equal(true);
    await page.settled();
    await columns.updateComplete;
    const selects = (): HTMLSelectElement[] => [...(columns.shadowRoot?.querySelectorAll('select') ?? [])];
    const guessed = selects().map(({ value }) => value);
    expect(guessed).to.deep.equal(['own', 'when', 'place', 'lat', 'lon', 'people', 'summary']);
    columns.shadowRoot?.querySelector<HTMLElement>('summary')?.focus();
    await page.press('Enter');
    await page.press('Tab');
    expect(focused()?.getAttribute('aria-label')).to.equal('Column Kaffee is');
    await page.type('title');
    await page.press('Enter');
    await until(() => page.atlas.atlas.meetings[0]?.title === 'Erstes', 'the table is read again');
    await columns.updateComplete;
    expect(selects()[0]?.value).to.equal('title');
    expect(focused()?.getAttribute('aria-label'), 'focus stays').to.equal('Column Kaffee is');
  });

  it('are refused by their size before they are read, and the page says so', async () => {
    const page = await mountAtlas();
    const huge = Object.defineProperty(new Blob(['x']), 'size', { value: 2 * 1024 ** 3 });
    huge.arrayBuffer = () => Promise.reject(new Error('It was read.'));
    expect(await page.atlas.open([huge])).to.equal(false);
    await page.settled();
    expect(wordsOf(page.atlas.renderRoot.querySelector('.failure') ?? undefined)).to.match(/larger .*at most 64 MB/);
  });

  it('can be several tables that belong together', async () => {
    const page = await mountAtlas();
    const files = [
      file('id,name,place,start\ne1,Talks,Oslo,2018\n', 'events.csv'),
      file('id,first name,last name\np1,Ada,Lovelace\n', 'people.csv'),
      file('event,person\ne1,p1\n', 'attendance.csv'),
      file('place,lat,lon\nOslo,59.9,10.7\n', 'places.csv'),
    ];
    expect(await page.atlas.open(files)).to.equal(true);
    const [meeting] = page.atlas.atlas.meetings;
    expect(meeting?.attendance.map(({ person }) => person)).to.deep.equal(['ada-lovelace']);
    expect(page.atlas.atlas.placeById.get(meeting?.places[0]?.place ?? '')?.coordinates).to.deep.equal([10.7, 59.9]);
  });
});
