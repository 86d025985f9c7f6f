/** The filter as a person uses it: opened from the bar, chosen by keys, read in chips, counted, cleared, sent as an address. */
import { expect } from 'chai';
import { firstAtlas } from './first-atlas.js';
import {
  focused,
  focusedName,
  mountAtlas,
  nameOf,
  tabStops,
  unmountAll,
  until,
  wordsOf,
  type AtlasDriver,
} from './driver.js';

const within = (page: AtlasDriver, show: 'chips' | 'choices', selector: string): HTMLElement[] => [
  ...(page.atlas.renderRoot
    .querySelector(`parley-filter[show=${show}]`)
    ?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const chips = (page: AtlasDriver): string[] =>
  within(page, 'chips', '.chip').map((chip) => wordsOf(chip.querySelector('.name') ?? undefined));
const rows = (page: AtlasDriver, name: string): string[] =>
  within(page, 'choices', `[data-name=${name}] .row`).map((row) => wordsOf(row));
const title = (page: AtlasDriver): HTMLElement | undefined => within(page, 'choices', '#title')[0];

async function openByKey(page: AtlasDriver): Promise<void> {
  await page.press('.');
  await until(() => focused() !== undefined && focused() === title(page), 'the choices are open');
}

describe('the filter', () => {
  afterEach(unmountAll);

  it('shows one side only within six keys of the link before the atlas', async () => {
    const page = await mountAtlas({ text: firstAtlas });
    page.before.focus();
    page.keys = 0;
    await page.press('Tab');
    await openByKey(page);
    await page.press('Tab');
    await page.press('Tab');
    await page.press('ArrowDown');
    expect(focused()?.closest('.row')?.textContent).to.contain('North Korea');
    await page.press('Space');
    expect(page.keys).to.be.at.most(6);
    expect(page.atlas.store.state.filter).to.deep.equal({ sides: ['dprk'] });
    expect(focused()?.closest('.row')?.textContent, 'focus stays on the choice').to.contain('North Korea');
  });

  it('opens from the bar, closes with Escape, and gives focus back to the button', async () => {
    const page = await mountAtlas({ text: firstAtlas });
    page.control('Filter').focus();
    await page.press('Enter');
    await until(() => focused() === title(page), 'the choices are open');
    await page.press('Tab');
    await page.press('Escape');
    expect(focusedName()).to.equal('Filter');
    expect(title(page)).to.equal(undefined);
  });
});
