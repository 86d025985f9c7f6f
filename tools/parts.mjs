// `npm run parts`: takes the pictures of docs/api.md that show the parts of an atlas, each with its number, to docs/parts-*.png. Run it
// after a build and after `npm run api`. The numbers are the order of the parts in the comment above the element.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { atlasParts, MANIFEST_PATH } from './api.mjs';
import { chromiumArgs, chromiumPath } from './chromium.mjs';
import { root } from './run.mjs';
import { serve } from './serve.mjs';

const site = join(root, 'dist', 'site');
if (!existsSync(site) || !existsSync(MANIFEST_PATH)) {
  console.error('There is no dist/site or no custom-elements.json: run `npm run build`.');
  process.exit(1);
}
const parts = atlasParts(JSON.parse(readFileSync(MANIFEST_PATH, 'utf8'))).map(({ name }) => name);

/** What authors can add to a page, and a problem in the data. */
const DATA = {
  type: 'FeatureCollection',
  features: [
    place('geneva', 'Geneva', [6.14, 46.2]),
    place('vienna', 'Vienna', [16.37, 48.21]),
    place('paris', 'Paris', [2.35, 48.86]),
  ],
  parley: {
    title: 'Talks on fisheries',
    sides: [
      { id: 'fr', name: 'France' },
      { id: 'jp', name: 'Japan' },
    ],
    people: [
      { id: 'ann', name: 'Ann Lee', side: 'fr' },
      { id: 'bo', name: 'Bo Roy', side: 'jp' },
    ],
    meetings: [
      {
        ...meeting('first', 'First session', '2018-06-01', 'geneva'),
        media: [{ url: 'favicon.svg', alt: 'The table', credit: 'Photograph: Cy Oak', license: 'CC-BY-4.0' }],
        sameAs: ['wd:Q1', 'https://viaf.org/viaf/12'],
        sources: ['report'],
        status: 'reported',
        properties: { Shelfmark: 'MS 12', Box: '7' },
      },
      meeting('second', 'Second session', '2018-06-04', 'vienna'),
      { ...meeting('third', 'Third session', '2018-07-09', 'paris'), status: 'planned' },
      { ...meeting('call', 'Preparations', 'some day in May', 'vienna') },
    ],
    sources: [{ id: 'report', title: 'Report of the commission', date: '2018-06-02' }],
  },
};

function place(id, name, coordinates) {
  return { type: 'Feature', id, geometry: { type: 'Point', coordinates }, properties: { name } };
}

function meeting(id, title, when, at) {
  return { id, title, when, places: [{ place: at }], attendance: [{ person: 'ann' }, { person: 'bo' }] };
}

/** What is done in the atlas before each picture, and the parts that its picture is there for. */
const SCENES = {
  overview: async () => undefined,
  page: async (page) => {
    await page.evaluate(() => document.querySelector('parley-atlas').select({ kind: 'meeting', id: 'first' }));
  },
  search: async (page) => {
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('combobox').fill('session');
    await page.getByRole('option').first().waitFor();
  },
  filter: async (page) => {
    await page.evaluate(() => document.querySelector('parley-atlas').store.setFilter({ people: ['ann'] }));
    await page.getByRole('button', { name: /^Filter/ }).click();
  },
  failure: async (page) => {
    await page.evaluate(() => (document.querySelector('parley-atlas').src = 'missing.csv'));
    await page.getByRole('button', { name: 'Try again' }).waitFor();
  },
  dialog: async (page) => {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('button', { name: 'Embed or download' }).click();
  },
};
/** Parts that have a picture of their own; in the pictures before it they have no number. */
const ONLY_IN = {
  status: 'failure',
  code: 'dialog',
  embed: 'dialog',
  search: 'search',
  results: 'search',
  choices: 'filter',
  chips: 'filter',
};

const server = await serve(site);
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs });
const numbered = new Set();
for (const [scene, act] of Object.entries(SCENES)) {
  const page = await browser.newPage({
    viewport: { width: 1280, height: scene === 'page' ? 1400 : 900 },
    deviceScaleFactor: 1,
  });
  await page.goto(new URL('embed.html', server.url).href);
  await page.waitForFunction(() => document.querySelector('parley-atlas')?.store?.state.status === 'ready');
  await page.evaluate(
    async ([data, isPage]) => {
      const atlas = document.querySelector('parley-atlas');
      if (isPage) atlas.style.setProperty('--parley-height', '86rem');
      atlas.fields = '*';
      atlas.pageExtras = () => Object.assign(document.createElement('button'), { textContent: 'A button of yours' });
      const loaded = new Promise((resolve) => atlas.addEventListener('parley-load', resolve, { once: true }));
      atlas.show(data);
      await loaded;
    },
    [DATA, scene === 'page'],
  );
  await page.waitForTimeout(1000);
  await act(page);
  await page.waitForTimeout(1000);
  const wanted = parts
    .map((name, index) => ({ name, number: index + 1 }))
    .filter(({ name }) => !numbered.has(name) && (ONLY_IN[name] ?? scene) === scene);
  const found = await page.evaluate(mark, wanted);
  for (const name of found) numbered.add(name);
  await page.screenshot({ path: join(root, 'docs', `parts-${scene}.png`) });
  await page.close();
}
await browser.close();
await server.close();
const missing = parts.filter((name) => !numbered.has(name));
console.log(missing.length === 0 ? `${numbered.size} parts have a number.` : `No picture has ${missing.join(', ')}.`);

/** In the page: frames the first visible element of each part, and puts its number at a corner. @returns the parts found. */
function mark(wanted) {
  const all = [];
  const visit = (root) => {
    for (const element of root.querySelectorAll('*')) {
      all.push(element);
      if (element.shadowRoot !== null) visit(element.shadowRoot);
    }
  };
  visit(document);
  const found = [];
  const corners = [];
  const top =
    document.querySelector('dialog[open]') ??
    all.find((one) => one.localName === 'dialog' && one.open) ??
    document.body;
  for (const { name, number } of wanted) {
    const element = all.find((one) => {
      const { width, height, top: y, left: x } = one.getBoundingClientRect();
      return (
        one.part?.contains(name) &&
        width > 4 &&
        height > 4 &&
        y >= 0 &&
        x >= 0 &&
        y < globalThis.innerHeight - 10 &&
        x < globalThis.innerWidth - 10
      );
    });
    if (element === undefined) continue;
    found.push(name);
    const { left, top: y, width, height } = element.getBoundingClientRect();
    let x = left - 8;
    while (corners.some(([otherX, otherY]) => Math.abs(otherX - x) < 24 && Math.abs(otherY - y) < 20)) x += 26;
    corners.push([x, y]);
    const frame = document.createElement('div');
    Object.assign(frame.style, {
      position: 'fixed',
      zIndex: 99999,
      pointerEvents: 'none',
      boxSizing: 'border-box',
      border: '2px solid #c2185b',
      left: `${left}px`,
      top: `${y}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
    const label = document.createElement('div');
    label.textContent = String(number);
    Object.assign(label.style, {
      position: 'fixed',
      zIndex: 100000,
      pointerEvents: 'none',
      left: `${Math.max(0, x)}px`,
      top: `${Math.max(0, y - 9)}px`,
      minWidth: '22px',
      height: '18px',
      font: '700 13px/18px sans-serif',
      textAlign: 'center',
      borderRadius: '9px',
      background: '#c2185b',
      color: '#fff',
    });
    top.append(frame, label);
  }
  return found;
}
