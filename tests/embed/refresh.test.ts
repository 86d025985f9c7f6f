/** A file that changes while it is read: the atlas follows, and what the reader has open, moved or focused stays. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Site } from '../site/site.js';
import { atlasOf } from './small-atlas.js';

const BEFORE = atlasOf('Live', 'Alpha', 'Beta');
const AFTER = atlasOf('Live', 'Alpha', 'Beta', 'Gamma');

let site: Site;
beforeAll(async () => {
  site = await Site.open({ built: 'cdn', strict: true });
  site.writePage('live.html', '<parley-atlas src="live.geojson" refresh="60"></parley-atlas>');
});
afterEach(() => site.leave());
afterAll(() => site.close());

/** A visit whose clock the test moves. */
async function visit(): Promise<{ page: Page; requests: string[]; complaints: string[] }> {
  site.write('live.geojson', BEFORE);
  const visited = await site.visit('live.html', {}, (page) => page.clock.install());
  await visited.page.getByRole('button', { name: /^Beta/ }).waitFor();
  // The part that asks again is loaded when the atlas is there.
  await expect.poll(() => visited.requests.some((path) => /\/refresh-/.test(path))).toBe(true);
  await visited.page.evaluate(() => document.querySelector('parley-atlas')?.updateComplete);
  return visited;
}
const asked = (requests: readonly string[]): number => requests.filter((path) => path === '/live.geojson').length;
/**
 * Moves the clock until the file has been asked for so many times. The next request is timed when the answer before has been read,
 * which no clock of the test moves: so the clock goes in short steps.
 * @returns the seconds it was moved.
 */
async function untilAsked(page: Page, requests: readonly string[], times: number): Promise<number> {
  let seconds = 0;
  for (; asked(requests) < times && seconds < 400; seconds += 5) {
    await page.clock.runFor(5000);
    await page.evaluate(() => document.querySelector('parley-atlas')?.updateComplete);
  }
  expect(asked(requests)).toBe(times);
  return seconds;
}
const viewOf = (page: Page): Promise<string> =>
  page.evaluate(() =>
    JSON.stringify(document.querySelector('parley-atlas')?.renderRoot.querySelector('parley-map')?.view),
  );
/** The number of places, after a moment on the clock that the test moves: a file is read with pauses. */
async function places(page: Page): Promise<number> {
  await page.clock.runFor(50);
  return page.evaluate(() => document.querySelector('parley-atlas')?.atlas.places.length ?? 0);
}

describe('refresh="60"', () => {
  it('brings what is new, marks it, and keeps view, page and focus', async () => {
    const { page, requests, complaints } = await visit();
    await page.getByRole('button', { name: /^Beta/ }).click();
    await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
    await page.locator('parley-details').getByRole('link').first().focus();
    const view = await viewOf(page);
    const focused = await page.evaluateHandle(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active;
    });
    site.write('live.geojson', AFTER);
    await page.clock.runFor(61_000);
    await expect.poll(() => places(page)).toBe(3);
    expect(asked(requests)).toBe(2);
    await page.evaluate(() => document.querySelector('parley-atlas')?.updateComplete);
    expect(await viewOf(page)).toBe(view);
    expect(await focused.evaluate((element) => (element?.getRootNode() as ShadowRoot).activeElement === element)).toBe(
      true,
    );
    await page.locator('parley-details').getByRole('heading', { name: 'Beta' }).first().waitFor();
    await page.getByText('New', { exact: true }).waitFor();
    expect(await page.getByText('New', { exact: true }).count()).toBe(1);
    await page.clock.runFor(1000);
    await page
      .getByRole('status')
      .getByText(/^Updated \d/)
      .waitFor();
    await page
      .locator('.colophon')
      .getByText(/Updated \d/)
      .waitFor();
    expect(complaints).toEqual([]);
  });

  it('says nothing while nothing changes', async () => {
    const { page, requests } = await visit();
    const before = await page.evaluateHandle(() => document.querySelector('parley-atlas')?.atlas);
    await untilAsked(page, requests, 2);
    await untilAsked(page, requests, 3);
    expect(await before.evaluate((atlas) => atlas === document.querySelector('parley-atlas')?.atlas)).toBe(true);
    expect(await page.getByText(/Updated/).count()).toBe(0);
  });

  it('keeps what is shown when the file is broken or missing, asks less often, and recovers', async () => {
    const { page, requests } = await visit();
    site.write('live.geojson', '{"type": "Feat');
    await untilAsked(page, requests, 2);
    expect(await places(page)).toBe(2);
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    site.write('live.geojson', AFTER);
    expect(await untilAsked(page, requests, 3), 'twice the time after a failure').toBeGreaterThan(110);
    await expect.poll(() => places(page)).toBe(3);
  });

  it('pauses while the page is hidden, and asks at once when it is seen again', async () => {
    const { page, requests } = await visit();
    const see = (state: string): Promise<void> =>
      page.evaluate((value) => {
        Object.defineProperty(document, 'visibilityState', { value, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    await see('hidden');
    site.write('live.geojson', AFTER);
    await page.clock.runFor(600_000);
    expect(asked(requests)).toBe(1);
    await see('visible');
    await expect.poll(() => places(page)).toBe(3);
    expect(asked(requests)).toBe(2);
  });
});

describe('reload()', () => {
  it('keeps the view that the reader has chosen', async () => {
    const { page } = await visit();
    await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
    await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
    const view = await viewOf(page);
    site.write('live.geojson', AFTER);
    await page.evaluate(() => document.querySelector('parley-atlas')?.reload());
    await expect.poll(() => places(page)).toBe(3);
    await page.evaluate(() => document.querySelector('parley-atlas')?.updateComplete);
    expect(await viewOf(page)).toBe(view);
  });
});
