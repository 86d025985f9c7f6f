import { expect } from 'chai';
import { mountMap, nextFrame, unmountMaps, until } from '../map-fixture.js';

const TILES = `${new URL('tile.svg', import.meta.url).pathname}?{z}/{x}/{y}`;
/** It loads, but is no picture. */
const NO_TILES = `${new URL('tiles.test.ts', import.meta.url).pathname}?{z}/{x}/{y}`;
const ATTRIBUTION = 'Somebody';

describe('the tiles', () => {
  afterEach(unmountMaps);

  it('are requested with the origin of the page alone as referrer, and cover the basemap', async () => {
    const { map, root } = await mountMap({
      basemap: 'natural-earth',
      tiles: { url: TILES, attribution: ATTRIBUTION },
    });
    const images = (): readonly HTMLImageElement[] => [...root.querySelectorAll<HTMLImageElement>('img.leaflet-tile')];
    await until(() => images().length > 3);
    expect([...new Set(images().map(({ referrerPolicy }) => referrerPolicy))]).to.deep.equal([
      'strict-origin-when-cross-origin',
    ]);
    while (root.querySelector('.map-root[data-tiles="shown"]') === null) await nextFrame();
    const basemap = root.querySelector('.leaflet-basemap-pane') as Element;
    expect(getComputedStyle(basemap).visibility).to.equal('hidden');
    expect(map.names).to.deep.equal([]);
  });

  it('use whole zooms', async () => {
    const { map } = await mountMap({ tiles: { url: TILES, attribution: ATTRIBUTION } });
    map.setView([0, 0], 3.4);
    expect(map.view.zoom).to.equal(3);
  });

  it('that fail are reported once, and the basemap and its names stay', async () => {
    const { map, root, reported, next } = await mountMap({
      basemap: 'natural-earth',
      tiles: { url: NO_TILES, attribution: ATTRIBUTION },
    });
    const [reason] = await next('tilesFailed');
    expect(reason).to.equal(location.host);
    map.setView([90, 0], 3);
    while (map.names.length === 0) await nextFrame();
    expect(root.querySelector('.map-root[data-tiles="shown"]')).to.equal(null);
    expect(reported.filter(([name]) => name === 'tilesFailed').length).to.equal(1);
  });
});
