/** Data that comes, does not come, or is not what it should be: the page stays up and says what it knows. */
import { expect } from 'chai';
import { readAtlas } from '../../src/core/formats/read.js';
import type { ParleyErrorEvent, ParleyLoadEvent } from '../../src/elements/base/events.js';
import { worldAtlas } from '../keyboard/world-atlas.js';
import { AtlasDriver, focused, mountAtlas, unmountAll, until, wordsOf } from './driver.js';

const shownText = (page: AtlasDriver): string => wordsOf(page.atlas.renderRoot.querySelector('.failure') ?? undefined);

/** An atlas whose first load event or error is kept. */
async function opened(src: string): Promise<{ page: AtlasDriver; error: ParleyErrorEvent | undefined }> {
  const page = new AtlasDriver({ attributes: { src } });
  let error: ParleyErrorEvent | undefined;
  page.atlas.addEventListener('parley-error', (event) => (error ??= event), { once: true });
  await page.open();
  return { page, error };
}

const fileOf = (value: unknown): string => JSON.stringify(value);

describe('loading', () => {
  afterEach(unmountAll);

  it('tells what came, once the markers are drawn', async () => {
    const page = new AtlasDriver({ attributes: { src: '/geo/us-dprk-2018.geojson' } });
    let event: ParleyLoadEvent | undefined;
    let drawn = 0;
    const hear = (loaded: Event): void => {
      event = loaded as ParleyLoadEvent;
      drawn = page.markers.length;
    };
    document.addEventListener('parley-load', hear, { once: true });
    await page.open();
    expect(event?.target === page.atlas).to.equal(true);
    expect(event?.bubbles && event.composed).to.equal(true);
    expect(event?.issues).to.deep.equal([]);
    expect(event?.places).to.be.greaterThan(4);
    expect(drawn).to.be.greaterThan(3);
  });

  it('tells of data that was given before the atlas was on the page', async () => {
    const page = new AtlasDriver({});
    page.atlas.show((await readAtlas(worldAtlas())).value);
    await page.open();
    expect(page.markers.length).to.equal(24);
  });

  for (const [what, src, reason, said] of [
    ['does not exist', '/geo/nowhere.geojson', 'http', /404/],
    ['is not an atlas', '/package.json', undefined, /^This file could not be read/],
    ['is not JSON', '/README.md', undefined, /^This file could not be read/],
    ['has a malformed address', 'http://[', 'network', /^The map data could not be loaded from/],
  ] as const) {
    it(`keeps the page up, and names the reason, when the file ${what}`, async () => {
      const { page, error } = await opened(src);
      expect(error).to.not.equal(undefined);
      if (reason !== undefined) expect(error?.failure?.reason).to.equal(reason);
      const issues = page.hasPart('parley-issues') ? page.all('parley-issues', 'li') : [];
      const words = [shownText(page), ...issues.map(wordsOf)].join(' ');
      expect(words).to.match(said);
      expect(page.part('parley-list').getClientRects().length).to.equal(1);
    });
  }

  for (const where of ['skip link', 'map', 'button', 'tab'] as const) {
    it(`keeps focus in an empty atlas that gets other data, from its ${where}`, async () => {
      const page = await mountAtlas({ text: '{"type":"FeatureCollection","features":[]}' });
      const starts = {
        'skip link': () => page.atlas.renderRoot.querySelector<HTMLElement>('.skip'),
        map: () => page.one('parley-map', '.map-view'),
        button: () => page.control('Zoom in'),
        tab: () => page.tabs[0],
      };
      starts[where]()?.focus();
      expect(focused() === starts[where](), 'it has focus').to.equal(true);
      const blob = new Blob([worldAtlas()]);
      const opened = page.atlas.open([blob]);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      expect(page.atlas.contains(document.activeElement), 'while it loads').to.equal(true);
      await opened;
      await page.settled();
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      expect(page.atlas.contains(document.activeElement), 'when it has loaded').to.equal(true);
    });
  }

  it('can be tried again, and focus stays inside', async () => {
    const { page } = await opened('/geo/nowhere.geojson');
    expect(shownText(page)).to.contain('404');
    const retry = (): HTMLElement | null => page.atlas.renderRoot.querySelector('.failure button');
    let tries = 1;
    page.atlas.addEventListener('parley-error', () => (tries += 1));
    retry()?.focus();
    await page.press('Enter');
    await until(() => tries === 2, 'it failed again');
    await until(() => focused() !== undefined && focused() === retry(), 'the button to try again has focus');
  });

  describe('where the page has arranged the parts', () => {
    const arranged = (...names: readonly string[]): Element[] => names.map((name) => document.createElement(name));
    const heightOf = (element: Element | null): number => element?.getBoundingClientRect().height ?? 0;

    it('a failure is seen over them, once, and can be tried again', async () => {
      const page = new AtlasDriver({
        attributes: { src: '/geo/nowhere.geojson' },
        children: arranged('parley-map', 'parley-list'),
      });
      await page.open();
      const failures = page.atlas.renderRoot.querySelectorAll('.failure');
      expect(failures.length).to.equal(1);
      const [failure] = failures;
      expect(shownText(page)).to.contain('404');
      expect(heightOf(failure ?? null)).to.be.greaterThan(60);
      expect(failure?.getBoundingClientRect().bottom).to.be.lessThan(
        page.part('parley-map').getBoundingClientRect().top,
      );
      let tries = 1;
      page.atlas.addEventListener('parley-error', () => (tries += 1));
      page.atlas.renderRoot.querySelector<HTMLElement>('.failure button')?.focus();
      await page.press('Enter');
      await until(() => tries === 2, 'it failed again');
      await until(() => focused()?.closest('.failure') !== null && focused() !== undefined, 'focus is on the button');
    });

    for (const [said, names, attributes] of [
      ['by a part that was added where there is none', ['parley-map'], {}],
      ['by that of the page', ['parley-map', 'parley-issues'], {}],
      ['not at all if the page says so', ['parley-map'], { issues: 'none' }],
    ] as const) {
      it(`what could not be read is told ${said}`, async () => {
        const page = new AtlasDriver({ attributes, children: arranged(...names) });
        await page.open(worldAtlas());
        await page.atlas.open([new Blob(['meeting,place,lat,lon\nTea,Oslo,59.9,10.7\nCoffee,Rome,419,12.5'])]);
        await page.settled();
        const parts = [page.atlas.renderRoot, page.atlas].flatMap((root) => [
          ...root.querySelectorAll('parley-issues'),
        ]);
        expect(page.atlas.store.state.issues.length).to.be.greaterThan(0);
        expect(parts.length).to.equal('issues' in attributes ? 0 : 1);
        for (const part of parts) {
          await part.updateComplete;
          expect(heightOf(part)).to.be.greaterThan(10);
        }
      });
    }
  });

  it('shows text as text, and makes no link that runs script', async () => {
    const evil = '<img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script>';
    const page = await mountAtlas({
      text: fileOf({
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            id: evil,
            properties: { name: evil, note: evil },
            geometry: { type: 'Point', coordinates: [10, 50] },
          },
          { type: 'Feature', id: 'b', properties: { name: 'B' }, geometry: { type: 'Point', coordinates: [20, 40] } },
        ],
        parley: {
          version: 1,
          title: evil,
          people: [{ id: 'p', name: evil }],
          meetings: [
            {
              id: 'm',
              title: evil,
              places: [{ place: evil }],
              when: '2001-01-01',
              note: evil,
              attendance: [{ person: 'p', sources: ['s'] }],
              sources: ['s', 't'],
            },
          ],
          sources: [
            { id: 's', title: evil, url: 'javascript:globalThis.hacked=1' },
            { id: 't', title: 'T', url: ' JaVaScRiPt:globalThis.hacked=1' },
          ],
        },
      }),
    });
    for (const ref of [
      { kind: 'place', id: evil },
      { kind: 'meeting', id: 'm' },
      { kind: 'person', id: 'p' },
    ] as const) {
      expect(page.atlas.select(ref)).to.equal(true);
      await page.settled();
      expect(page.pageTitle).to.contain('<script>');
      const links = page.all<HTMLAnchorElement>('parley-details', 'a');
      expect(links.filter(({ protocol }) => !/^https?:$/.test(protocol)).length).to.equal(0);
      expect(page.all('parley-details', 'img, script').length).to.equal(0);
    }
    await page.click(page.tab('Sources'));
    expect(page.all('parley-list', 'img, script').length).to.equal(0);
    expect('hacked' in globalThis).to.equal(false);
  });

  it('survives being taken out and put in again, and moved', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    page.atlas.select({ kind: 'place', id: 'tokyo' });
    let loads = 0;
    page.atlas.addEventListener('parley-load', () => (loads += 1));
    page.atlas.remove();
    await page.settled();
    page.stage.prepend(page.atlas);
    await until(() => page.markers.length === 24, 'the markers are drawn again');
    await page.settled();
    expect(page.pageTitle).to.equal('Tokyo');
    expect(loads, 'nothing was loaded anew').to.equal(0);
    page.marker('Tokyo').focus();
    await page.press('ArrowLeft');
    expect(focused()?.classList.contains('marker')).to.equal(true);
    expect(page.all('parley-map', '.map-root').length).to.equal(1);
  });

  it('leaves nothing behind when it is taken out while it loads', async () => {
    const page = new AtlasDriver({});
    document.body.append(page.stage);
    page.stage.remove();
    await page.settled();
    expect(page.atlas.shadowRoot?.querySelector('parley-map')?.shadowRoot?.querySelector('.map-root') ?? null).to.equal(
      null,
    );
    await page.open();
    expect(page.markers.length).to.be.greaterThan(3);
  });
});
