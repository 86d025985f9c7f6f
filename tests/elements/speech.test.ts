/** What the live region says, and how often; what is said of a place on the way to it. */
import { expect } from 'chai';
import { worldAtlas } from '../keyboard/world-atlas.js';
import { focusedName, mountAtlas, unmountAll, wordsOf, type AtlasDriver } from './driver.js';

const ALL_SHOWN = 'Showing all 24 places.';

const view = (page: AtlasDriver): HTMLElement => page.one('parley-map', '.map-view');
/** Keys in the map view, faster than real ones come on a machine that does other things, too. */
function quick(page: AtlasDriver, keys: readonly string[]): void {
  view(page).focus();
  const event = { bubbles: true, composed: true, cancelable: true };
  for (const key of keys) view(page).dispatchEvent(new KeyboardEvent('keydown', { key, ...event }));
}

/** Shows all places by key, which is always announced. @returns what was announced next. */
function showAll(page: AtlasDriver): Promise<string> {
  const heard = page.hears();
  quick(page, ['0']);
  return heard;
}

describe('the live region', () => {
  afterEach(unmountAll);

  const results: readonly (readonly [what: string, act: (page: AtlasDriver) => unknown, said: RegExp])[] = [
    [
      'a pan',
      (page) => (view(page).focus(), page.press('ArrowRight')),
      /^View moved east\. \d+ of 24 places in view\.$/,
    ],
    ['a small pan', (page) => (view(page).focus(), page.press('Shift', 'ArrowUp')), /^View moved north\. /],
    ['a zoom', (page) => (view(page).focus(), page.press('+')), /^Zoomed in\. \d+ of 24 places in view\.$/],
    ['a zoom on a place', (page) => (page.marker('Tokyo').focus(), page.press('+')), /^Zoomed in\. /],
    ['a button of the map', (page) => page.click(page.control('Zoom in')), /^Zoomed in\. /],
    ['the widest zoom', (page) => quick(page, ['-', '-', '-', '-', '-']), /^Fully zoomed out\.$/],
    ['show all', (page) => (view(page).focus(), page.press('0')), /^Showing all 24 places\.$/],
    ['a filter', (page) => page.atlas.store.setFilter({ from: Date.UTC(2010, 0, 1) }), /^\d+ of 72 meetings\.$/],
    [
      'the edge of the data',
      (page) => (page.marker('Stockholm').focus(), page.press('ArrowUp')),
      /^No place further north\.$/,
    ],
  ];
  it('says one sentence for each result', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    for (const [index, [what, act, said]] of results.entries()) {
      await act(page);
      expect(await page.hears(index), what).to.match(said);
    }
    // A second sentence for one of them would stand among these, since each result is waited for.
    expect(page.spoken.length).to.equal(results.length);
  });

  it('says at most two sentences for twenty quick arrows', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    quick(
      page,
      Array.from({ length: 20 }, (_, press) => (press % 2 === 0 ? 'ArrowRight' : 'ArrowLeft')),
    );
    await page.hears(0);
    expect(await showAll(page)).to.equal(ALL_SHOWN);
    expect(page.spoken.slice(0, -1).length).to.be.within(1, 2);
  });

  const silent: readonly (readonly [what: string, act: (page: AtlasDriver) => Promise<unknown>])[] = [
    ['Tab to a place', (page) => page.tabToPlaces()],
    ['an arrow key to a place', (page) => (page.marker('Lima').focus(), page.press('ArrowRight'))],
    ['a letter that finds a place', (page) => (page.marker('Lima').focus(), page.type('to'))],
    ['a page that opens', (page) => (page.marker('Lima').focus(), page.press('Enter'))],
    ['a page that closes', (page) => page.press('Escape')],
    ['Tab to a list', (page) => (page.tab('Meetings').focus(), page.press('Tab'))],
    ['an arrow key in a list', (page) => (page.rows[0]?.focus(), page.press('ArrowDown'))],
    ['data that comes again', (page) => page.atlas.reload()],
  ];
  it('says nothing when focus moves, a page opens or data comes', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    for (const [what, act] of silent) {
      // An announcement replaces one that still waits: a wrong one would be heard instead of this.
      const heard = showAll(page);
      await act(page);
      expect(await heard, what).to.equal(ALL_SHOWN);
    }
    expect(page.spoken.length).to.equal(silent.length);
  });

  it('is empty at first', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    expect(page.status).to.equal('');
  });
});

describe('a place that is reached by keys', () => {
  afterEach(unmountAll);

  it('is described by the way to it, in the same root, before it is focused', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    page.marker('Singapore').focus();
    const seen: string[] = [];
    page.part('parley-map').shadowRoot?.addEventListener('focusin', () => seen.push(page.description));
    await page.press('ArrowUp');
    expect(focusedName()).to.match(/^Bangkok/);
    expect(page.description).to.match(/^1,4\d0 km north-north-west of Singapore$/);
    expect(seen, 'once, with the focus').to.deep.equal([page.description]);
  });

  it('says "further" of nothing it is not: the description goes when the place is reached in another way', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    page.marker('Singapore').focus();
    await page.press('ArrowUp');
    await page.press('Tab');
    await page.press('Shift', 'Tab');
    expect(focusedName()).to.match(/^Bangkok/);
    expect(page.description).to.equal('');
    await page.click(page.marker('Tokyo'));
    page.marker('Lima').focus();
    expect(page.description).to.equal('');
  });

  it('stands in a toolbar that tells its keys once', async () => {
    const page = await mountAtlas();
    const toolbar = page.one('parley-map', '[role="toolbar"]');
    const hint = page.one('parley-map', `#${toolbar.getAttribute('aria-describedby') ?? ''}`);
    expect(wordsOf(hint)).to.match(/^Arrow keys move to the next place/);
    expect(page.markers.every((marker) => !nameTellsKeys(marker))).to.equal(true);
  });
});

const nameTellsKeys = (marker: HTMLElement): boolean =>
  /press|enter|key/i.test(marker.getAttribute('aria-label') ?? '');
