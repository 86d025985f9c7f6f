/** When an atlas loads, what stands in its place until then, and where its data comes from. */
import type { Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { shiftsOf, watchShifts } from '../site/layout-shifts.js';
import { fullyLoaded, idle, Site } from '../site/site.js';
import { atlasOf } from './small-atlas.js';

const TABLE = `<table><caption>Two talks</caption>
  <thead><tr><th>Meeting</th><th>Date</th><th>Place</th><th>Lat</th><th>Lon</th><th>People</th></tr></thead>
  <tbody>
    <tr><th scope="row">First talk</th><td><time datetime="2018-06-04">yesterday</time></td><td rowspan="2">Geneva</td>
      <td rowspan="2">46.2</td><td rowspan="2">6.15</td><td>Ada Lovelace<br>Grace Hopper</td></tr>
    <tr><th scope="row">Second, "final" talk</th><td>2018-06-05</td><td><ul><li>Ada Lovelace</li><li>Alan Turing</li></ul></td></tr>
  </tbody><tfoot><tr><td colspan="6">Two in all</td></tr></tfoot></table>`;

const MICRODATA = `<ul><li itemscope itemtype="https://schema.org/Event"><span itemprop="name">Tea</span>
  <time itemprop="startDate" datetime="2018-06-04">4 June</time>
  <span itemprop="location" itemscope itemtype="https://schema.org/Place"><span itemprop="name">Vienna</span>
    <meta itemprop="latitude" content="48.2"><meta itemprop="longitude" content="16.37"></span>
  <span itemprop="attendee" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Ada</span></span></li></ul>`;

const JSON_LD = `<script type="application/ld+json">{"@context":"https://schema.org","@type":"Event","name":"Coffee",
  "startDate":"2018-06-04","location":{"@type":"Place","name":"Rome","geo":{"@type":"GeoCoordinates","latitude":41.9,
  "longitude":12.5}},"attendee":[{"@type":"Person","name":"Ada"}]}</script>`;

let site: Site;
beforeAll(async () => {
  site = await Site.open({ built: 'cdn', strict: true, files: { 'a.geojson': atlasOf('First', 'Alpha', 'Beta') } });
  const filler = '<p class="filler">Much text</p>';
  site.writePage(
    'lazy.html',
    `${filler}<parley-atlas loading="lazy" src="a.geojson"><p slot="fallback">Read me</p></parley-atlas>${filler}`,
    '.filler { height: 300vh }',
  );
  site.writePage(
    'poster.html',
    `<parley-atlas src="slow.geojson"><img slot="poster" alt="" src="p.svg"></parley-atlas>`,
  );
  site.write('p.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"/>');
  site.writePage('missing.html', '<parley-atlas src="missing.json"><p slot="fallback">Read me</p></parley-atlas>');
  site.writePage('fallback.html', '<parley-atlas src="a.geojson"><p slot="fallback">Read me</p></parley-atlas>');
  site.writePage('table.html', `<parley-atlas>${TABLE}</parley-atlas>`);
  site.writePage('microdata.html', `<parley-atlas>${MICRODATA}</parley-atlas>`);
  site.writePage('json-ld.html', `<parley-atlas>${JSON_LD}</parley-atlas>`);
  site.writePage(
    'data-slot.html',
    `<parley-atlas><parley-map></parley-map><div slot="data">${TABLE}</div></parley-atlas>`,
  );
  site.writePage(
    'arranged.html',
    '<parley-atlas src="slow.geojson"><parley-map></parley-map><parley-details></parley-details></parley-atlas>',
  );
  site.writePage('language.html', '<section lang="ko"><parley-atlas></parley-atlas></section>');
  site.writePage('selected.html', '<parley-atlas src="a.geojson" selected="place/beta"></parley-atlas>');
});
afterEach(() => site.leave());
afterAll(() => site.close());

const marker = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });
const atlas = (page: Page) => page.locator('parley-atlas');

describe('loading="lazy"', () => {
  for (const width of [1280, 390]) {
    it(`asks for nothing until near, and keeps its place (${width} px wide)`, async () => {
      const options = { viewport: { width, height: 844 } };
      const { page, requests, complaints } = await site.visit('lazy.html', options, watchShifts);
      await page.waitForFunction(() => customElements.get('parley-atlas') !== undefined);
      await idle(page);
      expect(requests.filter((path) => /geojson|leaflet|land/.test(path))).toEqual([]);
      const { height = 0 } = (await atlas(page).boundingBox()) ?? {};
      expect(height).toBeGreaterThan(500);
      await page.mouse.move(200, 400);
      for (let scrolled = 400; scrolled <= 3200; scrolled += 400) {
        await page.mouse.wheel(0, 400);
        await page.waitForFunction((y) => scrollY >= y, scrolled);
      }
      await marker(page, 'Alpha').waitFor();
      await fullyLoaded(page);
      if (width > 800) expect((await atlas(page).boundingBox())?.height).toBe(height);
      expect(await shiftsOf(page)).toEqual([]);
      expect(complaints).toEqual([]);
    });
  }

  it('loads at once when the address names one of its pages', async () => {
    const { page } = await site.visit('lazy.html#parley:place/beta');
    await page.locator('parley-details').getByRole('heading', { name: 'Beta' }).first().waitFor();
  });
});

describe('until the data is there', () => {
  it('the poster stands in its place, and nothing under it can be reached', async () => {
    let release: (() => void) | undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const { page } = await site.visit('poster.html', {}, async (opened) => {
      await opened.route('**/slow.geojson', async (route) => {
        await released;
        await route.fulfill({ contentType: 'application/geo+json', body: atlasOf('Slow', 'Alpha', 'Beta') });
      });
    });
    const poster = page.locator('img[slot=poster]');
    await poster.waitFor();
    const [covered, place] = [await poster.boundingBox(), await atlas(page).boundingBox()];
    expect(covered?.height).toBeGreaterThan((place?.height ?? 0) - 4);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => document.querySelector('parley-atlas')?.shadowRoot?.activeElement?.className ?? ''),
    ).toMatch(/^(skip)?$/);
    release?.();
    await marker(page, 'Alpha').waitFor();
    expect(await poster.isVisible()).toBe(false);
  });

  it('the fallback is read without script, not with it, and again when the data does not come', async () => {
    const plain = await site.visit('fallback.html', { javaScriptEnabled: false });
    expect(await plain.page.getByText('Read me').isVisible()).toBe(true);
    const { page } = await site.visit('fallback.html');
    await marker(page, 'Alpha').waitFor();
    expect(await page.getByText('Read me').isVisible()).toBe(false);
    const missing = await site.visit('missing.html');
    await missing.page.getByText('Read me').waitFor();
    expect(
      await missing.page
        .getByRole('alert')
        .or(missing.page.getByRole('button', { name: /again/i }))
        .count(),
    ).toBeGreaterThan(0);
  });
});

describe('parts arranged by the page', () => {
  it('have over them that the atlas is loading', async () => {
    let release: (() => void) | undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const { page, complaints } = await site.visit('arranged.html', {}, async (opened) => {
      await watchShifts(opened);
      await opened.route('**/slow.geojson', async (route) => {
        await released;
        await route.fulfill({ contentType: 'application/geo+json', body: atlasOf('Slow', 'Alpha', 'Beta') });
      });
    });
    const loading = page.getByText('Loading the atlas');
    await loading.waitFor();
    release?.();
    await marker(page, 'Alpha').waitFor();
    expect(await loading.count()).toBe(0);
    expect(await shiftsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('and that some of them did not come: told once, until they came', async () => {
    const { page, complaints } = await site.visit('arranged.html', {}, async (opened) => {
      await opened.route('**/slow.geojson', (route) =>
        route.fulfill({ contentType: 'application/geo+json', body: atlasOf('Slow', 'Alpha', 'Beta') }),
      );
      await opened.route('**/deferred-registry-*', abortElements);
      await opened.addInitScript(() => {
        const errors: unknown[] = [];
        Object.assign(globalThis, { errors });
        addEventListener('parley-error', ({ failure }) => errors.push(failure?.reason));
      });
    });
    const failure = page.locator('.failure').filter({ hasText: 'Part of the atlas could not be loaded.' });
    await failure.waitFor();
    await marker(page, 'Alpha').waitFor();
    const errors = () => page.evaluate(() => (globalThis as unknown as { errors: unknown[] }).errors);
    expect(await errors()).toEqual(['network']);
    await marker(page, 'Alpha').press('?');
    await expect.poll(errors).toEqual(['network', 'network']);
    expect(complaints.filter((complaint) => complaint.startsWith('uncaught'))).toEqual([]);
    await page.unroute('**/deferred-registry-*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await failure.waitFor({ state: 'detached' });
    await marker(page, 'Alpha').click();
    await page.locator('parley-details').getByRole('heading', { name: 'Alpha' }).first().waitFor();
  });
});

/** Aborts the request of the deferred elements. The registry of formats has the same name and is fetched. */
async function abortElements(route: Route): Promise<void> {
  const response = await route.fetch();
  const script = await response.text();
  await (script.includes('parley-details') ? route.abort() : route.fulfill({ response, body: script }));
}

describe('HTML in', () => {
  it('a table is the data: spans, times, lists and quotes are understood', async () => {
    const { page, complaints } = await site.visit('table.html');
    await marker(page, 'Geneva').waitFor();
    const read = await page.evaluate(() => {
      const { atlas: shown } = document.querySelector('parley-atlas')!;
      return {
        meetings: shown.meetings.map(({ title, when, attendance }) => [title, when?.edtf, attendance.length]),
        places: shown.places.map(({ name, coordinates }) => [name, coordinates]),
        people: shown.people.map(({ name }) => name),
      };
    });
    expect(JSON.stringify(read)).toContain('Second, \\"final\\" talk');
    expect(read.meetings).toHaveLength(2);
    expect(read.places).toHaveLength(1);
    expect(read.people).toHaveLength(3);
    await page.getByRole('heading', { name: 'Two talks' }).waitFor();
    expect(await page.locator('table').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });

  it('and when the table changes, so does the atlas', async () => {
    const { page } = await site.visit('table.html');
    await marker(page, 'Geneva').waitFor();
    await page.evaluate(() => {
      const added = document.querySelector('tbody')!.insertRow();
      for (const text of ['Third talk', '2018-06-06', 'Oslo', '59.9', '10.7', 'Ada Lovelace'])
        added.insertCell().textContent = text;
    });
    await marker(page, 'Oslo').waitFor();
    await page.evaluate(() => document.querySelector('table')!.remove());
    await marker(page, 'Panmunjeom').waitFor();
  });

  it('is read without script, and printed', async () => {
    const { page } = await site.visit('table.html', { javaScriptEnabled: false });
    expect(await page.getByRole('cell', { name: 'Geneva' }).isVisible()).toBe(true);
  });

  it('may stand in slot="data" beside an arrangement', async () => {
    const { page } = await site.visit('data-slot.html');
    await marker(page, 'Geneva').waitFor();
    expect(await page.locator('table').isVisible()).toBe(false);
  });

  it.each([
    ['microdata.html', 'Vienna', 'Tea'],
    ['json-ld.html', 'Rome', 'Coffee'],
  ])('%s is the data, too', async (path, place, meeting) => {
    const { page, complaints } = await site.visit(path);
    await marker(page, place).waitFor();
    await page.locator('parley-list').getByRole('link', { name: meeting }).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('from script', () => {
  it('shows data, gives it back, selects, loads again, and lets `src` win when it is set later', async () => {
    const { page } = await site.visit('fallback.html');
    await marker(page, 'Alpha').waitFor();
    const answers = await page.evaluate(async () => {
      const element = document.querySelector('parley-atlas')!;
      const before = element.atlas;
      const selected = [
        element.select({ kind: 'place', id: 'beta' }),
        element.select({ kind: 'place', id: 'nowhere' }),
      ];
      const reloaded = await element.reload();
      const kept = element.store.state.selection;
      element.show({ ...before, places: before.places.slice(0, 1), meetings: [] });
      const shown = element.atlas.places.length;
      element.atlas = { ...before, places: [], meetings: [] };
      const none = element.atlas.places.length;
      element.src = './a.geojson?again';
      return { selected, reloaded, kept, shown, none };
    });
    expect(answers).toEqual({
      selected: [true, false],
      reloaded: true,
      kept: { kind: 'place', id: 'beta' },
      shown: 1,
      none: 0,
    });
    await marker(page, 'Beta').waitFor();
  });

  it('opens what `selected` names, without touching the address', async () => {
    const { page } = await site.visit('selected.html');
    await page.locator('parley-details').getByRole('heading', { name: 'Beta' }).first().waitFor();
    expect(new URL(page.url()).hash).toBe('');
  });

  it('follows the language around it', async () => {
    const { page } = await site.visit('language.html');
    await marker(page, '판문점').waitFor();
    await page.evaluate(() => (document.querySelector('section')!.lang = 'en'));
    await marker(page, 'Panmunjeom').waitFor();
    await page.evaluate(() => (document.querySelector('parley-atlas')!.lang = 'ko'));
    await marker(page, '판문점').waitFor();
  });
});
