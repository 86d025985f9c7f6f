/** Questions as a reader asks them: by an address, in the search field, on the page of a person; and the way back. */
import { expect } from 'chai';
import { focused, focusedName, mountAtlas, unmountAll, until, wordsOf, type AtlasDriver } from './driver.js';

const TOGETHER = '#parley:together/sung-kim/choe-son-hui';
const options = (page: AtlasDriver): HTMLElement[] => page.all('parley-search', '[role="option"]');
const lead = (page: AtlasDriver): string => wordsOf(page.one('parley-details', '.answer'));

async function atAddress(hash: string): Promise<AtlasDriver> {
  history.replaceState(null, '', hash);
  const page = await mountAtlas();
  await until(() => page.pageTitle !== '', 'a page is open');
  return page;
}

/** Opens the search by its key, from the first Tab stop of the atlas. */
async function searching(): Promise<AtlasDriver> {
  const page = await mountAtlas();
  page.before.focus();
  page.keys = 0;
  await page.press('Tab');
  await page.press('/');
  await until(() => focused()?.getAttribute('role') === 'combobox', 'the field has focus');
  return page;
}

describe('the page of a question', () => {
  afterEach(async () => {
    await unmountAll();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('opens by its address, and names what it answers', async () => {
    const page = await atAddress(TOGETHER);
    expect(page.pageTitle).to.contain('Sung Kim');
    expect(page.pageTitle).to.contain('Choe Son-hui');
    expect(lead(page)).to.match(/^Sung Kim and Choe Son-hui met 7 times/);
    await until(() => page.atlas.store.state.answer !== undefined, 'the meetings are found');
    expect(page.atlas.store.state.answer?.length).to.equal(7);
  });

  it('says that a person of the address is unknown', async () => {
    const page = await atAddress('#parley:together/sung-kim/no-such-person');
    expect(lead(page)).to.contain('no-such-person');
  });

  it('says what is missing in an address with one person', async () => {
    const page = await atAddress('#parley:path/sung-kim');
    expect(lead(page)).to.contain('its address names only Sung Kim');
  });

  it('follows Back and Forward, with the filter of each entry', async () => {
    const page = await atAddress(TOGETHER);
    const questions: unknown[] = [];
    page.atlas.addEventListener('parley-select', (event) => questions.push(event.question));
    const path = page.all<HTMLAnchorElement>('parley-details', 'a[data-question^="path/"]')[0];
    if (path === undefined) throw new Error('The page has no link to the chains.');
    path.focus();
    await page.press('Enter');
    expect(location.hash).to.equal('#parley:path/sung-kim/choe-son-hui');
    expect(questions).to.deep.equal([{ question: 'path', people: ['sung-kim', 'choe-son-hui'] }]);
    expect(focused()?.id, 'the heading has focus').to.equal('heading');
    await page.atlas.store.setFilter({ places: ['singapore'] }, { by: 'user' });
    await page.settled();
    expect(location.hash).to.equal('#parley:path/sung-kim/choe-son-hui?places=singapore');
    const back = page.all<HTMLAnchorElement>('parley-details', 'a[data-ref]')[0];
    expect(back?.href, 'the filter stays with the links').to.contain('?places=singapore');
    history.back();
    await until(() => page.atlas.store.state.filterText === '', 'Back has undone the filter');
    history.back();
    await until(() => page.atlas.store.state.question?.question === 'together', 'Back has opened the page before');
    await page.settled();
    expect(lead(page)).to.match(/met 7 times/);
    history.forward();
    await until(() => page.atlas.store.state.question?.question === 'path', 'Forward has opened the chains');
    history.forward();
    await until(() => page.atlas.store.state.filterText === 'places=singapore', 'Forward has filtered again');
  });

  it('is closed by Escape, and focus returns to where it was opened', async () => {
    const page = await searching();
    await page.type('sung+choe');
    await until(() => options(page).length > 0, 'there are results');
    await page.press('Enter');
    await until(() => focused()?.id === 'heading', 'the heading has focus');
    await page.press('Escape');
    await until(() => focused()?.getAttribute('role') === 'combobox', 'focus is back in the field');
    expect(page.pageTitle).to.equal('');
    expect(location.hash).to.equal('');
  });

  it('is opened by `selected`, and by script', async () => {
    const page = await mountAtlas({ attributes: { selected: 'together/sung-kim/choe-son-hui' } });
    await until(() => page.pageTitle !== '', 'the page is open');
    expect(lead(page)).to.match(/met 7 times/);
    expect(page.atlas.select({ question: 'path', people: ['sung-kim', 'donald-trump'] })).to.equal(true);
    await page.settled();
    expect(page.pageTitle).to.contain('Donald Trump');
  });

  it('belongs to one of two atlases', async () => {
    history.replaceState(null, '', '#two:together/sung-kim/choe-son-hui&one:?places=panmunjeom');
    const one = await mountAtlas({ attributes: { id: 'one' } });
    const two = await mountAtlas({ attributes: { id: 'two' } });
    await until(() => two.pageTitle !== '', 'the page of the second is open');
    await until(() => one.atlas.store.state.filterText !== '', 'the first is filtered');
    expect([one.pageTitle, two.atlas.store.state.filterText]).to.deep.equal(['', '']);
  });
});

describe('a question in the search field', () => {
  afterEach(async () => {
    await unmountAll();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('is answered in eight keys from the link before the atlas', async () => {
    const page = await searching();
    await page.type('sk+cs');
    await until(() => wordsOf(options(page)[0]).includes('together'), 'the last letter is answered');
    expect(wordsOf(options(page)[0])).to.equal('Sung Kim and Choe Son-hui together — 7 meetings');
    await page.press('Enter');
    await until(() => focused()?.id === 'heading', 'the heading of the answer has focus');
    expect(page.keys).to.equal(8);
    expect(lead(page)).to.match(/^Sung Kim and Choe Son-hui met 7 times/);
    const described = focused()?.getAttribute('aria-describedby') ?? '';
    expect(wordsOf(page.one('parley-details', `#${described}`))).to.equal(lead(page));
  });

  it('says in eight keys through whom two people are connected who never met', async () => {
    const page = await searching();
    await page.type('mp+sk');
    await until(() => options(page).length > 0, 'there are results');
    await page.press('Enter');
    await until(() => focused()?.id === 'heading', 'the heading of the answer has focus');
    expect(page.keys).to.equal(8);
    expect(lead(page)).to.equal(
      'No meeting of Mike Pompeo and Sung Kim is counted. They are connected through Kang Kyung-wha.',
    );
  });

  it('opens the first answer to what is typed last, when Enter comes before it', async () => {
    const page = await searching();
    await page.type('pompeo');
    await until(() => options(page).length > 0, 'there are results');
    const field = focused() as HTMLInputElement;
    field.value = 'pompeo + sung kim';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    const enter = { key: 'Enter', bubbles: true, composed: true, cancelable: true };
    field.dispatchEvent(new KeyboardEvent('keydown', enter));
    await until(() => focused()?.id === 'heading', 'the heading of a page has focus');
    expect(location.hash).to.equal('#parley:together/mike-pompeo/sung-kim');
  });

  it('offers the chains to people who never met', async () => {
    const page = await searching();
    await page.type('pompeo + sung kim');
    await until(() => wordsOf(options(page)[1]).startsWith('From'), 'the last letter is answered');
    const [first, second] = options(page).map((option) => wordsOf(option));
    expect(first).to.equal('Mike Pompeo and Sung Kim together — no meeting');
    expect(second).to.equal('From Mike Pompeo to Sung Kim — through one other person');
  });

  it('sets a filter, says so, and leads to the list', async () => {
    const page = await searching();
    await page.type('kim yong-chol in singapore');
    await until(() => wordsOf(options(page)[0]).includes('Singapore'), 'the last letter is answered');
    expect(wordsOf(options(page)[0])).to.match(/^Meetings with Kim Yong-chol in Singapore — \d+ meetings?$/);
    await page.press('Enter');
    await until(() => location.hash.includes('people=kim-yong-chol'), 'the filter is in the address');
    await until(() => focusedName().startsWith('Meetings'), 'the list has focus');
    await until(() => !page.hasPart('parley-search'), 'the field is hidden');
    expect(page.atlas.store.state.filter).to.deep.equal({ people: ['kim-yong-chol'], places: ['singapore'] });
  });
});

describe('"Compare with"', () => {
  afterEach(async () => {
    await unmountAll();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('offers the people met most often, and opens what two people have in common', async () => {
    const page = await atAddress('#parley:person/sung-kim');
    const field = (): HTMLElement =>
      page.one('parley-details', 'parley-compare').shadowRoot?.querySelector('input') as HTMLElement;
    await until(() => field() !== null, 'the field is there');
    field().focus();
    await page.press('ArrowDown');
    const list = (): HTMLElement[] => [
      ...(field().getRootNode() as ShadowRoot).querySelectorAll<HTMLElement>('[role="option"]'),
    ];
    await until(() => list().length > 0, 'there are people');
    expect(wordsOf(list()[0])).to.equal('Choe Son-hui 7 meetings');
    await page.type('pomp');
    await until(() => list().length === 1, 'there is one person');
    await page.press('Enter');
    await until(() => location.hash === '#parley:together/sung-kim/mike-pompeo', 'the page of both is open');
  });
});
