/** A link to a page of an atlas brings the reader there: to the atlas, to the page that the link names, once. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Site } from '../site/site.js';
import { atlasOf } from './small-atlas.js';

let site: Site;
beforeAll(async () => {
  site = await Site.open({ built: 'cdn', strict: true, files: { 'a.geojson': atlasOf('First', 'Alpha', 'Beta') } });
  const text = '<p class="filler">Much text</p>';
  const link = '<p><a href="#parley:place/beta">In Beta</a></p>';
  for (const loading of ['eager', 'lazy'])
    site.writePage(
      `${loading}.html`,
      `${link}${text}<parley-atlas src="a.geojson" loading="${loading}"></parley-atlas>${text}`,
      '.filler { height: 300vh }',
    );
});
afterEach(() => site.leave());
afterAll(() => site.close());

const focusedText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active === document.body ? '' : (active?.textContent?.trim() ?? '');
  });
const atlasTop = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelector('parley-atlas')?.getBoundingClientRect().top ?? NaN);
const loaded = (page: Page): Promise<unknown> =>
  page.addInitScript(() => addEventListener('parley-load', () => (document.title = 'Loaded'), { once: true }));
/** The part that answers links in the text is requested and has run: its module is imported again, as a string, so that no tool changes it. */
async function untilArrivalRuns(page: Page, requests: readonly string[]): Promise<void> {
  await expect.poll(() => requests.find((path) => /\/arrival-/.test(path))).toBeDefined();
  await page.evaluate(
    `import(${JSON.stringify(requests.find((path) => /\/arrival-/.test(path)))}).then(() => undefined)`,
  );
}

describe('an address that names a page of an atlas', () => {
  for (const loading of ['eager', 'lazy']) {
    it(`brings an atlas with loading="${loading}" into view, open, with focus on the page`, async () => {
      const { page, complaints } = await site.visit(`${loading}.html#parley:place/beta`);
      await expect.poll(() => focusedText(page)).toMatch(/^Beta/);
      expect(Math.abs(await atlasTop(page))).toBeLessThan(2);
      expect(complaints).toEqual([]);
    });
  }

  it('does not move a reader who has begun to read', async () => {
    site.write('slow.geojson', atlasOf('Slow', 'Alpha', 'Beta'));
    const { page } = await site.visit('lazy.html', {}, async (blank) => {
      await loaded(blank);
      await blank.route('**/a.geojson', async (route) => {
        await blank.evaluate(() => scrollTo(0, 40));
        await route.continue();
      });
    });
    await page.goto(`${site.url}eager.html#parley:place/beta`);
    await page.waitForFunction(() => document.title === 'Loaded');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await page.evaluate(() => scrollY)).toBe(40);
    expect(await focusedText(page)).not.toMatch(/^Beta/);
  });

  it('moves a reader once: later pages leave the scroll position alone', async () => {
    const { page } = await site.visit('eager.html#parley:place/beta');
    await expect.poll(() => focusedText(page)).toMatch(/^Beta/);
    await page.evaluate(() => {
      scrollTo(0, 0);
      // Focus in the panel would take the reader there, as with any page that opens.
      (document.activeElement as HTMLElement).blur();
      document.querySelector('parley-atlas')?.select({ kind: 'place', id: 'alpha' });
      return document.querySelector('parley-atlas')?.reload();
    });
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

describe('a link in the text around an atlas', () => {
  for (const loading of ['eager', 'lazy']) {
    it(`opens the page in an atlas with loading="${loading}", by Enter, and Back returns to the text`, async () => {
      const { page, complaints, requests } = await site.visit(`${loading}.html`);
      await page.waitForFunction(() => customElements.get('parley-atlas') !== undefined);
      await untilArrivalRuns(page, requests);
      if (loading === 'eager') await page.getByRole('button', { name: /^Alpha/ }).waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => focusedText(page)).toMatch(/^Beta/);
      expect(Math.abs(await atlasTop(page))).toBeLessThan(2);
      await page.goBack();
      await page.waitForFunction(() => document.querySelector('parley-atlas')?.store.state.selection === undefined);
      expect(complaints).toEqual([]);
    });
  }
});
