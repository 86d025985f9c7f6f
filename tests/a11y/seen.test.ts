/** What is seen, by pixels: the focus ring, markers and their states on any ground, text on the map (A16, A17, A20). */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { worldAtlas } from '../keyboard/world-atlas.js';
import { around, compare, picture, type Box } from './pixels.js';
import { fullyLoaded, type Site } from '../site/site.js';
import { openReader } from './reader.js';
import { drawn, marker, openState, silence, stateNamed } from './states.js';
import { openWorld } from './world-page.js';

let reader: Site;
beforeAll(async () => {
  reader = await openReader();
});
afterEach(() => reader.leave());
afterAll(() => reader.close());

/** White, the water and the wood of OpenStreetMap's own tiles, dark tiles, black, and the noise of a photograph. */
const GROUNDS = ['#ffffff', '#aad3df', '#add19e', '#333333', '#000000', 'noise'] as const;

/** Puts a ground under all that stands on the map and on paper. */
async function lay(page: Page, ground: string): Promise<void> {
  await page.evaluate((wanted) => {
    let paint = wanted;
    if (wanted === 'noise') {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 256;
      const context = canvas.getContext('2d');
      let state = 1;
      for (let x = 0; x < 256; x += 2) {
        for (let y = 0; y < 256; y += 2) {
          state = (state * 48_271) % 2_147_483_647;
          if (context !== null) context.fillStyle = `rgb(${state % 256} ${(state >> 8) % 256} ${(state >> 16) % 256})`;
          context?.fillRect(x, y, 2, 2);
        }
      }
      paint = `url(${canvas.toDataURL()})`;
    }
    const atlas = document.querySelector('parley-atlas');
    const map = atlas?.shadowRoot?.querySelector('parley-map')?.shadowRoot;
    map?.querySelector('#laid')?.remove();
    const style = document.createElement('style');
    style.id = 'laid';
    style.textContent = `.map-root { background: ${paint} !important } .controls { background: ${paint} !important }
      .leaflet-basemap-pane, .leaflet-names-pane, .leaflet-lines-pane { display: none }`;
    map?.append(style);
  }, ground);
}

const boxOf = async (page: Page, selector: string): Promise<Box> => {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`Got no box of ${selector}; expected one.`);
  return box;
};

const isWithin = (box: Box, frame: Box): boolean =>
  box.x >= frame.x &&
  box.y >= frame.y &&
  box.x + box.width <= frame.x + frame.width &&
  box.y + box.height <= Math.min(900, frame.y + frame.height);

/** Takes focus away without leaving keyboard modality: a key was pressed last, so script focus shows its ring. */
async function unfocus(page: Page): Promise<void> {
  await page.keyboard.press('Shift');
  await page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (active instanceof HTMLElement) active.blur();
  });
  await page.mouse.move(0, 0);
}

/** How many pixels the ring of a focused element changes by 3:1, over the area of a perimeter 2 px thick (2.4.13). */
async function ringOf(page: Page, selector: string, shape = selector): Promise<number> {
  await unfocus(page);
  await page.locator(shape).first().scrollIntoViewIfNeeded();
  const box = await boxOf(page, shape);
  const clip = around(box, 12);
  const before = await picture(page, clip);
  await page.locator(selector).first().focus();
  await drawn(page);
  const { strong } = await compare(page, before, await picture(page, clip));
  return strong / (2 * (await perimeterOf(page, shape, box)));
}

/** The perimeter of an element in pixels (WCAG 2.4.13 measures a ring against it); a round one is shorter than its box. */
async function perimeterOf(page: Page, selector: string, box: Box): Promise<number> {
  const radius = await page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).borderRadius);
  return radius === '50%' ? (Math.PI * (box.width + box.height)) / 2 : 2 * (box.width + box.height);
}

const SCHEMES = ['light', 'dark'] as const;

describe.each(SCHEMES)('in the %s scheme', (colorScheme) => {
  it('the focus ring of marker, map view and controls shows on any ground', { timeout: 120_000 }, async () => {
    const page = await reader.page({ colorScheme });
    await openWorld(page, reader.url, worldAtlas(), 'basemap="none"');
    const sydney = '[data-key="place:sydney"]';
    const weak: string[] = [];
    for (const ground of GROUNDS) {
      await lay(page, ground);
      const rings = {
        marker: await ringOf(page, sydney, `${sydney} .disc`),
        view: await ringOf(page, '.map-view'),
        control: await ringOf(page, '[data-action="zoom-out"]'),
      };
      for (const [what, area] of Object.entries(rings)) {
        if (area < 1) weak.push(`${what} on ${ground}: ${area.toFixed(2)} of the area`);
      }
    }
    expect(weak).toEqual([]);
  });

  it('the focus ring shows on everything else that can be focused', async () => {
    const page = await reader.page({ colorScheme });
    await page.goto(new URL('#parley:meeting/panmunjeom-5', reader.url).href);
    await marker(page, 'Panmunjeom').waitFor();
    await fullyLoaded(page);
    await silence(page);
    const weak: string[] = [];
    for (const selector of [
      '.skip',
      '#heading',
      'summary',
      '.close',
      '[role="tab"]',
      'parley-list a.title',
      '.controls button',
    ]) {
      const area = await ringOf(page, selector);
      if (area < 1) weak.push(`${selector}: ${area.toFixed(2)} of the area`);
    }
    expect(weak).toEqual([]);
  });

  it('a marker shows on any ground, and whether its place is open, without colour', { timeout: 120_000 }, async () => {
    const page = await reader.page({ colorScheme });
    await openWorld(page, reader.url, worldAtlas(), 'basemap="none"');
    const selector = '[data-key="place:sydney"] .disc';
    const box = around(await boxOf(page, selector), 8);
    const perimeter = 2 * (box.width + box.height - 32);
    const weak: string[] = [];
    for (const ground of GROUNDS) {
      await lay(page, ground);
      const disc = page.locator(selector);
      await disc.evaluate((element) => (element.style.visibility = 'hidden'));
      const without = await picture(page, box);
      await disc.evaluate((element) => (element.style.visibility = ''));
      const closed = await picture(page, box);
      const { strong } = await compare(page, without, closed);
      if (strong < perimeter) weak.push(`marker on ${ground}: ${strong} of ${perimeter}`);
      await page.evaluate(() => document.querySelector('parley-atlas')?.select({ kind: 'place', id: 'sydney' }));
      await drawn(page);
      const opened = await compare(page, closed, await picture(page, box));
      if (opened.strong < perimeter / 2) weak.push(`open marker on ${ground}: ${opened.strong} of ${perimeter / 2}`);
      await page.evaluate(() => document.querySelector('parley-atlas')?.select());
      await drawn(page);
    }
    expect(weak).toEqual([]);
  });

  it('text on the map reaches 4.5:1 on what is under it', async () => {
    const page = await reader.page({ colorScheme });
    // A journey over land and water, which the fixture atlas does not have.
    await page.goto(new URL('#parley:person/kim-yong-chol', reader.url).href);
    await marker(page, 'Panmunjeom').waitFor();
    await fullyLoaded(page);
    await silence(page);
    expect(
      await weakTexts(page, '.label:not(:empty):not(.on-demand), .leg-number, .attribution, .name', '#frame'),
    ).toEqual([]);
  });

  it('soft text in the results of the search reaches 4.5:1, meant or not', async () => {
    const page = await reader.page({ colorScheme });
    await openState(page, reader.url, stateNamed('search'));
    expect(await weakTexts(page, 'parley-search .soft', 'parley-search ul')).toEqual([]);
  });
});

/** Texts that do not contrast enough with the pixels under them, hidden and shown again. */
async function weakTexts(page: Page, selector: string, within: string): Promise<readonly string[]> {
  const frame = await boxOf(page, within);
  const weak: string[] = [];
  let seen = 0;
  for (const element of await page.locator(selector).all()) {
    const box = await element.boundingBox();
    if (box === null || !isWithin(box, frame)) continue;
    const ink = await element.evaluate((one) => getComputedStyle(one).color);
    const shown = await picture(page, around(box, 0));
    // The halo is part of the ground.
    await element.evaluate((one) => (one.style.webkitTextFillColor = 'transparent'));
    const without = await picture(page, around(box, 0));
    await element.evaluate((one) => (one.style.webkitTextFillColor = ''));
    const { onGround } = await compare(page, without, shown, ink);
    seen += 1;
    if (onGround < 4.5) weak.push(`${(await element.textContent()) ?? ''}: ${onGround.toFixed(2)}`);
  }
  expect(seen, 'texts that were measured').toBeGreaterThan(3);
  return weak;
}

describe('with forced colours', () => {
  it('markers, their names and states, controls and rings are all there', async () => {
    const page = await reader.page({ forcedColors: 'active' });
    await openState(page, reader.url, stateNamed('overview'));
    const missing: string[] = [];
    for (const selector of [
      '.disc',
      '.marker .label:not(:empty):not(.on-demand)',
      'parley-timeline .mark',
      'parley-timeline .axis',
      '.controls svg',
      '[role="tab"]',
      'a.title',
    ]) {
      for (const element of (await page.locator(selector).all()).slice(0, 4)) {
        const found = await element.boundingBox();
        if (found === null || !isWithin(found, { x: 0, y: 0, width: 1280, height: 900 })) continue;
        const box = around(found, 2);
        const shown = await picture(page, box);
        await element.evaluate((one) => (one.style.visibility = 'hidden'));
        const { strong } = await compare(page, await picture(page, box), shown);
        await element.evaluate((one) => (one.style.visibility = ''));
        if (strong < 12) missing.push(`${selector} ${await element.innerText()}: ${strong} pixels`);
      }
    }
    expect(missing).toEqual([]);
    for (const selector of ['[data-key="place:lisbon"] .disc', '.map-view', '.controls button', '[role="tab"]']) {
      const focusable = selector.replace(' .disc', '');
      expect(await ringOf(page, focusable, selector), selector).toBeGreaterThanOrEqual(1);
    }
    const disc = await boxOf(page, '[data-key="place:geneva"] .disc');
    const closed = await picture(page, around(disc, 8));
    await marker(page, 'Geneva').click();
    await page.mouse.move(0, 0);
    await unfocus(page);
    const { strong } = await compare(page, closed, await picture(page, around(disc, 8)));
    expect(strong, 'open').toBeGreaterThan(2 * (disc.width + disc.height));
  });

  it('nothing refuses them but the figures of markers, journeys and the timeline, whose colours are the system’s', async () => {
    const page = await reader.page({ forcedColors: 'active' });
    await openState(page, reader.url, stateNamed('person'));
    const refusing = await page.evaluate(() => {
      const all = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
      const isFirst = (one: Element): boolean =>
        getComputedStyle(one).forcedColorAdjust === 'none' &&
        (one.parentElement === null || getComputedStyle(one.parentElement).forcedColorAdjust !== 'none');
      return [
        ...new Set(
          all(document)
            .filter(isFirst)
            .map((one) => one.classList[0] ?? one.localName),
        ),
      ].sort();
    });
    expect(refusing.filter((name) => !['svg', 'leg-number', 'disc', 'mark'].includes(name))).toEqual([]);
    const colours = await page.locator('parley-timeline').evaluate((timeline) => {
      const sample = document.body.appendChild(document.createElement('span'));
      const system = ['Canvas', 'CanvasText', 'GrayText', 'Highlight', 'transparent'].map((colour) => {
        sample.style.cssText = `forced-color-adjust: none; color: ${colour}`;
        return getComputedStyle(sample).color;
      });
      sample.remove();
      const drawn = [...(timeline.shadowRoot?.querySelectorAll('.mark, .mark *') ?? [])].flatMap((one) => {
        const { color, backgroundColor, borderTopColor } = getComputedStyle(one);
        return [color, backgroundColor, borderTopColor];
      });
      return { number: drawn.length, others: drawn.filter((colour) => !system.includes(colour)) };
    });
    expect(colours.number).toBeGreaterThan(10);
    expect(colours.others).toEqual([]);
  });
});

describe('with more contrast wanted', () => {
  it('borders are thicker and soft text is not soft', async () => {
    const look = async (contrast: 'more' | 'no-preference'): Promise<readonly string[]> => {
      const page = await reader.page({ contrast });
      await openState(page, reader.url, stateNamed('overview'));
      const width = await page
        .locator('.disc')
        .first()
        .evaluate((one) => getComputedStyle(one).borderTopWidth);
      const soft = await page
        .locator('parley-list .soft')
        .first()
        .evaluate((one) => getComputedStyle(one).color);
      const ink = await page
        .locator('parley-list a.title')
        .first()
        .evaluate((one) => getComputedStyle(one).color);
      return [width, soft === ink ? 'as dark as the rest' : 'softer'];
    };
    expect(await look('no-preference')).toEqual(['2px', 'softer']);
    expect(await look('more')).toEqual(['3px', 'as dark as the rest']);
  });
});
