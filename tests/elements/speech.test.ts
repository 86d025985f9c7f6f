/** What the live region says, and how often; what is said of a place on the way to it. */
import { expect } from 'chai';
import type { ReactiveControllerHost } from 'lit';
import { Announcer } from '../../src/elements/base/announcer.js';
import { worldAtlas } from '../keyboard/world-atlas.js';
import { focusedName, mountAtlas, unmountAll, wordsOf, type AtlasDriver } from './driver.js';

const view = (page: AtlasDriver): HTMLElement => page.one('parley-map', '.map-view');
/** Keys in the map view, faster than real ones come on a machine that does other things, too. */
function quick(page: AtlasDriver, keys: readonly string[]): void {
  view(page).focus();
  const event = { bubbles: true, composed: true, cancelable: true };
  for (const key of keys) view(page).dispatchEvent(new KeyboardEvent('keydown', { key, ...event }));
}

/** Long enough for anything that is still to be said: the announcer waits a quarter of a second. */
const silence = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 450));

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
    ['the widest zoom', (page) => quick(page, ['-', '-', '-', '-', '-']), /^Widest zoom\.$/],
    ['show all', (page) => (view(page).focus(), page.press('0')), /^Showing all 24 places\.$/],
    [
      'a filter',
      (page) => page.atlas.store.setFilter({ from: Date.UTC(2010, 0, 1) }),
      /^\d+ of 24 places, \d+ meetings\.$/,
    ],
    [
      'the edge of the data',
      (page) => (page.marker('Stockholm').focus(), page.press('ArrowUp')),
      /^No place further north\.$/,
    ],
  ];
  it('says one sentence for each result', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    for (const [what, act, said] of results) {
      const from = page.spoken.length;
      await act(page);
      expect(await page.hears(from), what).to.match(said);
      await silence();
      expect(page.spoken.length - from, what).to.equal(1);
    }
  });

  it('says at most two sentences for twenty quick arrows', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    quick(
      page,
      Array.from({ length: 20 }, (_, press) => (press % 2 === 0 ? 'ArrowRight' : 'ArrowLeft')),
    );
    await silence();
    expect(page.spoken.length).to.be.within(1, 2);
  });

  it('says nothing when focus moves, a page opens or data comes', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    await page.tabToPlaces();
    await page.press('Home');
    await page.press('ArrowRight');
    await page.press('End');
    await page.type('to');
    await page.press('Enter');
    await page.press('Tab');
    await page.press('Escape');
    await page.press('Tab');
    await page.press('Tab');
    await page.press('ArrowRight');
    await silence();
    expect(page.spoken).to.deep.equal([]);
  });

  it('is empty at first', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    expect(page.status).to.equal('');
  });

  it('speaks within 300 ms of the last event, says a repeated sentence again, and is empty after three seconds', () => {
    const { setTimeout: realSet, clearTimeout: realClear } = globalThis;
    let now = 0;
    const due = new Map<number, { readonly at: number; readonly act: () => void }>();
    const pass = (ms: number): void => {
      now += ms;
      for (const [id, { at, act }] of [...due]) if (at <= now && due.delete(id)) act();
    };
    let made = 0;
    Object.assign(globalThis, {
      setTimeout: (act: () => void, ms: number) => (due.set((made += 1), { at: now + ms, act }), made),
      clearTimeout: (id: number) => due.delete(id),
    });
    try {
      let drawn = 0;
      const host = { addController: () => undefined, requestUpdate: () => (drawn += 1) };
      const announcer = new Announcer(host as unknown as ReactiveControllerHost);
      announcer.announce('first');
      pass(200);
      announcer.announce('last');
      pass(200);
      expect(announcer.text, 'while events still come').to.equal('');
      pass(100);
      expect(announcer.text).to.equal('last');
      announcer.announce('last');
      pass(300);
      expect(announcer.text, 'a change to a screen reader').to.match(/^last.$/);
      pass(3000);
      expect(announcer.text).to.equal('');
      expect(drawn).to.equal(3);
    } finally {
      Object.assign(globalThis, { setTimeout: realSet, clearTimeout: realClear });
    }
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
