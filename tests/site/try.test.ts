/** The page for one's own meetings: paste, choose, drop, correct, take away; under the strict policy, and in silence. */
import { text as readText } from 'node:stream/consumers';
import type { Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readAtlas } from '../../src/core/formats/read.js';
import { Site } from './site.js';

let site: Site;
beforeAll(async () => {
  site = await Site.open({ base: '/museum/parley/', strict: true });
});
afterEach(() => site.leave());
afterAll(() => site.close());

const TABLE =
  'Was\tdate\tplace\tlat\tlon\tpeople\nTalks\t4 June 2018\tOslo\t59.9\t10.7\tAda\nMore\t31.2.2018\tOslo\t\t\tAda\n';
const outcome = (page: Page) => page.getByRole('status').first();
const row = (page: Page, name: string) => page.locator('parley-list').getByRole('link', { name });

const textOf = async (download: Download): Promise<string> => readText(await download.createReadStream());

async function pasted(page: Page): Promise<void> {
  await page.getByLabel('Or paste a table').focus();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    const table = document.querySelector<HTMLTextAreaElement>('textarea');
    if (table !== null) table.value = data.getData('text/plain');
  }, TABLE);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

describe('try.html', () => {
  it('shows a pasted table, says what is wrong at its row, and lets a column be named, all by keyboard', async () => {
    const { page, complaints } = await site.visit('try.html');
    await pasted(page);
    await expect
      .poll(() => outcome(page).textContent())
      .toMatch(/^2 meetings, 1 place, 1 person\. 1 problem, listed below\.$/);
    await page.getByText('1 problem found').focus();
    await page.keyboard.press('Enter');
    await page.getByText('row 3, column date').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await row(page, 'Talks').count()).toBe(0);
    await page.keyboard.type('title');
    await row(page, 'Talks').waitFor();
    expect(complaints).toEqual([]);
  });

  it('takes files that are dropped on it, several tables too, and refuses one that is too large without reading it', async () => {
    const { page, complaints } = await site.visit('try.html');
    const drop = (files: readonly { readonly name: string; readonly text: string; readonly size?: number }[]) =>
      page.evaluate((list) => {
        const dataTransfer = new DataTransfer();
        for (const { name, text } of list) dataTransfer.items.add(new File([text], name));
        const { size } = list[0] ?? {};
        // A file of two gigabytes is not made here: only its size is.
        if (size !== undefined) Object.defineProperty(Blob.prototype, 'size', { configurable: true, value: size });
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      }, files);
    await drop([
      { name: 'people.csv', text: 'id,first name,last name\np1,Ada,Lovelace\n' },
      { name: 'events.csv', text: 'id,name,place,start\ne1,Talks,Oslo,2018\n' },
      { name: 'attendance.csv', text: 'event,person\ne1,p1\n' },
    ]);
    await row(page, 'Talks').waitFor();
    await expect.poll(() => outcome(page).textContent()).toMatch(/^1 meeting, 1 place \(0 on the map\), 1 person\./);
    await drop([{ name: 'huge.csv', text: 'x', size: 2 * 1024 ** 3 }]);
    await page.getByText('larger than this page can read').waitFor();
    expect(complaints).toEqual([]);
  });

  it('gives back a file that is read again to the same meetings', async () => {
    const { page, complaints } = await site.visit('try.html');
    await page
      .getByLabel('Choose files')
      .setInputFiles(new URL('../../geo/us-dprk-2018.geojson', import.meta.url).pathname);
    await row(page, 'Panmunjeom').first().waitFor();
    await expect.poll(() => outcome(page).textContent()).toMatch(/^16 meetings, 5 places, 23 people\. /);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('button', { name: 'Embed or download' }).click();
    await page.locator('parley-download summary').click();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
    const { value } = await readAtlas(await textOf(download));
    expect(value.meetings).toHaveLength(16);
    await page.getByText('Not saved in').waitFor();
    expect(complaints).toEqual([]);
  });
});
