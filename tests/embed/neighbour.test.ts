/** An atlas among others, on a page that moves it, hides it, changes it, styles everything, and throws it away again. */
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { idle, Site } from '../site/site.js';
import { atlasOf } from './small-atlas.js';

/** Rules that real pages have, written for the whole page, without a thought for components. */
const HOSTILE = `
  html * { all: revert }
  * { box-sizing: content-box !important; line-height: 3 !important; letter-spacing: 4px; }
  img, svg { max-width: 100% !important; height: auto }
  button { background: red !important; padding: 40px !important; border: 20px solid; text-transform: uppercase; width: 300px }
  a { color: lime !important; display: block } section, header { display: none !important } ul { columns: 4 }
  [role] { opacity: 0 !important } .marker, .panel, .region { transform: rotate(90deg) !important }
`;
/** The bluntest there are; what a page then says of single elements must be `!important`, too. */
const BLUNT = {
  revert: '* { all: revert !important }',
  unset: '* { all: unset !important }',
};
const COLUMN = '#column { display: block !important; inline-size: 320px !important; }';
/** Continuous integration measures more atlases, and so a smaller leak. */
const IS_CI = Boolean(process.env['CI']);
const MOUNTS = IS_CI ? 200 : 50;
/** The machine code that the engine compiles grows for some hundred rounds, the more the more code there is. */
const WARM_UP = IS_CI ? 1_000 : 50;
/** For each atlas. An atlas that is not released takes about 50,000; a shorter warm-up leaves more of the engine's own growth. */
const HEAP_BYTES = IS_CI ? 1_000 : 10_000;

let site: Site;
beforeAll(async () => {
  site = await Site.open({
    built: 'cdn',
    strict: true,
    files: {
      'a.geojson': atlasOf('First', 'Alpha', 'Beta'),
      'b.geojson': atlasOf('Second', 'Gamma', 'Delta'),
      'c.geojson': atlasOf('Third', 'Epsilon', 'Zeta'),
    },
  });
  site.writePage('plain.html', '<main><parley-atlas src="a.geojson"></parley-atlas></main><div id="elsewhere"></div>');
  const table = '<table><tr><th>Meeting<th>Place<th>Lat<th>Lon<tr><td>Talk<td>Oslo<td>59.9<td>10.7</table>';
  const parts = ['search', 'timeline', 'map', 'details'].map((name) => `<parley-${name}></parley-${name}>`).join('');
  for (const [name, css] of Object.entries({ none: '', ...BLUNT })) {
    site.writePage(`all-${name}.html`, '<main><parley-atlas src="a.geojson"></parley-atlas></main>', css);
    site.writePage(
      `parts-${name}.html`,
      `<parley-atlas src="a.geojson">${parts}<div id="column"><parley-list></parley-list></div>${table}</parley-atlas>
       <parley-atlas src="a.geojson" hidden></parley-atlas><parley-atlas id="gone" src="a.geojson"></parley-atlas>`,
      `${css} ${COLUMN} parley-atlas#gone { display: none !important }`,
    );
  }
  site.writePage('hostile.html', '<main><parley-atlas src="a.geojson"></parley-atlas></main>', HOSTILE);
  site.writePage(
    'several.html',
    `<parley-atlas id="one" src="a.geojson"></parley-atlas><div lang="ko"><parley-atlas id="two" src="b.geojson"></parley-atlas></div>
     <button type="button">A button of the page</button>`,
  );
  site.writePage('empty.html', '<main></main>');
});
afterEach(() => site.leave());
afterAll(() => site.close());

const marker = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });

describe('odd containers', () => {
  it('give it a width wherever it stands, and never more than there is', async () => {
    const boxes = [
      'display: flex',
      'display: inline-block',
      'float: left',
      'display: grid; grid-template-columns: auto',
    ];
    const atlas = '<parley-atlas src="a.geojson"></parley-atlas>';
    site.writePage(
      'odd.html',
      boxes.map((_box, index) => `<div class="box-${index}">${atlas}</div>`).join(''),
      boxes.map((box, index) => `.box-${index} { clear: both; ${box} }`).join(' '),
    );
    const { page } = await site.visit('odd.html');
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await marker(page, 'Beta').last().waitFor();
      const widths = await page.locator('parley-atlas').evaluateAll((all) => all.map((one) => one.clientWidth));
      expect(Math.min(...widths)).toBeGreaterThan(300);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  it('that give it less height than it takes are not covered: it scrolls', async () => {
    site.writePage(
      'low.html',
      '<parley-atlas src="a.geojson"></parley-atlas><p>What follows</p>',
      'parley-atlas { height: 300px }',
    );
    const { page } = await site.visit('low.html');
    await marker(page, 'Beta').waitFor();
    const covers = await page.evaluate(() => {
      const { left, top } = document.querySelector('p')!.getBoundingClientRect();
      return document.elementFromPoint(left + 5, top + 5)!.tagName;
    });
    expect(covers).toBe('P');
  });
});

describe('calls', () => {
  it('that are wrong say what was got and what was expected; null is no data yet', async () => {
    const { page } = await site.visit('plain.html');
    await marker(page, 'Beta').waitFor();
    const thrown = await page.evaluate(() => {
      const atlas = document.querySelector('parley-atlas')!;
      const told = (act: () => void): string => {
        try {
          act();
          return '';
        } catch (error) {
          return String(error);
        }
      };
      return [
        told(() => atlas.select('place/beta' as never)),
        told(() => atlas.select({ kind: 'plase', id: 'beta' } as never)),
        told(() => atlas.show(5 as never)),
        told(() => (atlas.atlas = null as never)),
      ];
    });
    expect(thrown[0]).toMatch(/^TypeError: Got "place\/beta", expected \{ kind/);
    expect(thrown[1]).toMatch(/^TypeError: Got \{"kind":"plase"/);
    expect(thrown[2]).toMatch(/^TypeError: Got 5, expected/);
    expect(thrown[3]).toBe('');
    await marker(page, 'Beta').waitFor();
  });
});

describe('a page written from right to left', () => {
  it('has an English atlas written from left to right', async () => {
    site.writePage('rtl.html', '<div dir="rtl" lang="ar"><parley-atlas src="a.geojson"></parley-atlas></div>');
    const { page } = await site.visit('rtl.html');
    await marker(page, 'Beta').waitFor();
    const region = page.locator('parley-atlas section').first();
    expect(
      await region.evaluate((element) => [element.getAttribute('lang'), getComputedStyle(element).direction]),
    ).toEqual(['en', 'ltr']);
  });
});

describe('several atlases', () => {
  it('keep their data, language and selection apart', async () => {
    const { page, complaints } = await site.visit('several.html');
    await marker(page, 'Gamma').waitFor();
    await marker(page, 'Alpha').click();
    await page.locator('#one parley-details').getByRole('heading', { name: 'Alpha' }).first().waitFor();
    expect(await page.locator('#two parley-details').getByRole('heading').count()).toBe(0);
    await marker(page, 'Delta').click();
    await page.waitForURL((url) => url.hash === '#one:place/alpha&two:place/delta');
    const langs = await page.evaluate(() =>
      [...document.querySelectorAll('parley-atlas')].map(({ store }) => store.state.lang),
    );
    expect(langs).toEqual(['en', 'ko']);
    expect(complaints).toEqual([]);
  });
});

describe('a page that changes', () => {
  it('moves the atlas, at rest and while it loads, and it goes on', async () => {
    const { page, complaints, requests } = await site.visit('plain.html');
    await page.evaluate(() => {
      const atlas = document.querySelector('parley-atlas')!;
      document.querySelector('#elsewhere')!.append(atlas);
    });
    await marker(page, 'Alpha').click();
    await page.evaluate(() => document.querySelector('main')!.append(document.querySelector('parley-atlas')!));
    await marker(page, 'Beta').waitFor();
    await page.locator('parley-details').getByRole('heading', { name: 'Alpha' }).first().waitFor();
    await marker(page, 'Beta').click();
    await page.locator('parley-details').getByRole('heading', { name: 'Beta' }).first().waitFor();
    expect(requests.filter((path) => path.endsWith('.geojson'))).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it('removes it and puts it back later, with what was open', async () => {
    const { page } = await site.visit('plain.html');
    await marker(page, 'Alpha').click();
    await page.evaluate(() => {
      const atlas = document.querySelector('parley-atlas')!;
      atlas.remove();
      Object.assign(globalThis, { atlas });
    });
    await page.evaluate(() =>
      document.querySelector('#elsewhere')!.append((globalThis as unknown as { atlas: Element }).atlas),
    );
    await marker(page, 'Alpha').waitFor();
    await page.locator('parley-details').getByRole('heading', { name: 'Alpha' }).first().waitFor();
  });

  it('hides it before it is drawn, and shows it', async () => {
    const { page, complaints } = await site.visit('empty.html');
    await page.evaluate(() => {
      const main = document.querySelector('main')!;
      main.hidden = true;
      const atlas = document.createElement('parley-atlas');
      atlas.src = 'a.geojson';
      const loaded = new Promise((resolve) => atlas.addEventListener('parley-load', resolve, { once: true }));
      main.append(atlas);
      return loaded.then(() => null);
    });
    await page.evaluate(() => (document.querySelector('main')!.hidden = false));
    await marker(page, 'Alpha').waitFor();
    await marker(page, 'Beta').waitFor();
    const [map, one, two] = await Promise.all([
      page.locator('parley-map').boundingBox(),
      marker(page, 'Alpha').boundingBox(),
      marker(page, 'Beta').boundingBox(),
    ]);
    for (const box of [one, two]) {
      expect(box!.x).toBeGreaterThan(map!.x);
      expect(box!.x + box!.width).toBeLessThan(map!.x + map!.width);
    }
    expect(Math.abs(one!.x - two!.x)).toBeGreaterThan(30);
    expect(complaints).toEqual([]);
  });

  it('changes `src` faster than it loads: the last one wins, whichever comes last', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const answers: Promise<void>[] = [];
    const { page } = await site.visit('plain.html', {}, (opened) =>
      opened.route('**/b.geojson', (route) => {
        answers.push(released.then(() => route.continue()).catch(() => undefined)); // the request was aborted
      }),
    );
    await marker(page, 'Alpha').waitFor();
    const sent = page.waitForRequest('**/b.geojson');
    const aborted = page.waitForEvent('requestfailed', (request) => request.url().endsWith('b.geojson'));
    await page.evaluate(() => (document.querySelector('parley-atlas')!.src = 'b.geojson'));
    await sent;
    await page.evaluate(() => (document.querySelector('parley-atlas')!.src = 'c.geojson'));
    await aborted;
    await marker(page, 'Zeta').waitFor();
    release();
    await Promise.all(answers);
    await idle(page);
    expect(await page.evaluate(() => document.querySelector('parley-atlas')!.atlas.places.map(({ id }) => id))).toEqual(
      ['epsilon', 'zeta'],
    );
  });
});

describe('hostile style sheets', () => {
  const looks = (page: Page) =>
    page.evaluate(() => {
      const atlas = document.querySelector('parley-atlas')!.shadowRoot!;
      const map = atlas.querySelector('parley-map')!.shadowRoot!;
      const list = atlas.querySelector('parley-list')!.shadowRoot!;
      const look = (root: ShadowRoot, selector: string) => {
        const element = root.querySelector(selector)!;
        const style = getComputedStyle(element);
        const { width, height } = element.getBoundingClientRect();
        return [
          selector,
          Math.round(width),
          Math.round(height),
          style.backgroundColor,
          style.color,
          style.display,
          style.transform === 'none',
          style.boxSizing,
        ];
      };
      return [
        look(map, '.marker'),
        look(list, '[role=tab]'),
        look(list, 'a.title'),
        look(atlas, '.panel'),
        look(map, '#frame'),
        look(atlas, '.region'),
      ];
    });

  it('change nothing inside', async () => {
    const [plain, hostile] = [await site.visit('plain.html'), await site.visit('hostile.html')];
    for (const { page } of [plain, hostile]) await marker(page, 'Beta').waitFor();
    // What is inherited may differ (line height, spacing): type is the page's. Boxes, colours and layout are not.
    const [before, after] = [await looks(plain.page), await looks(hostile.page)];
    for (const [index, [selector, , , ...look]] of after.entries()) {
      const [, , , ...wanted] = before[index]!;
      expect([selector, ...look]).toEqual([selector, ...wanted]);
    }
    await marker(hostile.page, 'Beta').click();
    await hostile.page.locator('parley-details').getByRole('heading', { name: 'Beta' }).first().waitFor();
  });

  it.each(Object.keys(BLUNT))('not even `* { all: %s !important }`', async (rule) => {
    const [plain, blunt] = [await site.visit('all-none.html'), await site.visit(`all-${rule}.html`)];
    for (const { page } of [plain, blunt]) await marker(page, 'Beta').waitFor();
    expect(await blunt.page.evaluate(() => getComputedStyle(document.querySelector('parley-atlas')!).display)).toBe(
      'inline',
    );
    // The body's margins may be gone, and with them the atlas is wider: compared is what does not come of its width.
    const layout = async (page: Page) => (await looks(page)).map(([selector, , , ...look]) => [selector, ...look]);
    expect(await layout(blunt.page)).toEqual(await layout(plain.page));
    const stage = await blunt.page.locator('parley-map .stage').boundingBox();
    const panel = await blunt.page.locator('.panel').boundingBox();
    expect(panel!.x).toBeGreaterThanOrEqual(stage!.x + stage!.width);
    expect(stage!.height).toBeGreaterThan(500);
  });

  it.each(Object.keys(BLUNT))('nor, where parts stand in the page, `* { all: %s !important }`', async (rule) => {
    const seen = [];
    for (const path of ['parts-none.html', `parts-${rule}.html`]) {
      const { page } = await site.visit(path);
      await marker(page, 'Beta').waitFor();
      await page.getByRole('combobox').fill('bet');
      await page.getByRole('option').first().waitFor();
      const [field, results, line, frame] = await Promise.all(
        ['parley-search input', 'parley-search ul', 'parley-timeline .room', 'parley-map #frame'].map(
          async (selector) => (await page.locator(selector).first().boundingBox())!,
        ),
      );
      const width = page.viewportSize()!.width;
      expect(results!.y - field!.y - field!.height, 'results stand under their field').toBeCloseTo(4, 0);
      expect([results!.x, results!.width]).toEqual([field!.x, field!.width]);
      for (const box of [field, line, frame]) expect(box!.width).toBeGreaterThan(width - 100);
      seen.push({
        frame: frame!.height,
        tabs: await page.locator('#column .tabs').evaluate((tabs) => getComputedStyle(tabs).justifyContent),
        hidden: await page
          .locator('table, parley-atlas[hidden], parley-atlas#gone')
          .evaluateAll((elements) => elements.map((element) => element.getClientRects().length)),
      });
    }
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[0]).toMatchObject({ tabs: 'space-between', hidden: [0, 0, 0] });
  });

  it('and ours change nothing outside', async () => {
    const { page } = await site.visit('several.html');
    await marker(page, 'Gamma').waitFor();
    const style = () =>
      page.evaluate(() => {
        const button = getComputedStyle(document.querySelector('body > button')!);
        return [...button].map((name) => `${name}: ${button.getPropertyValue(name)}`);
      });
    const before = await style();
    await page.evaluate(() => {
      for (const atlas of document.querySelectorAll('parley-atlas')) atlas.remove();
    });
    const after = await style();
    const changed = (line: string) =>
      !/^(perspective-origin|transform-origin|inset|top|bottom|left|right|block|inline)/.test(line);
    expect(after.filter(changed)).toEqual(before.filter(changed));
  });
});

interface Left {
  nodes: number;
  listeners: number;
  documents: number;
  heap: number;
  global: number;
}

async function left(cdp: CDPSession): Promise<Left> {
  for (let sweep = 0; sweep < 3; sweep += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  let global = 0;
  for (const expression of ['window', 'document', 'document.documentElement', 'document.body']) {
    const { result } = await cdp.send('Runtime.evaluate', { expression });
    const { listeners } = await cdp.send('DOMDebugger.getEventListeners', { objectId: result.objectId! });
    global += listeners.length;
  }
  return {
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
    documents: value('Documents'),
    heap: value('JSHeapUsedSize'),
    global,
  };
}

describe(`${MOUNTS} atlases that came and went`, () => {
  it('leave no listener, no node and no heap behind', { timeout: 240_000 }, async () => {
    const { page, complaints } = await site.visit('empty.html');
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    await cdp.send('HeapProfiler.enable');
    const mount = (times: number) =>
      page.evaluate(async (count) => {
        const main = document.querySelector('main')!;
        for (let done = 0; done < count; done += 1) {
          const atlas = document.createElement('parley-atlas');
          atlas.src = 'a.geojson';
          const loaded = new Promise((resolve) => atlas.addEventListener('parley-load', resolve, { once: true }));
          main.append(atlas);
          await loaded;
          atlas.select({ kind: 'place', id: 'beta' });
          await atlas.updateComplete;
          atlas.remove();
        }
      }, times);
    const bare = await left(cdp);
    await mount(WARM_UP);
    const first = await left(cdp);
    await mount(MOUNTS);
    const last = await left(cdp);
    expect(first.global).toBe(bare.global);
    expect(last.global).toBe(bare.global);
    expect(last.listeners).toBeLessThanOrEqual(first.listeners);
    expect(last.nodes).toBeLessThanOrEqual(first.nodes + 5);
    expect((last.heap - first.heap) / MOUNTS).toBeLessThan(HEAP_BYTES);
    expect(complaints).toEqual([]);
  });
});
