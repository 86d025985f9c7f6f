import { expect } from 'chai';
import { units as coarseUnits } from '../../../geo/basemap/land-110m.js';
import { units as fineUnits } from '../../../geo/basemap/land-50m.js';
import { mountMap, unmountMaps, until, type MountedMap } from '../map-fixture.js';

/** The copies of the world in which land is drawn. */
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

  it('is coarse at first, and drawn on both sides of the antimeridian', async () => {
    const mounted = await mountMap({
      basemap: 'natural-earth',
      view: { center: [180, 40], zoom: 2, size: [600, 400] },
    });
    await until(() => resolutionOf(mounted) !== undefined);
    expect(resolutionOf(mounted)).to.equal('coarse');
    expect(copiesOf(mounted, coarseUnits)).to.include.members([0, 1]);
  });

  it('refers only to paths that exist', async () => {
    const mounted = await mountMap({
      basemap: 'natural-earth',
      view: { center: [100, 20], zoom: 1, size: [600, 400] },
    });
    await until(() => resolutionOf(mounted) !== undefined);
    const references = Array.from(mounted.root.querySelectorAll('use'), (use) => use.getAttribute('href') ?? '');
    expect(references.length).to.be.greaterThan(50);
    expect(references.filter((reference) => mounted.root.querySelector(reference) === null)).to.deep.equal([]);
  });

  it('is finer when zoomed in, and coarse again when zoomed out', async () => {
    const mounted = await mountMap({ basemap: 'natural-earth' });
    await until(() => resolutionOf(mounted) === 'coarse');
    mounted.map.setView([485, 38], 6);
    await until(() => resolutionOf(mounted) === 'fine');
    expect(copiesOf(mounted, fineUnits)).to.deep.equal([1]);
    mounted.map.setView([125, 38], 2);
    expect(resolutionOf(mounted)).to.equal('coarse');
  });

  it('keeps few elements however far the view pans', async () => {
    const mounted = await mountMap({ basemap: 'natural-earth', view: { center: [0, 50], zoom: 5, size: [600, 400] } });
    await until(() => resolutionOf(mounted) === 'fine');
    for (let step = 0; step < 40; step += 1) mounted.map.panBy([300, 0]);
    expect(mounted.root.querySelectorAll('use').length).to.be.lessThan(150);
  });

  it('draws no land if the basemap is `none`', async () => {
    const { root } = await mountMap();
    expect(root.querySelectorAll('.basemap').length).to.equal(0);
  });
});
