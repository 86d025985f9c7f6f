/** Whom a person met, who was together and through whom: read, sorted and followed with keys, and reached by address. */
import { expect } from 'chai';
import { firstAtlas } from './first-atlas.js';
import { focused, focusedName, mountAtlas, nameOf, unmountAll, until, wordsOf, type AtlasDriver } from './driver.js';

const headingHasFocus = (): Promise<void> => until(() => focused()?.id === 'heading', 'the heading has focus');

async function openAddress(address: string, text = firstAtlas): Promise<AtlasDriver> {
  location.hash = address;
  const page = await mountAtlas({ text });
  await until(() => page.hasPart('parley-details') && page.pageTitle !== '', 'the page is open');
  return page;
}

const buttonNamed = (page: AtlasDriver, name: string): HTMLButtonElement => {
  const buttons = page.all<HTMLButtonElement>('parley-details', 'button');
  const found = buttons.find((one) => nameOf(one).startsWith(name));
  if (found === undefined) throw new Error(`Got ${buttons.map(nameOf).join(' | ')} when expected a button ${name}.`);
  return found;
};
const linkNamed = (page: AtlasDriver, name: string): HTMLAnchorElement => {
  const links = page.all<HTMLAnchorElement>('parley-details', 'a');
  const found = links.find((one) => nameOf(one).startsWith(name));
  if (found === undefined) throw new Error(`Got ${links.map(nameOf).join(' | ')} when expected a link ${name}.`);
  return found;
};
const namesIn = (page: AtlasDriver): readonly string[] =>
  page.all('parley-details', '.encounters tbody .name a').map(wordsOf);
const sortedColumns = (page: AtlasDriver): readonly string[] =>
  page.all('parley-details', '[aria-sort]').map((one) => `${wordsOf(one)} ${one.ariaSort ?? ''}`);

/** A person who met 120 others at one meeting, as a table. */
const crowd = `meeting,date,place,people\n${Array.from(
  { length: 3 },
  (_, day) =>
    `Fair ${day},2018-06-0${day + 1},Geneva,${Array.from({ length: 120 }, (_, one) => `Guest ${one}`).join('; ')}`,
).join('\n')}\n`;

describe('who met whom', () => {
  afterEach(unmountAll);

  it('is sorted by keys on the headings of the columns, said once, and stands in the address', async () => {
    const page = await openAddress('#parley:person/sung-kim');
    expect(namesIn(page)[0]).to.equal('Choe Son-hui');
    expect(sortedColumns(page)).to.deep.equal(['Meetings descending']);
    buttonNamed(page, 'Last').focus();
    await page.press('Enter');
    expect(await page.hears(0)).to.equal('Sorted by last meeting, newest first.');
    expect(sortedColumns(page)).to.deep.equal(['Last descending']);
    expect(focusedName()).to.match(/^Last/);
    expect(namesIn(page).at(-1)).to.equal('Kang Kyung-wha');
    await until(() => location.hash.endsWith('?sort=-last'), 'the order is in the address');
    await page.press(' ');
    expect(sortedColumns(page)).to.deep.equal(['Last ascending']);
    expect(namesIn(page)[0]).to.equal('Kang Kyung-wha');
    await page.hears(1);
    expect(page.spoken).to.deep.equal([
      'Sorted by last meeting, newest first.',
      'Sorted by last meeting, oldest first.',
    ]);
  });

  it('opens in the order of an address', async () => {
    const page = await openAddress('#parley:person/sung-kim?sort=name');
    expect(sortedColumns(page)).to.deep.equal(['Name ascending']);
    expect(namesIn(page)[0]).to.equal('Allison Hooker');
  });

  it('leads from the number of meetings to the page of both, and on to the chains', async () => {
    const page = await openAddress('#parley:person/sung-kim');
    linkNamed(page, '7 meetings of Sung Kim and Choe Son-hui').focus();
    await page.press('Enter');
    await headingHasFocus();
    expect(page.pageTitle).to.equal('Sung Kim and Choe Son-hui');
    expect(location.hash).to.equal('#parley:together/sung-kim/choe-son-hui');
    expect(wordsOf(page.one('parley-details', '.answer'))).to.contain('met 7 times, 27 May to 11 June 2018.');
    linkNamed(page, 'Through whom').focus();
    await page.press('Enter');
    await until(() => location.hash === '#parley:path/sung-kim/choe-son-hui', 'the chains are open');
    await headingHasFocus();
    await page.press('Escape');
    await until(() => page.pageTitle === '', 'the page is closed');
  });

  it('leads to the table of who attended the meetings of both, with both in the filter', async () => {
    const page = await openAddress('#parley:together/sung-kim/choe-son-hui');
    linkNamed(page, 'Who else attended').focus();
    await page.press('Enter');
    await until(
      () => location.hash === '#parley:attendance?people=sung-kim,choe-son-hui',
      'the table is open, with the filter in the address',
    );
    expect(page.atlas.store.state.visible?.size).to.equal(7);
    await headingHasFocus();
  });

  it('keeps the days in one place folded until they are asked for', async () => {
    const page = await openAddress('#parley:together/sung-kim/kang-kyung-wha');
    const details = page.one<HTMLDetailsElement>('parley-details', '.stays');
    expect(details.open).to.equal(false);
    page.one('parley-details', '.stays summary').focus();
    await page.press('Enter');
    expect(details.open).to.equal(true);
  });

  it('draws further rows on demand, says how many, and moves focus to the first new one', async () => {
    const page = await openAddress('#parley:person/guest-0', crowd);
    expect(namesIn(page)).to.have.length(50);
    buttonNamed(page, 'Show 69 more').focus();
    await page.press('Enter');
    expect(await page.hears(0)).to.equal('119 of 119 shown.');
    expect(namesIn(page)).to.have.length(119);
    expect(focused()?.textContent).to.equal(namesIn(page)[50]);
  });

  it('answers an address with an unknown person in a sentence', async () => {
    const page = await openAddress('#parley:together/sung-kim/x%2Fy');
    expect(wordsOf(page.one('parley-details', '.answer'))).to.equal('This atlas has no person with the address “x/y”.');
    expect(page.pageTitle).to.equal('Sung Kim');
  });

  it('fits a page of 320 pixels', async () => {
    location.hash = '#parley:person/sung-kim';
    const page = await mountAtlas({ text: firstAtlas, width: 300 });
    await until(() => page.hasPart('parley-details') && page.pageTitle !== '', 'the page is open');
    const section = page.one('parley-details', 'section');
    // Fractions of a pixel are rounded in two ways.
    expect(section.scrollWidth).to.be.at.most(section.clientWidth + 1);
    expect(page.one('parley-details', '.encounters tbody td.last').getBoundingClientRect().height).to.be.below(40);
  });
});
