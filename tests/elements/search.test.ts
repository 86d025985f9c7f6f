/** The search field as a combobox: focus stays in it, the arrows move what is meant, Enter opens. */
import { expect } from 'chai';
import { worldAtlas } from '../keyboard/world-atlas.js';
import { focused, focusedName, mountAtlas, unmountAll, until, wordsOf, type AtlasDriver } from './driver.js';

const options = (page: AtlasDriver): HTMLElement[] => page.all('parley-search', '[role="option"]');
/** The result meant, as `aria-activedescendant` tells it. */
const meant = (page: AtlasDriver): string => {
  const id = focused()?.getAttribute('aria-activedescendant');
  return id === null || id === undefined ? '' : wordsOf(page.one('parley-search', `#${id}`));
};

async function searching(): Promise<AtlasDriver> {
  const page = await mountAtlas({ text: worldAtlas() });
  page.control('Search').focus();
  await page.press('Enter');
  await until(() => focused()?.getAttribute('role') === 'combobox', 'the field has focus');
  return page;
}

describe('the search', () => {
  afterEach(unmountAll);

  it('tells how many it found, and walks them with the arrows, round and round', async () => {
    const page = await searching();
    const heard = page.hears();
    await page.type('to');
    await until(() => options(page).length > 0, 'there are results');
    expect(focused()?.getAttribute('aria-expanded')).to.equal('true');
    expect(await heard).to.equal(`${options(page).length} results.`);
    expect(meant(page)).to.equal('');
    await page.press('ArrowDown');
    expect(meant(page)).to.match(/^Tokyo/);
    await page.press('ArrowUp');
    expect(meant(page)).to.equal('');
    await page.press('ArrowUp');
    expect(meant(page)).to.equal(wordsOf(options(page).at(-1)));
    expect(focused()?.localName).to.equal('input');
  });

  it('opens what is meant by Enter, the first by default, another by a click', async () => {
    const page = await searching();
    await page.type('tokyo');
    await page.press('Enter');
    await until(() => page.pageTitle === 'Tokyo', 'Tokyo is open');
    await until(() => focused()?.id === 'heading', 'its heading has focus');
    page.control('Search').focus();
    await page.press('Enter');
    await until(() => focused()?.localName === 'input', 'the field has focus');
    await page.type('seoul');
    await until(() => options(page).length > 0, 'there are results');
    await page.click(options(page)[0] as HTMLElement);
    expect(page.pageTitle).to.equal('Seoul');
  });

  it('is emptied by Escape, then put away by Escape, and gives focus back', async () => {
    const page = await searching();
    await page.type('to');
    await until(() => options(page).length > 0, 'there are results');
    await page.press('Escape');
    expect((focused() as HTMLInputElement).value).to.equal('');
    expect(options(page).length).to.equal(0);
    await page.press('Escape');
    expect(focusedName()).to.equal('Search');
    expect(page.hasPart('parley-search')).to.equal(false);
  });

  it('says so when nothing is found, in sight and in words', async () => {
    const page = await searching();
    const heard = page.hears();
    await page.type('zzzzz');
    expect(await heard).to.equal('No results.');
    expect(wordsOf(page.one('parley-search', 'p'))).to.contain('zzzzz');
    await page.press('?');
    expect(page.helpIsOpen, 'a question mark is text here').to.equal(false);
  });

  it('leaves keys to an input method that is composing', async () => {
    const page = await searching();
    await page.type('to');
    await until(() => options(page).length > 0, 'there are results');
    const event = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true });
    focused()?.dispatchEvent(event);
    await page.settled();
    expect(event.defaultPrevented).to.equal(false);
    expect(page.pageTitle).to.equal('');
  });

  for (const key of ['Tab', 'ArrowDown', 'ArrowUp', 'End', 'PageDown', 'PageUp', 'Home']) {
    it(`keeps focus in the atlas when Tab follows ${key} in long results`, async () => {
      const page = await searching();
      await page.type('e');
      await until(() => options(page).length > 5, 'there are many results');
      const results = page.one('parley-search', '#results');
      // As on a small screen, where the results scroll.
      results.style.cssText = 'max-block-size: 60px; overflow: auto';
      await page.press(key);
      for (const direction of [['Tab'], ['Shift', 'Tab'], ['Tab'], ['Tab']]) {
        await page.press(...direction);
        expect(focused() !== undefined, `focus after ${direction.join('+')}`).to.equal(true);
        expect(focused() === results).to.equal(false);
      }
    });
  }

  it('is gone past by Tab', async () => {
    const page = await searching();
    await page.press('Tab');
    expect(focusedName()).to.match(/^Meetings/);
  });
});
