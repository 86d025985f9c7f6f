/** The bar of buttons below the map: one row, one tab stop, and a menu for what is needed less often. */
import { expect } from 'chai';
import { worldAtlas } from '../keyboard/world-atlas.js';
import { focused, focusedName, mountAtlas, unmountAll, until } from './driver.js';

describe('the bar of the map', () => {
  afterEach(unmountAll);

  for (const width of [200, 320, 360, 480, 700, 1100]) {
    it(`is one row at ${width} px, with no text cut`, async () => {
      const page = await mountAtlas({ text: worldAtlas(), width });
      const buttons = page.controls.filter((button) => button.checkVisibility());
      expect(new Set(buttons.map((button) => Math.round(button.getBoundingClientRect().top))).size).to.equal(1);
      const bar = page.one('parley-map', '.bar').getBoundingClientRect();
      for (const button of buttons) {
        const { left, right } = button.getBoundingClientRect();
        expect(left, button.className).to.be.at.least(bar.left);
        expect(right, button.className).to.be.at.most(bar.right);
        expect(button.scrollWidth, button.ariaLabel ?? '').to.be.at.most(button.clientWidth + 1);
      }
    });
  }

  it('has the buttons to pan in its menu, by single presses', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    const map = page.part('parley-map');
    expect(page.control('Move west').checkVisibility()).to.equal(false);
    await page.openMore();
    for (let press = 0; press < 2; press += 1) {
      const before = map.view?.center[0] ?? 0;
      await page.click(page.control('Move west'));
      expect(map.view?.center[0]).to.be.lessThan(before);
      expect(page.control('Move west').checkVisibility(), 'the menu stays open').to.equal(true);
    }
    await page.click(page.marker('Tokyo'));
    expect(page.control('Move west').checkVisibility(), 'a press elsewhere closes it').to.equal(false);
  });

  it('gives its menu to the keyboard, and takes it away again', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    page.control('Show all').focus();
    await page.press('End');
    expect(focusedName()).to.equal('More');
    expect(focused()?.getAttribute('aria-expanded')).to.equal('false');
    await page.press('Enter');
    await until(() => focusedName() === 'Move west', 'focus is in the menu');
    await page.press('End');
    expect(focusedName()).to.equal('Keyboard help');
    await page.press('Escape');
    expect(focusedName()).to.equal('More');
    expect(focused()?.getAttribute('aria-expanded')).to.equal('false');
    await page.press('Enter');
    await until(() => focusedName() === 'Move west', 'focus is in the menu again');
    await page.press('Tab');
    expect(focusedName(), 'one tab stop').to.match(/^Meetings/);
    expect(page.control('Move west').checkVisibility()).to.equal(false);
    await page.press('Shift', 'Tab');
    expect(focusedName(), 'the tab stop is not lost in the closed menu').to.equal('More');
  });
});
