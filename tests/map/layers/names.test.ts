import { expect } from 'chai';
import { basemapNames } from '../../../geo/basemap/names.js';
import { mountMap, sceneOf, unmountMaps, until } from '../map-fixture.js';

describe('the names layer', () => {
  afterEach(unmountMaps);

  it('offers names near the view, in the copy of the world that is in view', async () => {
    const mounted = await mountMap({
      basemap: 'natural-earth',
      view: { center: [200, 40], zoom: 2, size: [600, 400] },
    });
    expect(mounted.map.names).to.deep.equal([]);
    await until(() => mounted.map.names.length > 0);
    expect(mounted.reported.filter(([name]) => name === 'names').length).to.equal(1);
    const pacific = mounted.map.names.find(({ key }) => key === 'ocean:Pacific Ocean');
    expect(pacific?.coordinates).to.deep.equal([210, 8]);
    expect(mounted.map.names.some(({ code }) => code === 'FR')).to.equal(false);
  });

  it('draws exactly the names of the scene', async () => {
    const { map, root } = await mountMap();
    map.draw(sceneOf([], [], [{ key: 'city:Hanoi', kind: 'city', text: 'Hà Nội <b>', coordinates: [105.85, 21.05] }]));
    expect(Array.from(root.querySelectorAll('.name'), (name) => name.textContent)).to.deep.equal(['Hà Nội <b>']);
    map.draw(sceneOf([]));
    expect(root.querySelectorAll('.name').length).to.equal(0);
  });
});

describe('the names of the basemap as data', () => {
  it('have unique keys, places on the map and ranks in order', () => {
    const wrong = basemapNames.filter(
      ({ coordinates: [longitude, latitude], rank }, index) =>
        Math.abs(longitude) > 180 || Math.abs(latitude) > 85 || rank < (basemapNames[index - 1]?.rank ?? 1) || rank > 8,
    );
    expect(wrong).to.deep.equal([]);
    expect(new Set(basemapNames.map(({ key }) => key)).size).to.equal(basemapNames.length);
  });

  it('are known to the browser, if countries, and given in English, if not', () => {
    const inEnglish = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    const nameless = basemapNames.filter(({ kind, code, name }) =>
      kind === 'country' ? code === undefined || inEnglish.of(code) === undefined : name?.['en'] === undefined,
    );
    expect(nameless.map(({ key }) => key)).to.deep.equal([]);
  });
});
