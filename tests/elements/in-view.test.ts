/** A focused marker is wholly in view, under nothing, and bringing it there is the least that can be done. */
import { expect } from 'chai';
import { worldAtlas } from '../keyboard/world-atlas.js';
import { focused, focusedName, inFull, mountAtlas, unmountAll, until, type AtlasDriver } from './driver.js';
import { firstAtlas } from './first-atlas.js';

/** The topmost element at a point, through shadow roots. */
function deepestAt(x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  while (found?.shadowRoot) {
    const inside = found.shadowRoot.elementFromPoint(x, y);
    if (inside === null || inside === found) break;
    found = inside;
  }
  return found;
}

/** WCAG 2.4.12: middle and four points inside the edges are the marker, and all of it is in the map and in the window. */
function expectWhole(page: AtlasDriver, when: string): void {
  const marker = focused();
  const name = `${focusedName()} ${when}`;
  expect(marker?.classList.contains('marker'), name).to.equal(true);
  if (marker === undefined) return;
  const { left, right, top, bottom } = marker.getBoundingClientRect();
  const frame = page.one('parley-map', '#frame').getBoundingClientRect();
  expect(left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom, name).to.equal(true);
  expect(top >= 0 && bottom <= innerHeight, `${name} in the window`).to.equal(true);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const inset = (right - left) / 4;
  for (const [dx, dy] of [
    [0, 0],
    [-inset, -inset],
    [inset, -inset],
    [-inset, inset],
    [inset, inset],
  ] as const) {
    expect(marker.contains(deepestAt(x + dx, y + dy)), `${name} at ${dx}, ${dy}`).to.equal(true);
  }
}

async function walkAll(page: AtlasDriver, presses: number, when: string): Promise<void> {
  await page.tabToPlaces();
  await page.press('Home');
  expectWhole(page, when);
  const seen = new Set([focused()?.dataset['key']]);
  for (let press = 0; press < presses; press += 1) {
    await page.press('PageDown');
    expectWhole(page, when);
    seen.add(focused()?.dataset['key']);
  }
  expect(seen.size).to.be.greaterThan(3);
}

describe('a focused marker', () => {
  afterEach(unmountAll);

  for (const width of [1200, 320]) {
    it(`is wholly in view at ${width} px, with a page open and far in`, async () => {
      const page = await mountAtlas({ text: worldAtlas({ meetingsEach: 1 }), width });
      await walkAll(page, inFull(23, 6), 'in the overview');
      page.atlas.select({ kind: 'meeting', id: 'tokyo-1' });
      await page.settled();
      page.marker('Tokyo').focus();
      await page.repeat('+', 2);
      await walkAll(page, inFull(23, 6), 'far in, page open');
    });

    it(`is wholly in view at ${width} px in the first atlas`, async () => {
      await walkAll(await mountAtlas({ text: firstAtlas, width }), inFull(12, 6), 'in the overview');
    });
  }

  it('never zooms or opens, and pans by nothing where it is in view already', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    const view = (): string => JSON.stringify(page.part('parley-map').view);
    await page.tabToPlaces();
    const before = view();
    for (const key of ['ArrowRight', 'ArrowDown', 'Home', 'End', 'PageDown']) {
      await page.press(key);
      expect(view(), key).to.equal(before);
      expect(page.pageTitle).to.equal('');
    }
    await page.press('+');
    await page.press('+');
    const zoom = page.part('parley-map').view?.zoom;
    for (const key of ['Home', 'End', 'ArrowLeft', 'PageDown']) {
      await page.press(key);
      expect(page.part('parley-map').view?.zoom).to.equal(zoom);
    }
  });

  it('stays where it is while the map is zoomed around it, on either side of the antimeridian', async () => {
    const page = await mountAtlas();
    for (const name of ['Panmunjeom', 'New York']) {
      page.marker(name).focus();
      const place = (): DOMRect => page.marker(name).getBoundingClientRect();
      const { left, top } = place();
      for (const key of ['+', '+', '-', '-']) {
        await page.press(key);
        // A marker that stood aside of its crowd comes nearer to its true point.
        expect(Math.hypot(place().left - left, place().top - top), `${name} after ${key}`).to.be.below(60);
        expectWhole(page, `after ${key}`);
      }
    }
  });

  it('does not move the map under the pointer that presses it', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    const before = JSON.stringify(page.part('parley-map').view);
    await page.click(page.marker('Sydney'));
    expect(JSON.stringify(page.part('parley-map').view)).to.equal(before);
    expect(page.pageTitle).to.equal('Sydney');
  });
});

describe('a name that is shown on hover or focus', () => {
  afterEach(unmountAll);

  it('is put away by Escape without moving focus, and comes back with the next focus', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    const visible = (tip: Element): boolean => getComputedStyle(tip).visibility === 'visible';
    const button = page.control('Zoom out');
    const tip = button.querySelector('.tip') as Element;
    // A key first: after a press of the pointer, WebKit shows no focus that a script has moved.
    await page.press('Tab');
    page.control('Show all places').focus();
    await page.press('ArrowRight');
    await page.press('ArrowRight');
    expect(focusedName()).to.equal('Zoom out');
    await until(() => visible(tip), 'it is shown with focus');
    await page.press('Escape');
    expect(focused() === button, 'focus stays').to.equal(true);
    expect(visible(tip)).to.equal(false);
    await page.press('ArrowRight');
    await page.press('ArrowLeft');
    await until(() => visible(tip), 'it is shown with focus again');
  });

  it('of a marker goes first, then its page', async () => {
    const page = await mountAtlas({ text: worldAtlas(), width: 320 });
    await page.tabToPlaces();
    await page.press('Home');
    for (let press = 0; press < 40 && focused()?.querySelector('.label.on-demand:not(:empty)') === null; press += 1) {
      await page.press('PageDown');
    }
    const label = focused()?.querySelector('.label.on-demand');
    expect(label, 'at 320 px some name has no room').to.not.equal(null);
    const marker = focused();
    await page.press('Enter');
    marker?.focus();
    expect(getComputedStyle(label as Element).visibility).to.equal('visible');
    await page.press('Escape');
    expect(getComputedStyle(label as Element).visibility).to.equal('hidden');
    expect(page.pageTitle).to.not.equal('');
    await page.press('Escape');
    expect(page.pageTitle).to.equal('');
    expect(focused() === marker).to.equal(true);
  });
});
