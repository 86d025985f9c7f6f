/** From the overview to a place, a meeting, a person and back: by mouse, by keys, by Back and Forward. */
import { expect } from 'chai';
import { worldAtlas } from '../keyboard/world-atlas.js';
import { focused, focusedName, inFull, mountAtlas, unmountAll, until, wordsOf, type AtlasDriver } from './driver.js';

const link = (page: AtlasDriver, name: string): HTMLAnchorElement => {
  const links = page.all<HTMLAnchorElement>('parley-details', 'a');
  const found = links.find((one) => wordsOf(one).startsWith(name));
  if (found === undefined) throw new Error(`Got ${links.map(wordsOf).join(' | ')} when expected a link ${name}.`);
  return found;
};

describe('a walk through the atlas', () => {
  afterEach(unmountAll);

  it('goes by mouse from a place to a meeting to a person, each with its address', async () => {
    const page = await mountAtlas();
    const selected: unknown[] = [];
    page.atlas.addEventListener('parley-select', (event) => selected.push(event.selected?.kind));
    await page.click(page.marker('Panmunjeom'));
    expect(page.pageTitle).to.match(/^Panmunjeom/);
    expect(location.hash).to.equal('#parley:place/panmunjeom');
    expect(page.marker('Panmunjeom').getAttribute('aria-expanded')).to.equal('true');
    await page.click(link(page, 'Panmunjeom, first session'));
    expect(location.hash).to.equal('#parley:meeting/panmunjeom-1');
    await page.click(link(page, 'Sung Kim'));
    expect(page.pageTitle).to.match(/^Sung Kim/);
    expect(location.hash).to.equal('#parley:person/sung-kim');
    await page.click(page.closeButton);
    expect(page.pageTitle).to.equal('');
    expect(location.hash).to.equal('');
    expect(selected).to.deep.equal(['place', 'meeting', 'person', undefined]);
  });

  it('goes by keys, and every page that opens has focus on its heading', async () => {
    const page = await mountAtlas();
    await page.tabToPlaces();
    expect(focusedName()).to.match(/^Panmunjeom, 6 meetings/);
    await page.press('Enter');
    expect(focused()?.id).to.equal('heading');
    expect(focusedName()).to.match(/^Panmunjeom/);
    await page.press('Tab');
    expect(focusedName()).to.match(/^Panmunjeom, first session/);
    await page.press('Enter');
    expect(focused()?.id).to.equal('heading');
    expect(focusedName()).to.match(/first session/);
    await page.press('Tab');
    const person = focusedName();
    await page.press('Enter');
    expect(focused()?.id).to.equal('heading');
    expect(focusedName().startsWith(person)).to.equal(true);
  });

  it('has drawn that a page is closed when focus returns, so that a screen reader reads the new state', async () => {
    const page = await mountAtlas();
    const states: (string | null)[] = [];
    const marker = page.marker('Panmunjeom');
    marker.addEventListener('focus', () => states.push(marker.getAttribute('aria-expanded')));
    for (const byKey of [true, false]) {
      await page.tabToPlaces();
      await page.press('Enter');
      states.length = 0;
      if (byKey) await page.press('Escape');
      else await page.click(page.closeButton);
      expect(focusedName()).to.match(/^Panmunjeom/);
      expect(states).to.deep.equal(['false']);
      marker.blur();
    }
  });

  it('goes back and forward with the history, and focus with it', async () => {
    const page = await mountAtlas();
    const goes = async (step: () => void, hash: string): Promise<void> => {
      step();
      await until(() => location.hash === hash, `the address is ${hash}`);
      await page.settled();
    };
    await page.tabToPlaces();
    await page.press('Enter');
    await page.press('Tab');
    await page.press('Enter');
    await goes(() => history.back(), '#parley:place/panmunjeom');
    expect(page.pageTitle).to.match(/^Panmunjeom/);
    expect(focused()?.id).to.equal('heading');
    await goes(() => history.back(), '');
    expect(page.pageTitle).to.equal('');
    expect(focusedName()).to.match(/^Panmunjeom, 6 meetings/);
    await goes(() => history.forward(), '#parley:place/panmunjeom');
    expect(page.pageTitle).to.match(/^Panmunjeom/);
    expect(focusedName(), 'Forward does not take focus from the map').to.match(/^Panmunjeom, 6 meetings/);
    await page.press('Escape');
    expect(page.pageTitle, 'Escape on the marker closes its page').to.equal('');
    expect(focusedName()).to.match(/^Panmunjeom, 6 meetings/);
  });

  it('goes into a page that is open already by Enter on its marker or its row', async () => {
    const page = await mountAtlas();
    await page.tabToPlaces();
    await page.press('Enter');
    page.marker('Panmunjeom').focus();
    await page.press('Enter');
    expect(focused()?.id).to.equal('heading');
    await page.click(page.tab('Places'));
    page.row('Panmunjeom').focus();
    await page.press('Enter');
    expect(focused()?.id).to.equal('heading');
    expect(page.pageTitle).to.match(/^Panmunjeom/);
  });

  it('never moves focus when data comes or comes again', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    expect(focused() === undefined).to.equal(true);
    page.before.focus();
    await page.atlas.reload();
    await page.settled();
    expect(focusedName()).to.equal('before');
  });
});

describe('closing a page', () => {
  afterEach(unmountAll);

  const openers: Record<string, (page: AtlasDriver) => Promise<string>> = {
    marker: async (page) => {
      await page.tabToPlaces();
      await page.press('Home');
      await page.press('ArrowRight');
      const name = focusedName();
      await page.press('Enter');
      return name;
    },
    'list row': async (page) => {
      page.tab('Meetings').focus();
      await page.press('Tab');
      await page.press('ArrowDown');
      const name = focusedName();
      await page.press('Enter');
      return name;
    },
    search: async (page) => {
      page.control('Search').focus();
      await page.press('Enter');
      await until(() => focused()?.localName === 'input', 'the search field has focus');
      const name = focusedName();
      await page.type('tok');
      await until(() => page.all('parley-search', '[role="option"]').length > 0, 'there are results');
      await page.press('Enter');
      return name;
    },
  };
  const closers: Record<string, (page: AtlasDriver) => Promise<void>> = {
    Escape: (page) => page.press('Escape'),
    'the Close button': async (page) => {
      page.closeButton.focus();
      await page.press('Enter');
    },
    'a click on Close': (page) => page.click(page.closeButton),
  };

  for (const [index, [opener, open]] of Object.entries(openers).entries()) {
    // Elsewhere than in Chromium each opener and each closer once.
    const pairs = Object.entries(closers);
    for (const [closer, close] of inFull(pairs, pairs.slice(index, index + 1))) {
      it(`by ${closer} goes back to the ${opener} that opened it`, async () => {
        const page = await mountAtlas({ text: worldAtlas() });
        const name = await open(page);
        await until(() => focused()?.id === 'heading', 'the heading has focus', 100);
        await close(page);
        await until(() => focusedName() === name, `${name} has focus again`, 500);
        expect(page.pageTitle).to.equal('');
      });
    }
  }

  it('goes back to the first opener after a walk from page to page', async () => {
    const page = await mountAtlas();
    await page.tabToPlaces();
    await page.press('Enter');
    for (let step = 0; step < 2; step += 1) {
      await page.press('Tab');
      await page.press('Enter');
    }
    expect(page.atlas.store.state.selection?.kind).to.equal('person');
    await page.press('Escape');
    expect(focusedName()).to.match(/^Panmunjeom, 6 meetings/);
  });

  it('keeps focus inside when the opener is drawn away at the same moment', async () => {
    const page = await mountAtlas();
    page.row('Panmunjeom, first session').focus();
    await page.press('Enter');
    await page.click(link(page, '← Panmunjeom'));
    await page.click(link(page, '← All places'));
    expect(page.tab('Places').getAttribute('aria-selected')).to.equal('true');
    await until(() => focused() !== undefined, 'something has focus');
    expect(page.atlas.contains(document.activeElement)).to.equal(true);
  });
});
