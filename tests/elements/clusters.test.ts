/** Places too close to be told apart: one button that opens, gives focus to a member, and comes together again. */
import { expect } from 'chai';
import { seeded } from '../keyboard/world-atlas.js';
import { focused, focusedName, mountAtlas, unmountAll, type AtlasDriver } from './driver.js';

/** 80 villages within some kilometres of one another, and two towns far away. */
function crowd(): string {
  const random = seeded(3);
  const villages = Array.from({ length: 80 }, (_, index) => ({
    id: `village-${index}`,
    name: `Village ${String.fromCharCode(65 + (index % 26))}${index}`,
    at: [4 + random() * 0.2, 50 + random() * 0.2],
  }));
  const all = [
    ...villages,
    { id: 'north', name: 'Northtown', at: [10, 68] },
    { id: 'south', name: 'Southtown', at: [20, 10] },
  ];
  return JSON.stringify({
    type: 'FeatureCollection',
    features: all.map(({ id, name, at }) => ({
      type: 'Feature',
      id,
      properties: { name },
      geometry: { type: 'Point', coordinates: at },
    })),
    parley: {
      version: 1,
      meetings: all.map(({ id }, index) => ({
        id: `at-${id}`,
        title: `Meeting ${index}`,
        places: [{ place: id }],
        when: `${1900 + index}-01-01`,
      })),
    },
  });
}

const cluster = (page: AtlasDriver): HTMLElement => {
  const found = page.markers.find((marker) => marker.dataset['kind'] === 'cluster');
  if (found === undefined) throw new Error('Got no cluster; expected one.');
  return found;
};
const zoomOf = (page: AtlasDriver): number => page.part('parley-map').view?.zoom ?? 0;

describe('a cluster', () => {
  afterEach(unmountAll);

  it('opens by Enter, gives focus to a member, and comes together by Escape with focus on it', async () => {
    const page = await mountAtlas({ text: crowd() });
    const name = cluster(page).getAttribute('aria-label');
    expect(name).to.match(/\d+ places near Village .+, \d+ meetings$/);
    const zoom = zoomOf(page);
    cluster(page).focus();
    await page.press('Enter');
    expect(zoomOf(page)).to.be.greaterThan(zoom);
    expect(page.pageTitle, 'nothing is opened').to.equal('');
    expect(focused()?.classList.contains('marker')).to.equal(true);
    expect(focusedName()).to.not.equal(name);
    // A name that is shown for lack of room is put away first.
    for (let press = 0; press < 4 && Math.abs(zoomOf(page) - zoom) > 1e-6; press += 1) await page.press('Escape');
    expect(zoomOf(page)).to.be.closeTo(zoom, 1e-6);
    expect(focusedName()).to.equal(name);
  });

  it('opens by a click, too', async () => {
    const page = await mountAtlas({ text: crowd() });
    const zoom = zoomOf(page);
    await page.click(cluster(page));
    expect(zoomOf(page)).to.be.greaterThan(zoom);
  });

  it('is walked through to a single place, level by level', async () => {
    const page = await mountAtlas({ text: crowd() });
    cluster(page).focus();
    for (let press = 0; press < 8 && focused()?.dataset['kind'] === 'cluster'; press += 1) {
      await page.press('Enter');
      expect(focused()?.classList.contains('marker'), `${press}`).to.equal(true);
    }
    expect(focused()?.dataset['kind']).to.equal('place');
    await page.press('Enter');
    expect(focused()?.id).to.equal('heading');
    await page.press('Escape');
    expect(focused()?.dataset['kind']).to.equal('place');
  });

  it('keeps focus on what shows the place through zooming by keys', async () => {
    const page = await mountAtlas({ text: crowd() });
    cluster(page).focus();
    for (const key of ['+', '+', '+', '+', '-', '-', '-', '-', '0']) {
      await page.press(key);
      expect(focused()?.classList.contains('marker'), key).to.equal(true);
    }
  });

  it('takes focus over when a filter leaves its place alone, and the map view when it leaves none', async () => {
    const page = await mountAtlas({ text: crowd() });
    page.marker('Northtown').focus();
    const { center, zoom } = page.part('parley-map').view ?? {};
    await page.atlas.store.setFilter({ to: Date.UTC(1950, 0, 1) });
    await page.settled();
    expect(focused()?.classList.contains('marker')).to.equal(true);
    expect(focusedName()).to.not.match(/^Northtown/);
    expect([page.part('parley-map').view?.center, zoomOf(page)], 'the view stays').to.deep.equal([center, zoom]);
    await page.atlas.store.setFilter({ from: Date.UTC(2100, 0, 1) });
    await page.settled();
    expect(focusedName()).to.equal('Map view');
  });
});
