/**
 * The map in words, after W3C's draft technique G227: from each place, distance and direction of every other, by one control
 * (A27); and all of it where tiles never come (A30). Distances are held against GeographicLib on the ellipsoid.
 */
import geodesic from 'geographiclib-geodesic';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CITIES, worldAtlas } from '../keyboard/world-atlas.js';
import type { Site } from '../site/site.js';
import { openReader } from './reader.js';
import { focusedName, openState, stateNamed } from './states.js';
import { openWorld } from './world-page.js';

let reader: Site;
beforeAll(async () => {
  reader = await openReader();
});
afterEach(() => reader.leave());
afterAll(() => reader.close());

const POINTS = [
  'north',
  'north-north-east',
  'north-east',
  'east-north-east',
  'east',
  'east-south-east',
  'south-east',
  'south-south-east',
  'south',
  'south-south-west',
  'south-west',
  'west-south-west',
  'west',
  'west-north-west',
  'north-west',
  'north-north-west',
];
type City = (typeof CITIES)[number];

const kilometres = ([, lon1, lat1]: City, [, lon2, lat2]: City): number =>
  (geodesic.Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2).s12 ?? NaN) / 1000;

/** The bearing of the straight line on a Mercator map, the shorter way round (J. Snyder, Map Projections, 1987, p. 46). */
function rhumbPoint([, lon1, lat1]: City, [, lon2, lat2]: City): string {
  const stretched = (latitude: number): number => Math.asinh(Math.tan((latitude * Math.PI) / 180));
  const east = ((((lon2 - lon1 + 180) % 360) + 360) % 360) - 180;
  const degrees = (Math.atan2((east * Math.PI) / 180, stretched(lat2) - stretched(lat1)) * 180) / Math.PI;
  return POINTS[Math.round(((degrees + 360) % 360) / 22.5) % 16] ?? '';
}

/** From each place in turn, what the list says of every other. */
async function wrongPairs(page: Page): Promise<{ readonly pairs: number; readonly wrong: readonly string[] }> {
  const list = page.locator('parley-list');
  await list.getByRole('tab', { name: /^Places/ }).click();
  const wrong: string[] = [];
  let pairs = 0;
  for (const from of CITIES) {
    await list.getByRole('combobox').selectOption({ label: from[0] });
    await list.getByText(`of ${from[0]}`).first().waitFor();
    const rows = await list
      .locator('li')
      .evaluateAll((items) =>
        items.map((item) => [item.querySelector('a')?.textContent?.trim() ?? '', item.textContent ?? ''] as const),
      );
    for (const [name, text] of rows) {
      const to = CITIES.find(([city]) => city === name);
      if (to === undefined || to === from) continue;
      pairs += 1;
      const [, said = '', direction = ''] = /([\d,]+) km ([a-z-]+) of /.exec(text) ?? [];
      const [km, expected] = [Number(said.replace(',', '')), kilometres(from, to)];
      // Within 1 %, and what rounding to 10 km adds.
      if (!(Math.abs(km - expected) <= expected / 100 + 5))
        wrong.push(`${from[0]} to ${name}: ${said}, not ${expected}`);
      if (direction !== rhumbPoint(from, to))
        wrong.push(`${from[0]} to ${name}: ${direction}, not ${rhumbPoint(from, to)}`);
    }
  }
  return { pairs, wrong };
}

describe('the list', () => {
  it('tells distance and direction of all 552 ordered pairs, and has what the map has', async () => {
    const page = await reader.page();
    await openWorld(page, reader.url, worldAtlas());
    expect(await wrongPairs(page)).toEqual({ pairs: 552, wrong: [] });
    const onMap = await page
      .locator('.marker')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-key')?.slice(6)));
    const inList = await page
      .locator('parley-list a.title')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-key')?.slice(6)));
    expect(new Set(onMap)).toEqual(new Set(inList));
  });

  it('has a stop for each number of a journey on the map', async () => {
    const page = await reader.page();
    await openState(page, reader.url, stateNamed('person'));
    const numbers = (selector: string): Promise<readonly string[]> => page.locator(selector).allTextContents();
    await page.locator('parley-map .leg-number').first().waitFor();
    // What is opened by an address comes after the first view, and so after the map.
    await page.locator('parley-details .stop').first().waitFor();
    const legs = (await numbers('parley-map .leg-number')).map((text) => text.trim());
    const stops = (await numbers('parley-details .stop')).map((text) => text.trim());
    expect(legs.length).toBeGreaterThan(1);
    expect(legs.filter((leg) => !stops.includes(leg))).toEqual([]);
  });
});

describe('where tiles never come', () => {
  it('the way to the fourth person is 13 keys all the same, and the list says as much', async () => {
    const page = await reader.page();
    await page.route('**/no-tiles/**', (route) => route.abort());
    await openWorld(page, reader.url, worldAtlas(), 'tiles="./no-tiles/{z}/{x}/{y}.png" tiles-attribution="Nobody"');
    await page.waitForFunction(() => customElements.get('parley-details') !== undefined);
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    for (const key of ['Tab', 'Tab', 'Tab']) await press(key);
    // No slower than a typist, however busy the machine is.
    await Promise.all(['t', 'o'].map(press));
    for (const key of ['Enter', 'Tab', 'Tab', 'Enter', 'Tab', 'Tab', 'Tab', 'Tab']) await press(key);
    const people = await page.locator('parley-details .table a').allTextContents();
    expect(await focusedName(page)).toBe(people[3]);
    await page.keyboard.press('Escape');
    expect(await wrongPairs(page)).toEqual({ pairs: 552, wrong: [] });
  });
});
