import { expect } from 'chai';
import type { View } from '../../src/core/scene/scene.js';
import { loadLeaflet } from '../../src/map/leaflet.js';
import { markerSpec, mountMap, nextFrame, sceneOf, unmountMaps } from './map-fixture.js';

const viewsOf = (reported: readonly (readonly unknown[])[]): [View, string][] =>
  reported.filter(([name]) => name === 'view').map(([, view, by]) => [view as View, String(by)]);

describe('the view', () => {
  afterEach(unmountMaps);

  it('is exactly the given one, at once, and reported as moved by the program', async () => {
    const { map, reported } = await mountMap();
    expect(map.view).to.deep.equal({ center: [0, 0], zoom: 2, size: [600, 400] });
    map.setView([126.67667, 37.95583], 4.37);
    expect(map.view).to.deep.equal({ center: [126.67667, 37.95583], zoom: 4.37, size: [600, 400] });
    expect(viewsOf(reported)).to.deep.equal([[map.view, 'api']]);
  });

  it('moves by pixels', async () => {
    const { map } = await mountMap();
    map.panBy([256, 0]);
    expect(map.view.center[0]).to.be.closeTo(90, 1e-9);
    map.panBy([-512, 0]);
    expect(map.view.center[0]).to.be.closeTo(-90, 1e-9);
  });

  it('keeps to its limits, also to new ones', async () => {
    const { map } = await mountMap({ minZoom: 1, maxZoom: 5 });
    map.setView([0, 0], 9);
    expect(map.view.zoom).to.equal(5);
    map.setZoomLimits(2, 4);
    expect([map.minZoom, map.maxZoom, map.view.zoom]).to.deep.equal([2, 4, 4]);
  });

  it('returns to the copy of the world that has the markers, and stays off the poles', async () => {
    const { map, marker } = await mountMap();
    map.draw(sceneOf([markerSpec('seoul', { coordinates: [127, 37] }), markerSpec('ny', { coordinates: [286, 40] })]));
    map.setView([206, 20], 2);
    expect(map.view.center).to.deep.equal([206, 20]);
    map.setView([206 - 181, 20], 2);
    expect(map.view.center[0]).to.be.closeTo(206 + 179, 1e-9);
    map.setView([206 + 190, 20], 2);
    expect(map.view.center[0]).to.be.closeTo(206 - 170, 1e-9);
    map.setView([206, 89], 2);
    expect(map.view.center[1]).to.be.closeTo(85, 1e-6);
    map.setView([286, 40], 2);
    expect(marker('place:ny').getBoundingClientRect().width).to.equal(28);
  });

  it('survives being hidden, and is reported once there is a size', async () => {
    const { map, container, reported, next } = await mountMap({
      view: { center: [103.85, 1.29], zoom: 5.5, size: [0, 0] },
    });
    container.style.display = 'none';
    await nextFrame();
    await nextFrame();
    map.setView([100, 10], 3.25);
    expect(map.view.center).to.deep.equal([100, 10]);
    container.style.display = '';
    container.style.inlineSize = '333px';
    const [view, by] = (await next('view')) as [View, string];
    expect([view, by]).to.deep.equal([{ center: [100, 10], zoom: 3.25, size: [333, 400] }, 'api']);
    expect(viewsOf(reported).at(-1)?.[0].size).to.deep.equal([333, 400]);
  });

  it('starts in a container without a size', async () => {
    const { map, container, reported, next } = await mountMap({ width: '0px', height: '0px' });
    map.draw(sceneOf([markerSpec('a', { coordinates: [10, 10] })]));
    expect(map.view.size).to.deep.equal([0, 0]);
    expect(viewsOf(reported)).to.deep.equal([]);
    Object.assign(container.style, { inlineSize: '500px', blockSize: '300px' });
    const [view] = (await next('view')) as [View];
    expect(view).to.deep.equal({ center: [0, 0], zoom: 2, size: [500, 300] });
  });

  it('has an empty focusable element, after the places', async () => {
    const { map, root, toolbar } = await mountMap();
    const { viewElement } = map;
    expect(viewElement.getAttribute('role')).to.equal('application');
    expect(viewElement.getAttribute('aria-label')).to.equal('Map view');
    expect(viewElement.childNodes.length).to.equal(0);
    const follows = toolbar.compareDocumentPosition(viewElement) & Node.DOCUMENT_POSITION_FOLLOWING;
    expect(follows).to.be.greaterThan(0);
    const stops = Array.from(root.querySelectorAll<HTMLElement>('*')).filter(({ tabIndex }) => tabIndex >= 0);
    expect(stops.map(({ className }) => className)).to.deep.equal(['map-view']);
    viewElement.focus();
    expect(root.activeElement === viewElement).to.equal(true);
    expect(getComputedStyle(viewElement).pointerEvents).to.equal('none');
  });

  it('leaves nothing behind when it is destroyed', async () => {
    const globals = Object.keys(globalThis).length;
    const { map, container, reported } = await mountMap({ basemap: 'natural-earth' });
    map.draw(sceneOf([markerSpec('a'), markerSpec('b', { offset: [9, 9] })]));
    map.setView([50, 50], 4);
    map.destroy();
    const after = reported.length;
    container.style.inlineSize = '200px';
    await nextFrame();
    await nextFrame();
    expect(container.childNodes.length).to.equal(0);
    expect(container.attributes.length).to.equal(2); // its id, and the width just given
    expect(reported.length).to.equal(after);
    expect(Object.keys(globalThis).length).to.equal(globals);
    expect('createSVGRect' in SVGSVGElement.prototype).to.equal(true);
  });

  it('works on a strict page without an error, once Leaflet is loaded', async () => {
    await loadLeaflet();
    const complaints: string[] = [];
    const listening = new AbortController();
    const { signal } = listening;
    addEventListener('error', ({ message }) => complaints.push(message), { signal });
    document.addEventListener('securitypolicyviolation', ({ blockedURI }) => complaints.push(blockedURI), { signal });
    const { error, warn } = console;
    console.error = console.warn = (...words: unknown[]) => void complaints.push(words.join(' '));
    try {
      const { map, next } = await mountMap({
        basemap: 'natural-earth',
        view: { center: [180, 10], zoom: 4, size: [0, 0] },
      });
      await next('names');
      const line = { key: 'l', kind: 'remote', coordinates: [[0, 0], [90, 9]], planned: false, number: 1, numberAt: [9, 9] } as const; // prettier-ignore
      map.draw(sceneOf([markerSpec('a', { offset: [3, 3] }), markerSpec('b', { labelBox: undefined })], [line]));
      map.focus('place:a');
      map.setView([-170, 70], 1.5, { animate: true });
      map.panBy([900, 0]);
      map.draw(sceneOf([]));
      map.destroy();
      await nextFrame();
    } finally {
      Object.assign(console, { error, warn });
      listening.abort();
    }
    expect(complaints).to.deep.equal([]);
  });

  it('refuses tiles without attribution and leaves the container empty', async () => {
    let message = '';
    const tiles = { url: '/none/{z}/{x}/{y}.png', attribution: ' ' };
    try {
      await mountMap({ tiles });
    } catch (error) {
      message = String(error);
    }
    expect(message).to.contain('tiles without attribution');
    expect(document.querySelectorAll('.map-root').length).to.equal(0);
  });
});
