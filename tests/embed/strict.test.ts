/** The embed on the strictest page there is: copied to a folder, served by a plain file server. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fullyLoaded, idle, Site } from '../site/site.js';

let site: Site;
beforeAll(async () => {
  site = await Site.open({ built: 'cdn', strict: true });
  site.writePage('one.html', '<p><a href="#x">Before</a></p><parley-atlas></parley-atlas><p>After</p>');
  site.writePage('none.html', '<p>Nothing here</p>');
  site.writePage(
    'two.html',
    '<parley-atlas id="a"></parley-atlas><div lang="ko"><parley-atlas id="b"></parley-atlas></div>',
  );
});
afterEach(() => site.leave());
afterAll(() => site.close());

const marker = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });

/** What a script may leave on a page it does not own. */
const traces = (page: Page) =>
  page.evaluate(() => ({
    globals: Object.getOwnPropertyNames(globalThis),
    styles: document.querySelectorAll('style, link[rel="stylesheet"]').length + document.adoptedStyleSheets.length,
    head: document.head.childElementCount,
    root: [...document.documentElement.attributes, ...document.body.attributes].map(({ name }) => name),
    body: document.body.childElementCount,
    cookies: document.cookie,
    storage: localStorage.length + sessionStorage.length,
  }));

describe('under the strictest policy', () => {
  it('everything works: map, pages, lists, search, help, and the way back', async () => {
    const { page, complaints, requests } = await site.visit('one.html');
    await marker(page, 'Singapore').click();
    const details = page.locator('parley-details');
    await details.getByRole('heading', { name: 'Singapore' }).first().waitFor();
    await details.getByRole('link').first().click();
    await page.goBack();
    await page.getByRole('tab', { name: /^People/ }).click();
    await page.locator('parley-list').getByRole('link').first().click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: /^Sources/ }).click();
    await page.locator('parley-sources').getByRole('listitem').first().waitFor();
    await fullyLoaded(page);
    expect(complaints).toEqual([]);
    expect(
      requests.filter((path) => !/^\/(one\.(html|css)|parley\.js|parley\/[\w.-]+\.js|icon\.svg)$/.test(path)),
    ).toEqual([]);
  });

  it('speaks two languages on one page', async () => {
    const { page, complaints } = await site.visit('two.html');
    await page
      .locator('#a')
      .getByRole('button', { name: /^Panmunjeom/ })
      .waitFor();
    await page
      .locator('#b')
      .getByRole('button', { name: /^판문점/ })
      .waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('on a page that is not its own', () => {
  it('leaves no global, style, attribute, node, cookie or stored value', async () => {
    const without = await site.visit('none.html');
    const before = await traces(without.page);
    site.write('unknown.html', '<!doctype html><html lang="en"><head><title>A page</title></head><body></body></html>');
    const unknown = await site.visit('unknown.html');
    const globals = new Set((await traces(unknown.page)).globals);
    const { page } = await site.visit('one.html');
    await marker(page, 'Singapore').click();
    await page.locator('parley-details').getByRole('heading').first().waitFor();
    const after = await traces(page);
    // By these copies of Lit on one page know one another; they are all.
    const lit = ['litElementVersions', 'litHtmlVersions', 'litPropertyMetadata', 'reactiveElementVersions'];
    expect(after.globals.filter((name) => !globals.has(name)).sort()).toEqual(lit);
    expect({ ...after, globals: [], body: 0 }).toEqual({ ...before, globals: [], body: 0 });
    expect(await page.context().cookies()).toEqual([]);
  });

  it('loads nothing but its one line where there is no atlas', async () => {
    const { page, requests } = await site.visit('none.html');
    await idle(page);
    expect(
      requests.filter((path) => path.startsWith('/parley')).map((path) => path.replace(/-[\w-]{8}\.js$/, '')),
    ).toEqual(['/parley.js', '/parley/first', '/parley/rolldown-runtime']);
  });
});
