import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { markerSpec, middleOf, mountMap, sceneOf, unmountMaps } from '../map-fixture.js';

const keysOf = (toolbar: HTMLElement): (string | undefined)[] =>
  Array.from(toolbar.children, (child) => (child as HTMLElement).dataset['key']);
const tabStops = (toolbar: HTMLElement): (string | undefined)[] =>
  Array.from(toolbar.children)
    .filter((child) => (child as HTMLElement).tabIndex === 0)
    .map((child) => (child as HTMLElement).dataset['key']);

describe('the markers', () => {
  afterEach(async () => {
    await resetMouse();
    unmountMaps();
  });

  it('are native buttons in a named and described toolbar, in the order of the scene', async () => {
    const { map, toolbar } = await mountMap();
    map.draw(sceneOf([markerSpec('b'), markerSpec('a', { expanded: true }), markerSpec('c')]));
    expect(toolbar.getAttribute('role')).to.equal('toolbar');
    expect(toolbar.getAttribute('aria-label')).to.equal('Places on the map');
    expect(toolbar.getAttribute('aria-describedby')).to.equal('hint');
    expect(keysOf(toolbar)).to.deep.equal(['place:b', 'place:a', 'place:c']);
    const names = Array.from(toolbar.children, (child) => `${child.localName} ${child.getAttribute('aria-label')}`);
    expect(names).to.deep.equal(['button b, 2 meetings', 'button a, 2 meetings', 'button c, 2 meetings']);
    const expanded = Array.from(toolbar.children, (child) => child.getAttribute('aria-expanded'));
    expect(expanded).to.deep.equal(['false', 'true', 'false']);
    expect(toolbar.querySelectorAll('[title]').length).to.equal(0);
  });

  it('are one tab stop: the first, then the one that was focused', async () => {
    const { map, toolbar } = await mountMap();
    map.draw(sceneOf([markerSpec('a'), markerSpec('b'), markerSpec('c')]));
    expect(tabStops(toolbar)).to.deep.equal(['place:a']);
    map.focus('place:c');
    expect(tabStops(toolbar)).to.deep.equal(['place:c']);
    map.focus('place:b');
    expect(tabStops(toolbar)).to.deep.equal(['place:b']);
    expect(map.current).to.equal('place:b');
    map.focus('place:nowhere');
    expect(map.current).to.equal('place:b');
  });

  it('pass the tab stop on to the marker of the same place, else to one near it', async () => {
    const { map, toolbar } = await mountMap();
    map.draw(sceneOf([markerSpec('a'), markerSpec('b'), markerSpec('c')]));
    map.focus('place:b');
    const cluster = markerSpec('x', { key: 'cluster:b', kind: 'cluster', places: ['b', 'c'] });
    map.draw(sceneOf([markerSpec('a'), cluster]));
    expect(map.current).to.equal('cluster:b');
    map.draw(sceneOf([markerSpec('a')]));
    expect(map.current).to.equal('place:a');
    map.draw(sceneOf([]));
    expect(map.current).to.equal(undefined);
    map.draw(sceneOf([markerSpec('d')]));
    expect(tabStops(toolbar)).to.deep.equal(['place:d']);
  });

  it('keep focus and their elements through redrawing, reordering and the removal of others', async () => {
    const { map, root, toolbar, marker, reported } = await mountMap();
    map.draw(sceneOf(['a', 'b', 'c', 'd'].map((id) => markerSpec(id))));
    map.focus('place:b');
    const focused = marker('place:b');
    const other = marker('place:d');
    map.draw(sceneOf(['d', 'c', 'e', 'b', 'f'].map((id) => markerSpec(id, { count: '9', radius: 20 }))));
    expect(root.activeElement === focused).to.equal(true);
    expect(marker('place:b') === focused && marker('place:d') === other).to.equal(true);
    expect(keysOf(toolbar)).to.deep.equal(['place:d', 'place:c', 'place:e', 'place:b', 'place:f']);
    expect(focused.querySelector<HTMLElement>('.disc')?.dataset['count']).to.equal('9');
    expect(reported.filter(([name]) => name === 'focus').length).to.equal(1);
  });

  it('refuse a scene with the same key twice', async () => {
    const { map } = await mountMap();
    expect(() => map.draw(sceneOf([markerSpec('a'), markerSpec('a')]))).to.throw('"place:a" twice');
  });

  it('report activation by Enter, Space and a click on disc or label', async () => {
    const { map, marker, reported } = await mountMap();
    map.draw(sceneOf([markerSpec('a'), markerSpec('b', { coordinates: [40, 20] })]));
    map.focus('place:a');
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: ' ' });
    await sendMouse({ type: 'click', position: middleOf(marker('place:b')) });
    await sendMouse({ type: 'click', position: middleOf(marker('place:a').querySelector('.label') as Element) });
    const activated = reported.filter(([name]) => name === 'activate').map(([, key]) => key);
    expect(activated).to.deep.equal(['place:a', 'place:a', 'place:b', 'place:a']);
  });

  it('have the middle of their disc at the point, or are displaced, with a leader line', async () => {
    const { map, container, marker, root } = await mountMap();
    const aside = markerSpec('aside', { coordinates: [90, 0], offset: [20, -30], radius: 9 });
    map.draw(sceneOf([markerSpec('on', { coordinates: [-45, 0] }), aside]));
    const { left, top } = container.getBoundingClientRect();
    // At zoom 2 the world is 1024 px wide, and 0° is in the middle of 600 × 400.
    expect(middleOf(marker('place:on'))).to.deep.equal([Math.round(left + 300 - 128), Math.round(top + 200)]);
    expect(middleOf(marker('place:aside'))).to.deep.equal([Math.round(left + 300 + 256 + 20), Math.round(top + 170)]);
    expect(marker('place:aside').getBoundingClientRect().width).to.equal(24);
    const dots = Array.from(root.querySelectorAll('.leader circle'), middleOf);
    expect(dots).to.deep.equal([[Math.round(left + 300 + 256), Math.round(top + 200)]]);
  });

  it('scroll the page to them when they are focused', async () => {
    const { map, host, marker } = await mountMap();
    host.style.marginBlock = '3000px';
    map.draw(sceneOf([markerSpec('a')]));
    map.focus('place:a');
    const { top, bottom } = marker('place:a').getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
  });

  it('come into view by the smallest pan when focused by key, and do not move when pressed by the mouse', async () => {
    const { map, container, marker, next } = await mountMap();
    map.draw(sceneOf([markerSpec('in'), markerSpec('edge', { coordinates: [100, 10] })]));
    const before = map.view;
    map.focus('place:in');
    expect(map.view.center).to.deep.equal(before.center);
    await sendMouse({ type: 'click', position: middleOf(marker('place:edge')) });
    expect(map.view.center).to.deep.equal(before.center);
    marker('place:edge').blur();

    const rested = next('view');
    map.focus('place:edge');
    await rested;
    const frame = container.getBoundingClientRect();
    const label = marker('place:edge').querySelector('.label')?.getBoundingClientRect();
    expect(label?.right).to.be.at.most(frame.right - 10);
    const disc = marker('place:edge').getBoundingClientRect();
    expect(disc.left).to.be.at.least(frame.left);
    expect(map.view.zoom).to.equal(before.zoom);
    expect(map.view.center[1]).to.be.closeTo(before.center[1], 1e-9);
  });
});
