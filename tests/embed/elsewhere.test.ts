/** The way from an atlas to another page: the Embed dialog, the HTML it gives, and the frame with its height. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../src/version.js';
import { idle, Site } from '../site/site.js';
import { atlasOf } from './small-atlas.js';

let site: Site;
/** The address of the same files on another origin. */
let otherOrigin: string;
beforeAll(async () => {
  site = await Site.open({
    built: 'cdn',
    strict: true,
    files: { 'a.geojson': atlasOf('Talks & "quotes" <b>', 'Alpha', 'Beta') },
  });
  site.writePage('one.html', '<parley-atlas src="a.geojson"></parley-atlas>');
  site.writePage('korean.html', '<parley-atlas lang="ko"></parley-atlas>');
  site.writePage(
    'own.html',
    '<parley-atlas><table><tr><th>Meeting<th>Place<th>Lat<th>Lon<tr><td>Talk<td>Oslo<td>59.9<td>10.7</table></parley-atlas>',
  );
  otherOrigin = await site.otherOrigin();
});
afterEach(() => site.leave());
afterAll(() => site.close());

const marker = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });
const heightOf = async (page: Page): Promise<number> =>
  (await page.locator('iframe').contentFrame().locator('main').boundingBox())?.height ?? 0;

/** Opens the dialog by keyboard, with a place open. */
async function openDialog(page: Page, place: string): Promise<void> {
  await marker(page, place).click();
  await page.locator('parley-details').getByRole('heading', { name: place }).first().waitFor();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Embed or download' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Embed or download' }).waitFor();
}

describe('the Embed dialog', () => {
  it('gives HTML that shows the same on another page, under the strictest policy', async () => {
    const { page, complaints } = await site.visit('one.html');
    await openDialog(page, 'Beta');
    const [script, frame] = await page
      .getByRole('textbox')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
    expect(script).toBe(
      `<script type="module" src="${site.url}parley.js?v=${version}"></script>\n` +
        `<parley-atlas src="${site.url}a.geojson" lang="en" selected="place/beta"></parley-atlas>`,
    );
    expect(frame).toContain('title="Talks &amp; &quot;quotes&quot; &lt;b&gt; (map of meetings)"');
    for (const [name, snippet] of [
      ['script.html', script],
      ['frame.html', frame],
    ] as const) {
      site.write(
        name,
        `<!doctype html><html lang="en"><title>Pasted</title><link rel="icon" href="icon.svg">${snippet}`,
      );
      const pasted = await site.visit(name);
      const shown = name === 'frame.html' ? pasted.page.locator('iframe').contentFrame() : pasted.page;
      await shown.locator('parley-details').getByRole('heading', { name: 'Beta' }).first().waitFor();
      expect(pasted.complaints).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });

  it('is walked by keyboard: round inside, and back to its button', async () => {
    const { page } = await site.visit('one.html');
    await openDialog(page, 'Alpha');
    const stops: string[] = [];
    for (let press = 0; press < 8; press += 1) {
      stops.push(
        await page.evaluate(() => {
          let active = document.activeElement;
          while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
          return active?.id || active?.textContent?.trim() || '';
        }),
      );
      await page.keyboard.press('Tab');
    }
    expect(stops).toEqual([
      'embed-title',
      'script',
      'Copy code',
      'frame',
      'Copy iframe',
      'Preview',
      'Download the data',
      'Close',
    ]);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    // Focus is on "More", whose menu has the dialog before its last item.
    for (const key of ['Enter', 'End', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    // Escape was the dialog's: the page beneath is still open.
    await page.locator('parley-details').getByRole('heading', { name: 'Alpha' }).first().waitFor();
  });

  it('copies, and says so; where it may not, it selects', async () => {
    const { page } = await site.visit('one.html', { permissions: ['clipboard-read', 'clipboard-write'] });
    await openDialog(page, 'Alpha');
    await page.getByRole('button', { name: 'Copy iframe' }).click();
    await page.getByRole('dialog').getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^<iframe src="[^"]*embed\.html\?src=/);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
    });
    await page.getByRole('button', { name: 'Copy code' }).click();
    await page
      .getByRole('dialog')
      .getByText(/The code is selected/)
      .waitFor();
    expect(await page.evaluate(() => String(getSelection()))).toMatch(/^<script type="module"/);
  });

  it('speaks the language of its atlas, and says when the data is only here', async () => {
    const korean = await site.visit('korean.html');
    await korean.page.getByRole('button', { name: '더 보기', exact: true }).click();
    await korean.page.getByRole('button', { name: '퍼가기 및 내려받기' }).click();
    await korean.page.getByRole('dialog', { name: '퍼가기 및 내려받기' }).waitFor();
    expect(await korean.page.getByRole('textbox').first().inputValue()).toContain('lang="ko"');
    const own = await site.visit('own.html');
    await own.page.getByRole('button', { name: 'More' }).click();
    await own.page.getByRole('button', { name: 'Embed or download' }).click();
    await own.page.getByText(/This data is only on this page/).waitFor();
    expect(await own.page.getByRole('textbox').count()).toBe(1);
    expect(await own.page.getByRole('textbox').inputValue()).toMatch(/<parley-atlas src="[^"/]+\.geojson"/);
  });
});

describe('the frame', () => {
  it('tells the page around it how high it is, and only that page; embed-host.js believes only the frame', async () => {
    site.write(
      'host.html',
      `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="icon.svg">
      <script src="embed-host.js"></script><script src="spy.js"></script>
      <iframe title="Atlas" width="600" height="200" src="${site.url}embed.html?src=a.geojson&lang=ko&select=place/beta"></iframe>`,
    );
    site.write('spy.js', `heard = []; addEventListener('message', ({ data }) => heard.push(data));`);
    const { page } = await site.visit(`${otherOrigin}host.html`);
    const frame = page.locator('iframe');
    await frame.contentFrame().locator('parley-details').getByRole('heading', { name: 'Beta' }).first().waitFor();
    expect(await frame.contentFrame().locator('html').getAttribute('lang')).toBe('ko');
    await expect
      .poll(async () => Math.abs(Number(await frame.getAttribute('height')) - (await heightOf(page))))
      .toBeLessThan(2);
    const height = Number(await frame.getAttribute('height'));
    expect(height).toBeGreaterThan(500);
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: { type: string }[] }).heard);
    expect(new Set(heard.map(({ type }) => type))).toEqual(new Set(['parley-height']));

    // Narrower is higher, and wide again is low again: no ratchet.
    await frame.evaluate((element) => element.setAttribute('width', '1200'));
    await expect.poll(async () => Number(await frame.getAttribute('height'))).toBeLessThan(height);

    await page.evaluate(() => postMessage({ type: 'parley-height', height: 9 }, '*'));
    await idle(page);
    expect(Number(await frame.getAttribute('height'))).toBeGreaterThan(100);
  });
});
