import { expect } from 'chai';
import { units as coarseUnits } from '../../geo/basemap/land-110m.js';
import { units as fineUnits } from '../../geo/basemap/land-50m.js';
import { basemapNames } from '../../geo/basemap/names.js';
import { mountMap, nextFrame, sceneOf, unmountMaps, type MountedMap } from './map-fixture.js';

/** Waits, frame by frame, until something is so; the test's own time limit is the limit. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await nextFrame();
}

/** In which copies of the world land is drawn at present. */
const copiesOf = ({ root }: MountedMap, units: number): number[] => {
  const starts = Array.from(root.querySelectorAll('.land use'), (use) => Number(use.getAttribute('x')) / units);
  return [...new Set(starts)].sort((one, other) => one - other);
};
const resolutionOf = ({ root }: MountedMap): string | undefined =>
  root
    .querySelector('.land use')
    ?.getAttribute('href')
    ?.match(/coarse|fine/)?.[0];

describe('the basemap', () => {
  afterEach(unmountMaps);

  it('arrives coarse, on both sides of the antimeridian at once', async () => {
    const mounted = await mountMap({
      basemap: 'natural-earth',
      view: { center: [180, 40], zoom: 2, size: [600, 400] },
    });
    await until(() => resolutionOf(mounted) !== undefined);
    expect(resolutionOf(mounted)).to.equal('coarse');
    expect(copiesOf(mounted, coarseUnits)).to.include.members([0, 1]);
  });

  it('refers only to paths that are there', async () => {
    const mounted = await mountMap({
      basemap: 'natural-earth',
      view: { center: [100, 20], zoom: 1, size: [600, 400] },
    });
    await until(() => resolutionOf(mounted) !== undefined);
    const references = Array.from(mounted.root.querySelectorAll('use'), (use) => use.getAttribute('href') ?? '');
    expect(references.length).to.be.greaterThan(50);
    expect(references.filter((reference) => mounted.root.querySelector(reference) === null)).to.deep.equal([]);
  });

  it('gets finer when zoomed in, and coarse again when zoomed out', async () => {
    const mounted = await mountMap({ basemap: 'natural-earth' });
    await until(() => resolutionOf(mounted) === 'coarse');
    mounted.map.setView([485, 38], 6);
    await until(() => resolutionOf(mounted) === 'fine');
    expect(copiesOf(mounted, fineUnits)).to.deep.equal([1]);
    mounted.map.setView([125, 38], 2);
    expect(resolutionOf(mounted)).to.equal('coarse');
  });

  it('keeps few elements however far one pans', async () => {
    const mounted = await mountMap({ basemap: 'natural-earth', view: { center: [0, 50], zoom: 5, size: [600, 400] } });
    await until(() => resolutionOf(mounted) === 'fine');
    for (let step = 0; step < 40; step += 1) mounted.map.panBy([300, 0]);
    expect(mounted.root.querySelectorAll('use').length).to.be.lessThan(150);
  });

  it('has names near the view, in the copy of the world that is in view', async () => {
    const mounted = await mountMap({
      basemap: 'natural-earth',
      view: { center: [200, 40], zoom: 2, size: [600, 400] },
    });
    expect(mounted.map.names).to.deep.equal([]);
    await until(() => mounted.map.names.length > 0);
    expect(mounted.said.filter(([name]) => name === 'names').length).to.equal(1);
    const pacific = mounted.map.names.find(({ key }) => key === 'ocean:Pacific Ocean');
    expect(pacific?.coordinates).to.deep.equal([210, 8]);
    expect(mounted.map.names.some(({ code }) => code === 'FR')).to.equal(false);
  });

  it('has no land and no names where none is wanted', async () => {
    const { map, root } = await mountMap();
    expect(root.querySelectorAll('.basemap').length).to.equal(0);
    expect(map.names).to.deep.equal([]);
  });

  it('says exactly the names it is told to', async () => {
    const { map, root } = await mountMap();
    map.draw(sceneOf([], [], [{ key: 'city:Hanoi', kind: 'city', text: 'Hà Nội <b>', coordinates: [105.85, 21.05] }]));
    expect(Array.from(root.querySelectorAll('.name'), (name) => name.textContent)).to.deep.equal(['Hà Nội <b>']);
    map.draw(sceneOf([]));
    expect(root.querySelectorAll('.name').length).to.equal(0);
  });
});

describe('the names of the basemap', () => {
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
