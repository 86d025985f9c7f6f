/** The list of problems, by keyboard: kinds that open, what each says, and where it leads. */
import { expect } from 'chai';
import { focused, mountAtlas, unmountAll, until, wordsOf, type AtlasDriver } from './driver.js';

const file = (text: string, name = 'talks.csv'): File => new File([text], name);

const odd = `meeting,date,place,lat,lon,people
A,2018-06-04,Blank,0,0,Ada
B,31.2.2018,Oslo,59.9,10.7,Ada
`;

/** What is said of each kind of problem. */
const kinds = (page: AtlasDriver): string[] =>
  page.all('parley-issues', '[part="issues"] > ul > li').map((item) => wordsOf(item));

const summaries = (page: AtlasDriver): HTMLElement[] => page.all('parley-issues', 'li summary');

describe('problems in the data', () => {
  afterEach(unmountAll);

  it('are those of reading, or all, or none', async () => {
    const page = await mountAtlas();
    await page.atlas.open([file(odd)]);
    await page.settled();
    expect(kinds(page).length).to.equal(1);
    expect(kinds(page)[0]).to.match(/^This date cannot be read .*\(row 3, column date\)$/);
    page.atlas.setAttribute('issues', 'all');
    await page.atlas.open([file(odd)]);
    await until(() => kinds(page).length === 2, 'the doctor has looked');
    expect(kinds(page).join(' ')).to.match(/Latitude and longitude are both 0/);
    page.atlas.setAttribute('issues', 'none');
    await page.settled();
    expect(page.hasPart('parley-issues')).to.equal(false);
  });

  it('lead to the place, the meeting or the person they are about', async () => {
    const page = await mountAtlas({ attributes: { issues: 'all' } });
    await page.atlas.open([file(odd)]);
    await until(() => kinds(page).length === 2, 'the doctor has looked');
    page.one('parley-issues', 'summary').focus();
    await page.press('Enter');
    await page.press('Tab');
    expect(wordsOf(focused())).to.equal('Blank');
    await page.press('Enter');
    await until(() => page.pageTitle === 'Blank', 'the place is open');
    expect(page.atlas.store.state.origin).to.deep.equal({ by: 'user', from: 'issues' });
  });

  it('say in one line what was read, and nothing that is not so', async () => {
    const page = await mountAtlas();
    await page.atlas.open([file(odd)]);
    await page.settled();
    const [line] = page.all('parley-issues', 'p');
    expect(wordsOf(line)).to.equal('Read 2 meetings, 2 places, 1 person. Kept as written: 1 value of “date”.');
    await page.atlas.open([file('[]', 'nothing.json')]);
    await page.settled();
    expect(wordsOf(page.all('parley-issues', 'p')[0])).to.match(/^Nothing was read\./);
  });

  it('are open and spoken if nothing could be read, because there is nothing else to read', async () => {
    const page = await mountAtlas();
    await page.atlas.open([file('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n', 'talks.pdf')]);
    await until(() => page.hasPart('parley-issues') && page.all('parley-issues', 'details').length > 0, 'it is listed');
    expect(page.one<HTMLDetailsElement>('parley-issues', 'details').open).to.equal(true);
    expect(kinds(page)[0]).to.match(/^This is a PDF, which Parley cannot read\. Open it in the program/);
    await until(() => page.spoken.some((text) => text.startsWith('This is a PDF')), 'the reason is said');
    await page.atlas.open([file(odd)]);
    await page.settled();
    expect(page.one<HTMLDetailsElement>('parley-issues', 'details').open).to.equal(false);
  });

  it('of one kind are one sentence, which opens with Enter to show each of them', async () => {
    const rows = ['Vienna', 'Vienna', 'Paris', 'Rome'].map(
      (place, index) => `M${index},2018-06-0${index + 1},${place}`,
    );
    const page = await mountAtlas();
    await page.atlas.open([file(`meeting,date,place\n${rows.join('\n')}\nBad,31.2.2018,\nWorse,32.2.2018,`)]);
    await page.settled();
    expect(page.all('parley-issues', 'h3').map((title) => wordsOf(title))).to.deep.equal([
      'Fix these first',
      'Also found',
    ]);
    const [dates, places] = summaries(page);
    expect(wordsOf(dates)).to.equal('2 dates in column “date” cannot be read: 31.2.2018, 32.2.2018.');
    expect(wordsOf(places)).to.equal(
      '3 places have no coordinates, so they are not on the map: Vienna (2 meetings), Paris (1), Rome (1).',
    );
    page.one('parley-issues', 'summary').focus();
    await page.press('Enter');
    await page.press('Tab');
    expect(focused()).to.equal(dates);
    await page.press('Tab');
    expect(focused()).to.equal(places);
    await page.press('Enter');
    expect((places?.parentElement as HTMLDetailsElement).open).to.equal(true);
    const items = [...(places?.parentElement?.querySelectorAll('li') ?? [])].map((item) => wordsOf(item));
    expect(items[0]).to.equal('Vienna has no coordinates, so it is not on the map (2 meetings). (row 2, column place)');
    await page.press('Enter');
    expect((places?.parentElement as HTMLDetailsElement).open).to.equal(false);
  });

  it('that are many are drawn in parts, and focus stays in the list', async () => {
    const rows = Array.from({ length: 60 }, (_, row) => `M${row},2018-06-04,P${row}`);
    const page = await mountAtlas();
    await page.atlas.open([file(`meeting,date,place\n${rows.join('\n')}`)]);
    await page.settled();
    page.one('parley-issues', 'summary').focus();
    await page.press('Enter');
    await page.press('Tab');
    await page.press('Enter');
    await page.press('Tab');
    expect(wordsOf(focused())).to.equal('Show 10 more');
    await page.press('Enter');
    await until(() => wordsOf(focused()).startsWith('P50 '), 'the first of the added problems has focus');
    expect(page.all('parley-issues', 'li li').length).to.equal(60);
  });
});
