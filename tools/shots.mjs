// `npm run shots`: takes screenshots of the built site to shots/. Options select some of them:
//   npm run shots -- --width 1280 --look dark --state person      (each may be a list: 1280,320)
//   --url http://127.0.0.1:5173/ takes them of the running `npm start` instead of dist/site; --full takes the whole page;
//   --lang ko takes embed.html in that language; --front writes docs/front.jpg, the picture of README.md; --answers writes the
//   pictures of docs/answers.md.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumArgs, chromiumPath } from './chromium.mjs';
import { root } from './run.mjs';
import { serve } from './serve.mjs';

const HEIGHTS = { 1280: 900, 768: 1024, 360: 780, 320: 640 };
const LOOKS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { forcedColors: 'active' },
  print: { media: 'print' },
};
const STATES = {
  overview: '',
  place: '#parley:place/panmunjeom',
  meeting: '#parley:meeting/panmunjeom-5',
  person: '#parley:person/kim-yong-chol',
  together: '#parley:together/sung-kim/choe-son-hui',
  path: '#parley:path/mike-pompeo/sung-kim',
  attendance: '#parley:attendance',
};
/** The size of pictures in documents. */
const FRAME = { width: 1280, height: 742 };
/** The pictures of docs/answers.md, by the state that they show. */
const ANSWERS = {
  together: 'answer-together',
  path: 'answer-path',
  person: 'answer-met',
  attendance: 'answer-attendance',
};

const { values } = parseArgs({
  options: {
    width: { type: 'string', default: Object.keys(HEIGHTS).reverse().join() },
    look: { type: 'string', default: Object.keys(LOOKS).join() },
    state: { type: 'string', default: Object.keys(STATES).join() },
    url: { type: 'string' },
    lang: { type: 'string' },
    full: { type: 'boolean', default: false },
    front: { type: 'boolean', default: false },
    answers: { type: 'boolean', default: false },
  },
});
const widths = values.width.split(',').map(Number);
const looks = chosen(values.look, LOOKS);
const states = chosen(values.state, STATES);

const site = join(root, 'dist', 'site');
if (!values.url && !existsSync(site)) {
  console.error('There is no dist/site: run `npm run build`, or give --url.');
  process.exit(1);
}
const server = values.url ? undefined : await serve(site);
const start = new URL(values.lang ? `embed.html?lang=${values.lang}` : '', values.url ?? server.url);
const folder = join(root, 'shots');
mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs });
if (values.front) await takeFront();
else if (values.answers) for (const [state, name] of Object.entries(ANSWERS)) await takeAnswer(state, name);
else
  for (const width of widths) {
    const viewport = { width, height: HEIGHTS[width] ?? 800 };
    for (const look of looks) {
      const context = await browser.newContext({ viewport, ...LOOKS[look] });
      for (const state of states) {
        const page = await context.newPage();
        if (LOOKS[look].media) await page.emulateMedia({ media: LOOKS[look].media });
        page.on('console', (message) => console.log(`  ${message.type()}: ${message.text()}`));
        page.on('pageerror', (error) => console.log(`  error: ${error.message}`));
        await page.goto(new URL(STATES[state], start).href);
        await page.locator('[part~="marker"]').first().waitFor({ state: 'attached' });
        await page.waitForLoadState('networkidle');
        const name = [state, width, look, values.lang].filter(Boolean).join('-');
        await page.screenshot({ path: join(folder, `${name}.png`), fullPage: values.full });
        console.log(`shots/${name}.png`);
        await page.close();
      }
      await context.close();
    }
  }
await browser.close();
await server?.close();

function takeFront() {
  return takePicture(STATES.meeting, FRAME, 'front');
}

function takeAnswer(state, name) {
  return takePicture(STATES[state], FRAME, name);
}

async function takePicture(hash, viewport, name) {
  const page = await browser.newPage({ viewport, colorScheme: 'light' });
  await page.goto(new URL(`embed.html${hash}`, start).href);
  await page.locator('parley-details #heading').first().waitFor();
  await page.waitForLoadState('networkidle');
  // The ring of focus is no part of the answer.
  await page.evaluate(() => document.activeElement?.blur());
  await page.screenshot({ path: join(root, 'docs', `${name}.jpg`), type: 'jpeg', quality: 82 });
  await page.close();
}

function chosen(list, among) {
  const names = list.split(',');
  const unknown = names.filter((name) => !(name in among));
  if (unknown.length === 0) return names;
  console.error(`Got ${unknown.join(', ')} when expected some of ${Object.keys(among).join(', ')}.`);
  return process.exit(2);
}
