/** What scripts, ids and policies of a page do to the whole of its scripts, and an atlas among them. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Site } from '../site/site.js';
import { atlasOf } from './small-atlas.js';

const TABLE = `<table><tr><th>Meeting<th>Date<th>Place<th>Lat<th>Lon<th>People
  <tr><td>First talk<td>4.6.2018<td>Oslo<td>59.9<td>10.7<td>Ada Lovelace; Grace Hopper
  <tr><td>Second talk<td>1815?<td>Rome<td>41.9<td>12.5<td>Ada Lovelace</table>`;

let site: Site;
beforeAll(async () => {
  site = await Site.open({ built: 'cdn', files: { 'a.geojson': atlasOf('First', 'Alpha', 'Beta') } });
  site.writePage('plain.html', '<parley-atlas src="a.geojson"></parley-atlas>');
});
afterEach(() => site.leave());
afterAll(() => site.close());

const marker = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });

describe('a script that adds a name to every object', () => {
  /** Names of old libraries, of Leaflet's own methods, and of fields that data has. */
  const NAMES = ['each', 'extend', 'include', 'contains', 'first', 'name', 'title', 'when', 'type', 'size', 'map'];

  it.each(NAMES)('does not disturb the atlas: %s', async (name) => {
    site.write('added.js', `Object.prototype[${JSON.stringify(name)}] = function () { return 1 };`);
    site.writePage('added.html', `<script src="added.js"></script><parley-atlas issues="all">${TABLE}</parley-atlas>`);
    const { page, complaints } = await site.visit('added.html');
    await marker(page, 'Oslo').click();
    await page.locator('parley-details').getByRole('heading', { name: 'Oslo' }).first().waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('an element with the id or name of a global of Lit', () => {
  const NAMES =
    'litHtmlVersions litElementVersions reactiveElementVersions litPropertyMetadata litHtmlPolyfillSupport ' +
    'litElementPolyfillSupport reactiveElementPolyfillSupport litElementHydrateSupport ShadyCSS trustedTypes';

  it.each(NAMES.split(' '))('is not taken for it: %s', async (name) => {
    const elements = `<a id="${name}">A visitor chose this id</a><form name="${name}"></form>`;
    site.writePage('named.html', `${elements}<parley-atlas src="a.geojson"></parley-atlas>`);
    const { page, complaints } = await site.visit('named.html');
    await marker(page, 'Alpha').click();
    await page.locator('parley-details').getByRole('heading', { name: 'Alpha' }).first().waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('a policy of Trusted Types', () => {
  const under = (policy: string): void => {
    site.write(
      'policy.html',
      `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="icon.svg">
       <meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; ${policy}">
       <script type="module" src="parley.js"></script><parley-atlas src="a.geojson"></parley-atlas>
       <div lang="ko"><parley-atlas src="a.geojson"><p>목록</p></parley-atlas></div>`,
    );
  };

  it.each(['trusted-types lit-html', "trusted-types other lit-html 'allow-duplicates'", 'trusted-types *'])(
    'is enough: %s',
    async (policy) => {
      under(policy);
      const { page } = await site.visit('policy.html');
      await marker(page, 'Alpha').first().click();
      await page.locator('parley-details').getByRole('heading', { name: 'Alpha' }).first().waitFor();
    },
  );

  it.each(["trusted-types 'none'", 'trusted-types other'])('forbids Lit, and the page says so: %s', async (policy) => {
    under(policy);
    const { page, complaints } = await site.visit('policy.html');
    await page.getByText('The map could not be shown.').waitFor();
    await page.getByText('지도를 표시할 수 없습니다.').waitFor();
    expect(await page.getByText('목록').isVisible()).toBe(true);
    expect(complaints.filter((complaint) => complaint.includes('must allow the policy `lit-html`'))).toHaveLength(1);
  });
});

describe('a page that has taken a tag', () => {
  it.each(['parley-map', 'parley-list', 'parley-details'])('is told so: %s', async (tag) => {
    site.write('taken.js', `customElements.define('${tag}', class extends HTMLElement {});`);
    site.writePage('taken.html', '<script src="taken.js"></script><parley-atlas src="a.geojson"></parley-atlas>');
    const { page, complaints } = await site.visit('taken.html');
    await page.waitForFunction(() => customElements.get('parley-help') !== undefined);
    await expect.poll(() => complaints).toEqual([expect.stringContaining(`has defined <${tag}>, so these parts`)]);
  });

  it('is not told so if it loads Parley twice', async () => {
    site.writePage(
      'twice.html',
      '<script type="module" src="parley.js?2"></script><parley-atlas src="a.geojson"></parley-atlas>',
    );
    const { page, complaints } = await site.visit('twice.html');
    await marker(page, 'Alpha').click();
    await page.locator('parley-details').getByRole('heading', { name: 'Alpha' }).first().waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('a map that cannot be drawn', () => {
  const countErrors = (page: Page) =>
    page.addInitScript(() => {
      Object.assign(globalThis, { errors: 0 });
      addEventListener('parley-error', () => ((globalThis as unknown as { errors: number }).errors += 1));
    });

  it.each([
    ['is not there', ''],
    ['throws', 'throw new Error("A fault")'],
  ])('is tried once, and the list goes on: its module %s', async (_name, body) => {
    const { page, requests } = await site.visit('plain.html', {}, async (opened) => {
      await countErrors(opened);
      await opened.route('**/parley/map-*.js', (route) =>
        body === '' ? route.abort() : route.fulfill({ contentType: 'text/javascript', body }),
      );
    });
    await page.getByText(/The map could not be drawn/).waitFor();
    await page.getByRole('tab', { name: /^Places/ }).click();
    await page.locator('parley-list').getByRole('link', { name: 'Alpha' }).first().click();
    await page.locator('parley-details').getByRole('heading', { name: 'Alpha' }).first().waitFor();
    const errors = await page.evaluate(() => (globalThis as unknown as { errors: number }).errors);
    expect(errors).toBeLessThan(10);
    expect(requests.filter((path) => path.includes('/parley/map-')).length).toBeLessThan(10);
  });
});
