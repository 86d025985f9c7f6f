/** What the promises of README.md come to on the site that is published. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { shiftsOf, watchShifts } from './layout-shifts.js';
import { fullyLoaded, Site } from './site.js';

let site: Site;
beforeAll(async () => {
  site = await Site.open({ base: '/museum/parley/', strict: true });
});
afterEach(() => site.leave());
afterAll(() => site.close());

const marker = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });
const title = (page: Page) => page.locator('parley-details').getByRole('heading').first();
const fragment = (page: Page): string => new URL(page.url()).hash;

describe('the first page', () => {
  it('shows Panmunjeom, Singapore and Washington on the map, in silence and from its own server alone', async () => {
    const { page, complaints } = await site.visit('');
    for (const name of ['Panmunjeom', 'Singapore', 'Washington']) await marker(page, name).waitFor();
    await fullyLoaded(page);
    expect(complaints).toEqual([]);
  });

  it('moves nothing while it loads', async () => {
    const { page } = await site.visit('', {}, watchShifts);
    await marker(page, 'Panmunjeom').waitFor();
    await fullyLoaded(page);
    expect(await shiftsOf(page)).toEqual([]);
  });

  it('can be read without script', async () => {
    const { page, complaints } = await site.visit('', { javaScriptEnabled: false });
    await page.getByRole('cell', { name: 'Panmunjeom' }).waitFor();
    expect(await page.getByRole('row').count()).toBeGreaterThan(4);
    expect(complaints).toEqual([]);
  });
});

describe('on paper', () => {
  it('is the whole map, then everything in the atlas with its sources, on as many sheets as it takes', async () => {
    const { page, complaints } = await site.visit('');
    await marker(page, 'Panmunjeom').waitFor();
    // At once, untouched: what is printed must not depend on what a visit has loaded so far.
    const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g) ?? [];
    expect(sheets.length).toBeGreaterThan(3);

    await page.emulateMedia({ media: 'print' });
    const atlas = page.locator('parley-atlas');
    await atlas.getByRole('heading', { name: 'Sources', exact: true }).waitFor();
    const frame = await atlas.locator('[part~="map"]').last().boundingBox();
    for (const name of ['Panmunjeom', 'Singapore', 'Washington', 'New York', 'Seoul']) {
      const box = await marker(page, name).boundingBox();
      expect(box?.y, name).toBeGreaterThan(frame?.y ?? NaN);
      expect((box?.y ?? NaN) + (box?.height ?? NaN), name).toBeLessThan((frame?.y ?? NaN) + (frame?.height ?? NaN));
    }
    for (const name of ['Meetings', 'Places', 'People'])
      await atlas.getByRole('heading', { name, exact: true }).waitFor();
    await atlas.getByRole('link', { name: 'Choe Son-hui', exact: true }).waitFor();
    await atlas.getByRole('link', { name: 'Panmunjeom, fifth session' }).waitFor();
    expect(await atlas.locator('parley-sources li').count()).toBeGreaterThan(50);

    await page.emulateMedia({ media: 'screen' });
    await atlas.getByRole('tab', { name: 'Meetings' }).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('paper in the first moment', () => {
  it('has the titles of the sources, even if the elements that are loaded later do not come', async () => {
    const { page } = await site.visit('', {}, (opened) =>
      opened.route('**/parley/deferred-registry-*.js', () => new Promise<void>(() => undefined)),
    );
    await marker(page, 'Panmunjeom').waitFor();
    await page.emulateMedia({ media: 'print' });
    const atlas = page.locator('parley-atlas');
    await atlas.getByRole('heading', { name: 'Sources', exact: true }).waitFor();
    expect((await atlas.locator('parley-sources').innerText()).split(' · ').length).toBeGreaterThan(50);
  });
});

describe('a walk', () => {
  it('from a place to a meeting to a person, back and forward, each with an address that can be shared', async () => {
    const { page, complaints } = await site.visit('');
    const steps: { readonly hash: string; readonly heading: string }[] = [];
    const arrived = async (hash: string): Promise<void> => {
      await page.waitForURL((url) => url.hash === hash);
      steps.push({ hash, heading: (await title(page).innerText()).trim() });
    };

    await marker(page, 'Panmunjeom').click();
    await arrived('#parley:place/panmunjeom');
    const details = page.locator('parley-details');
    await details.locator('a[href$="#parley:meeting/panmunjeom-5"]').first().click();
    await arrived('#parley:meeting/panmunjeom-5');
    await details
      .getByRole('link', { name: /^Sung Kim/ })
      .first()
      .click();
    await arrived('#parley:person/sung-kim');
    expect(steps.map(({ heading }) => heading)).toEqual([
      expect.stringContaining('Panmunjeom'),
      expect.stringContaining('Panmunjeom'),
      expect.stringContaining('Sung Kim'),
    ]);

    for (const { hash, heading } of steps) {
      const shared = await site.visit(hash);
      await marker(shared.page, 'Panmunjeom').waitFor();
      expect((await title(shared.page).innerText()).trim(), `${hash} opened in a new page`).toBe(heading);
      expect(shared.complaints).toEqual([]);
    }

    const [place, meeting] = steps;
    await page.goBack();
    await title(page)
      .filter({ hasText: meeting?.heading ?? '' })
      .waitFor();
    expect(fragment(page)).toBe(meeting?.hash);
    await page.goBack();
    expect(fragment(page)).toBe(place?.hash);
    await page.goBack();
    expect(fragment(page)).toBe('');
    await page.goForward();
    expect(fragment(page)).toBe(place?.hash);
    await title(page)
      .filter({ hasText: place?.heading ?? '' })
      .waitFor();
    expect(complaints).toEqual([]);
  });

  it('by keys pressed right after the first view opens the page they lead to', async () => {
    const { page, complaints } = await site.visit('');
    await marker(page, 'Panmunjeom').focus();
    for (const key of ['w', 'Enter']) await page.keyboard.press(key);
    await title(page).filter({ hasText: 'Washington' }).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('the other pages', () => {
  it('two atlases speak two languages, and one does not hear the other', async () => {
    const { page, complaints } = await site.visit('examples/two-atlases.html');
    const english = page.locator('#english');
    const korean = page.locator('#korean');
    await korean.getByRole('button', { name: /^판문점/ }).waitFor();
    await english.getByRole('button', { name: /^Panmunjeom/ }).click();
    await page.waitForURL((url) => url.hash === '#english:place/panmunjeom');
    await english
      .locator('parley-details')
      .getByRole('heading', { name: /Panmunjeom/ })
      .first()
      .waitFor();
    expect(await korean.getByRole('button', { expanded: true, name: /^판문점/ }).count()).toBe(0);
    await korean.getByRole('button', { name: /^싱가포르/ }).click();
    await page.waitForURL((url) => url.hash.includes('korean:place/singapore'));
    expect(fragment(page)).toContain('english:place/panmunjeom');
    expect(complaints).toEqual([]);
  });

  it('tiles are asked for where the author names them, and only there', async () => {
    const { page, complaints } = await site.visit('examples/strict.html');
    const tiles: string[] = [];
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"/>';
    await page.route('**/tiles/**', (route) => {
      tiles.push(route.request().url());
      return route.fulfill({ contentType: 'image/svg+xml', body: svg });
    });
    await marker(page, 'Washington').waitFor();
    expect(tiles).toEqual([]);
    await page.evaluate(() => {
      const atlas = document.createElement('parley-atlas');
      atlas.setAttribute('tiles', './tiles/{z}/{x}/{y}.svg');
      atlas.setAttribute('tiles-attribution', 'Our own');
      document.querySelector('main')?.replaceChildren(atlas);
    });
    await page.locator('.leaflet-tile-loaded').first().waitFor({ state: 'attached' });
    await page.getByText('Our own').first().waitFor();
    expect(tiles.length).toBeGreaterThan(1);
    expect(complaints).toEqual([]);
  });

  it('an arrangement of the page has its own size, and a span of time narrows every part of it', async () => {
    const { page, complaints } = await site.visit('examples/arrangement.html');
    await marker(page, 'Panmunjeom').waitFor();
    const people = page.locator('parley-list').getByRole('link');
    const everybody = await people.count();
    await page
      .locator('parley-timeline')
      .getByRole('button', { name: /first session/ })
      .focus();
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('+');
    await page.getByRole('button', { name: 'Filter to this time' }).click();
    await marker(page, 'Washington').waitFor({ state: 'detached' });
    expect(await marker(page, 'Panmunjeom').getAttribute('aria-label')).toContain('1 meeting');
    expect(await people.count()).toBeLessThan(everybody);
    await page.goBack();
    await marker(page, 'Washington').click();
    await title(page).waitFor();
    const [atlas, details] = [page.locator('parley-atlas'), page.locator('parley-details')];
    const [outer, inner] = [await atlas.boundingBox(), await details.boundingBox()];
    expect((inner?.y ?? NaN) + (inner?.height ?? NaN)).toBeLessThanOrEqual((outer?.y ?? NaN) + (outer?.height ?? NaN));
    expect(complaints).toEqual([]);
  });

  it('the strict page shows the same map', async () => {
    const { page, complaints } = await site.visit('examples/strict.html');
    await marker(page, 'Washington').waitFor();
    await fullyLoaded(page);
    expect(complaints).toEqual([]);
  });

  it.each([
    ['plain', /^Geneva/],
    ['article', /^Panmunjeom/],
    ['wordpress', /^Reykjavík/],
  ])('examples/%s.html shows its atlas', async (name, place) => {
    const { page, complaints } = await site.visit(`examples/${name}.html`);
    await page.getByRole('button', { name: place }).first().waitFor();
    await fullyLoaded(page);
    expect(complaints).toEqual([]);
  });

  it('an article has two atlases, the second of which is a table of the page until a reader comes near', async () => {
    const { page } = await site.visit('examples/article.html');
    await page.locator('#cold-war').scrollIntoViewIfNeeded();
    await page
      .locator('#cold-war')
      .getByRole('button', { name: /^Reykjavík/ })
      .click();
    await page.waitForURL((url) => url.hash.startsWith('#cold-war:place/'));
    const plain = await site.visit('examples/article.html', { javaScriptEnabled: false });
    expect(await plain.page.getByRole('cell', { name: 'Reykjavík', exact: true }).isVisible()).toBe(true);
  });

  it('a page with a frame gives it the height of its atlas', async () => {
    const { page, complaints } = await site.visit('examples/frame.html');
    const frame = page.locator('iframe');
    const inside = frame.contentFrame();
    await inside.locator('parley-details').getByRole('heading', { name: '레이캬비크' }).first().waitFor();
    await expect
      .poll(async () => Number(await frame.getAttribute('height')))
      .toBe(Math.ceil((await inside.locator('main').boundingBox())?.height ?? 0));
    expect(complaints).toEqual([]);
  });

  it('the WordPress block for authors has nothing in it that the filter of WordPress would take out', async () => {
    const { page } = await site.visit('examples/wordpress.html');
    // Elements and attributes of wp_kses_allowed_html('post') that the block needs.
    const used = await page
      .locator('figure.wp-block-table')
      .evaluate((figure) =>
        [figure, ...figure.querySelectorAll('*')].flatMap((element) => [
          element.localName,
          ...element.getAttributeNames().map((attribute) => `@${attribute}`),
        ]),
      );
    const survives = ['figure', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'figcaption', 'a', '@class', '@href'];
    expect(used.filter((name) => !survives.includes(name))).toEqual([]);
    await page.locator('figure').getByRole('link').click();
    await marker(page, 'Geneva').waitFor();
  });

  it('the frame shows the data and the language it is asked for', async () => {
    const { page, complaints } = await site.visit('embed.html?src=geo/us-dprk-2018.geojson&lang=ko');
    await marker(page, '판문점').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('ko');
    expect(complaints).toEqual([]);
  });

  it('the frame says so when its data is not there, and stays up', async () => {
    const { page } = await site.visit('embed.html?src=geo/nowhere.geojson');
    await page.getByText(/404/).first().waitFor();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
  });
});
