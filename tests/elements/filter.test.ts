/** The filter as a person uses it: opened from the bar, chosen by keys, read in chips, counted, cleared, sent as an address. */
import { expect } from 'chai';
import { firstAtlas } from './first-atlas.js';
import { focused, focusedName, mountAtlas, nameOf, unmountAll, until, wordsOf, type AtlasDriver } from './driver.js';

const inside = (page: AtlasDriver, show: 'chips' | 'choices', selector: string): HTMLElement[] => [
  ...(page.atlas.renderRoot
    .querySelector(`parley-filter[show=${show}]`)
    ?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const chips = (page: AtlasDriver): string[] => inside(page, 'chips', '.chip .name').map((chip) => wordsOf(chip));
const group = (page: AtlasDriver, name: string, selector: string): HTMLElement[] =>
  inside(page, 'choices', `[data-name=${name}] ${selector}`);
/** "Sung Kim, 9" for each row. */
const rows = (page: AtlasDriver, name: string): string[] => group(page, name, '.row').map((row) => wordsOf(row));
const title = (page: AtlasDriver): HTMLElement | undefined => inside(page, 'choices', '#title')[0];
const tabs = (page: AtlasDriver): string[] => page.tabs.map((tab) => wordsOf(tab));
const filterOf = (page: AtlasDriver): object => page.atlas.store.state.filter;
const focusedRow = (): string => wordsOf(focused()?.closest('.row') ?? undefined);

async function openByKey(page: AtlasDriver): Promise<void> {
  page.tab('Meetings').focus();
  await page.press('.');
  await until(() => focused() !== undefined && focused() === title(page), 'the choices are open');
}

/** A choice by the beginning of its name. */
function choice(page: AtlasDriver, name: string, text: string): HTMLElement {
  const row = group(page, name, '.row').find((one) => wordsOf(one).startsWith(text));
  const box = row?.querySelector<HTMLElement>('input');
  if (!box) throw new Error(`Got ${rows(page, name).join(' | ')} when expected ${text}.`);
  return box;
}

describe('the filter', () => {
  afterEach(unmountAll);

  it('shows one side only within six keys of the link before the atlas', async () => {
    const page = await mountAtlas({ text: firstAtlas });
    page.before.focus();
    page.keys = 0;
    await page.press('Tab');
    await page.press('.');
    await until(() => focused() !== undefined && focused() === title(page), 'the choices are open');
    await page.press('Tab');
    await page.press('Tab');
    await page.press('ArrowDown');
    await page.press(' ');
    expect(page.keys).to.be.at.most(6);
    expect(filterOf(page)).to.deep.equal({ sides: ['dprk'] });
    expect(focusedRow(), 'focus stays on the choice').to.match(/North Korea, \d+$/);
  });

  it('opens from the bar, closes with Escape, and gives focus back to the button', async () => {
    const page = await mountAtlas({ text: firstAtlas });
    page.control('Filter').focus();
    await page.press('Enter');
    await until(() => focused() !== undefined && focused() === title(page), 'the choices are open');
    await page.press('Tab');
    await page.press('Escape');
    expect(focusedName()).to.equal('Filter');
    expect(title(page)).to.equal(undefined);
  });

  it('has one tab stop for each group; arrows, Home, End and letters move in it', async () => {
    const page = await mountAtlas({ text: firstAtlas });
    await openByKey(page);
    choice(page, 'people', 'Sung Kim').focus();
    await page.press('Home');
    const first = focusedRow();
    await page.press('ArrowDown');
    expect(focusedRow()).not.to.equal(first);
    await page.press('End');
    expect(nameOf(focused())).to.match(/^Show \d+ more$/);
    await page.press('Home');
    await page.type('kim');
    expect(focusedRow()).to.match(/^Kim/);
    await page.press('Tab');
    expect(focused()?.closest('.group')?.getAttribute('data-name')).to.equal('places');
    await page.press('Shift', 'Tab');
    expect(focused()?.closest('.group')?.getAttribute('data-name')).to.equal('people');
  });

  it('counts each choice as it would be, and says each change once', async () => {
    const page = await mountAtlas({ text: firstAtlas });
    await openByKey(page);
    const heard = page.spoken.length;
    choice(page, 'people', 'Sung Kim').focus();
    await page.press(' ');
    expect(await page.hears(heard)).to.equal('9 of 16 meetings.');
    expect(rows(page, 'people')[0]).to.equal('Sung Kim, 9');
    expect(rows(page, 'modes').at(-1), 'a choice that would leave nothing').to.equal('phone call, 0');
    const none = choice(page, 'modes', 'phone');
    none.focus();
    expect(page.description).to.equal('No meeting would be left');
    expect(chips(page)).to.deep.equal(['Sung Kim']);
    expect(page.control('Filter').textContent).to.contain('Filter · 1');
    expect(tabs(page)[0]).to.equal('Meetings 9 of 16');
    const shown = page.rows.length;
    expect(shown).to.equal(9);
    const settled = page.spoken.slice(heard);
    expect(settled).to.deep.equal(['9 of 16 meetings.']);
    await page.press(' ');
    expect(await page.hears(heard + 1)).to.equal('0 of 16 meetings.');
    expect(wordsOf(inside(page, 'chips', '.empty')[0])).to.match(/^No meetings match these conditions\. Clear$/);
  });

  it('removes chips by Delete and Enter, moves focus to the next one, and then to the button', async () => {
    const page = await mountAtlas({ text: firstAtlas });
    await page.atlas.store.setFilter({
      people: ['sung-kim', 'choe-son-hui'],
      from: Date.UTC(2018, 4, 27),
      to: Date.UTC(2018, 5, 7) - 1,
    });
    await page.settled();
    expect(chips(page)).to.deep.equal(['Sung Kim', 'Choe Son-hui', '27 May to 6 June']);
    expect(wordsOf(inside(page, 'chips', '.showing')[0])).to.equal('Showing 6 of 16 meetings');
    inside(page, 'chips', '.chip')[0]?.focus();
    expect(focusedName()).to.equal('Sung Kim: remove');
    await page.press('ArrowRight');
    const heard = page.spoken.length;
    await page.press('Delete');
    await until(() => focusedName() === '27 May to 6 June: remove', 'focus is on the next chip');
    expect(await page.hears(heard)).to.match(/^Removed Choe Son-hui\. \d+ of 16 meetings\.$/);
    await page.press('Enter');
    await until(() => focusedName() === 'Sung Kim: remove', 'focus is on the chip that is left');
    await page.press('Delete');
    await until(() => focusedName() === 'Filter', 'focus is on the button');
    expect(filterOf(page)).to.deep.equal({});
    expect(chips(page)).to.deep.equal([]);
  });

  it('clears by one button, which is at the end of the chips', async () => {
    const page = await mountAtlas({ text: firstAtlas });
    await page.atlas.store.setFilter({ people: ['sung-kim'], modes: ['in-person'] });
    await page.settled();
    inside(page, 'chips', '.chip')[0]?.focus();
    await page.press('End');
    expect(focusedName()).to.equal('Clear');
    await page.press('Enter');
    await until(() => focusedName() === 'Filter', 'focus is on the button');
    expect(filterOf(page)).to.deep.equal({});
    expect(page.rows.length).to.equal(16);
  });

  it('chooses a time by its sliders', async () => {
    const page = await mountAtlas({ text: firstAtlas });
    await openByKey(page);
    const [from, to] = group(page, 'time', '[type=range]');
    from?.focus();
    expect(from?.getAttribute('aria-valuetext')).to.equal('27 May: 1 meeting');
    await page.press('ArrowRight');
    await until(() => chips(page).length === 1, 'the time is chosen');
    expect(chips(page)).to.deep.equal(['from 28 May on']);
    expect(focused()).to.equal(from);
    to?.focus();
    await page.press('Shift', 'ArrowLeft');
    await until(() => chips(page)[0] === '28 May to 2 June', 'ten days fewer');
    await page.press('Home');
    await until(() => chips(page)[0] === '28 May', 'one day is left at least');
    await page.press('End');
    await until(() => chips(page)[0] === 'from 28 May on', 'the end is open again');
  });

  it('chooses a time by dragging over its bars', async () => {
    const page = await mountAtlas({ text: firstAtlas });
    await openByKey(page);
    const bars = group(page, 'time', '.bars')[0] as HTMLElement;
    await page.click(bars);
    await until(() => chips(page).length === 1, 'a click chooses the day in the middle');
    expect(chips(page)).to.deep.equal(['4 June']);
  });

  it('understands a time in words, says how, and says clearly if it does not', async () => {
    const page = await mountAtlas({ text: firstAtlas });
    await openByKey(page);
    const field = group(page, 'time', '#written')[0] as HTMLInputElement;
    const note = (): string => wordsOf(group(page, 'time', '#written-note')[0]);
    expect(note()).to.match(/^For example: /);
    field.focus();
    await page.type('in june 2018');
    await until(() => note() === 'Understood as June.', 'the words are read');
    expect(filterOf(page), 'nothing is chosen yet').to.deep.equal({});
    const before = page.spoken.length;
    await page.press('Enter');
    expect(await page.hears(before)).to.match(/^\d+ of 16 meetings\.$/);
    expect(chips(page)).to.deep.equal(['June']);
    expect(focused()).to.equal(field);
    field.select();
    const heard = page.spoken.length;
    await page.type('noday');
    await page.press('Enter');
    await until(() => field.getAttribute('aria-invalid') === 'true', 'the words are refused');
    expect(note()).to.match(/^“noday” was not understood as a time\. Write a day/);
    expect(await page.hears(heard)).to.match(/was not understood/);
    expect(chips(page), 'the time stays').to.deep.equal(['June']);
  });

  it('reads a day without a year in the year of the atlas', async () => {
    const page = await mountAtlas({ text: firstAtlas });
    await openByKey(page);
    group(page, 'time', '#written')[0]?.focus();
    await page.type('27 May to 6 June');
    await page.press('Enter');
    await until(() => chips(page).length === 1, 'the time is chosen');
    expect(filterOf(page)).to.deep.equal({ from: Date.UTC(2018, 4, 27), to: Date.UTC(2018, 5, 7) - 1 });
  });

  it('searches in a long list and keeps what was typed', async () => {
    const page = await mountAtlas({ text: firstAtlas });
    await openByKey(page);
    const field = group(page, 'people', '.find')[0] as HTMLInputElement;
    field.focus();
    const heard = page.spoken.length;
    await page.type('pomp');
    expect(rows(page, 'people').map((row) => row.split(',')[0])).to.deep.equal(['Mike Pompeo']);
    await until(() => page.spoken.slice(heard).includes('1 match'), 'the number of matches is said');
    await page.press('ArrowDown');
    expect(focusedRow()).to.match(/^Mike Pompeo/);
    await page.press(' ');
    expect(filterOf(page)).to.deep.equal({ people: ['mike-pompeo'] });
    expect(focusedRow()).to.match(/^Mike Pompeo/);
    field.focus();
    await page.press('Escape');
    expect(field.value).to.equal('');
    expect(rows(page, 'people').length).to.be.greaterThan(1);
    expect(title(page), 'the filter is still open').not.to.equal(undefined);
  });

  it('is in the address; Back undoes it', async () => {
    const page = await mountAtlas({ text: firstAtlas });
    await openByKey(page);
    choice(page, 'people', 'Sung Kim').focus();
    await page.press(' ');
    await until(() => location.hash.includes('people=sung-kim'), 'the filter is in the address');
    history.back();
    await until(() => chips(page).length === 0, 'Back undoes it');
    expect(focused()?.closest('.group')?.getAttribute('data-name'), 'focus stays').to.equal('people');
    history.forward();
    await until(() => chips(page).length === 1, 'Forward does it again');
    await page.settled();
    expect(choice(page, 'people', 'Sung Kim').matches(':checked')).to.equal(true);
  });

  it('says what it hides on a page, and can be cleared there', async () => {
    const page = await mountAtlas({ text: firstAtlas });
    await page.atlas.store.setFilter({ places: ['panmunjeom'] });
    page.atlas.select({ kind: 'person', id: 'sung-kim' });
    await page.settled();
    const note = (): string => wordsOf(page.all('parley-details', '.filter-note')[0]);
    expect(note()).to.equal('The filter hides 3 of the 9 meetings of this page. Clear the filter');
    page.one('parley-details', '[data-clear-filter]').focus();
    await page.press('Enter');
    await until(() => filterOf(page) !== undefined && Object.keys(filterOf(page)).length === 0, 'it is cleared');
    await page.settled();
    expect(focused()?.id).to.equal('heading');
    expect(note()).to.equal('');
  });

  it('leaves a calm sentence with a way back where nothing is left', async () => {
    const page = await mountAtlas({ text: firstAtlas });
    await page.atlas.store.setFilter({ from: Date.UTC(1900, 0, 1), to: Date.UTC(1901, 0, 1) - 1 });
    await page.settled();
    const list = page.one('parley-list', '[part=list]');
    expect(wordsOf(list)).to.equal('No meetings match. Show all');
    expect(chips(page)).to.deep.equal(['1900']);
    page.one('parley-list', '.more').focus();
    await page.press('Enter');
    await until(() => page.rows.length === 16, 'all meetings are shown');
    expect(focusedName()).to.match(/^Meetings/);
  });

  it('shows what an address brings at once, also what the atlas does not have', async () => {
    const page = await mountAtlas({ text: firstAtlas });
    location.hash = '#parley:?people=nobody-here,sung-kim;sides=us';
    await until(() => chips(page).length === 3, 'the chips are there');
    expect(chips(page)).to.deep.equal(['nobody-here (not in this atlas)', 'Sung Kim', 'United States']);
  });

  it('says nothing about a filter that comes before the data', async () => {
    history.replaceState(null, '', '#parley:?people=sung-kim');
    const page = await mountAtlas({ text: firstAtlas });
    await until(() => chips(page).length === 1, 'the chip is there');
    expect(page.rows.length).to.equal(9);
    const heard = page.spoken.length;
    await page.atlas.store.setFilter({ modes: ['phone'] });
    expect(await page.hears(heard)).to.match(/^\d of 16 meetings\.$/);
    expect(page.spoken.filter((text) => text.includes('of 0 meetings'))).to.deep.equal([]);
  });

  it('stands alone in an arrangement of the page', async () => {
    const parts = ['parley-filter', 'parley-list'].map((tag) => document.createElement(tag));
    const page = await mountAtlas({ text: firstAtlas, children: parts, width: 320 });
    const own = (selector: string): HTMLElement[] => page.all('parley-filter', selector);
    own('.button')[0]?.focus();
    expect(focused()?.getAttribute('aria-expanded')).to.equal('false');
    await page.press('Enter');
    await until(() => focused()?.id === 'title', 'the choices are open');
    expect(own('.button')[0]?.getAttribute('aria-expanded')).to.equal('true');
    const box = own('[data-name=people] [data-value=sung-kim]')[0];
    box?.focus();
    await page.press(' ');
    expect(own('.chip').map((chip) => nameOf(chip))).to.deep.equal(['Sung Kim: remove']);
    await page.press('Escape');
    expect(focusedName()).to.equal('Filter · 1');
    expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
  });
});
