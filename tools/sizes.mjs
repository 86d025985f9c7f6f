// `npm run sizes`: what the embed weighs over the wire, told apart by when it is loaded: by the first view of the first
// atlas, or later, on demand. What is loaded first is not guessed but asked of a browser that opens the built site.
// Compressed with gzip at the level servers use by default.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { chromiumArgs, chromiumPath } from './chromium.mjs';
import { root } from './run.mjs';
import { serve } from './serve.mjs';

const site = join(root, 'dist', 'site');
if (!existsSync(join(site, 'parley.js'))) {
  console.error('There is no dist/site: run `npm run build` first.');
  process.exit(1);
}

const loaded = await scriptsOfFirstView();
const scripts = readdirSync(site, { recursive: true })
  .filter((name) => name === 'parley.js' || /^parley[/\\].*\.js$/.test(name))
  .map((name) => ({ name, ...weigh(join(site, name)) }))
  .sort((a, b) => b.gzip - a.gzip);

const isData = ({ name }) => /(land|names|us-dprk)/.test(name);
const first = scripts.filter(({ name }) => loaded.has(name));
list(
  'Script loaded for the first view',
  first.filter((script) => !isData(script)),
);
list('Basemap and data loaded for the first view', first.filter(isData));
list(
  'Loaded on demand',
  scripts.filter(({ name }) => !loaded.has(name)),
);

/** @returns {Promise<Set<string>>} paths within the site. */
async function scriptsOfFirstView() {
  const server = await serve(site);
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs });
  const page = await browser.newPage();
  const paths = new Set();
  page.on('request', (request) => paths.add(relative('/', new URL(request.url()).pathname)));
  await page.goto(server.url);
  await page.locator('[part~="marker"]').first().waitFor();
  await page.waitForLoadState('networkidle');
  await browser.close();
  await server.close();
  return paths;
}

function list(title, sizes) {
  const sum = (key) => sizes.reduce((total, size) => total + size[key], 0);
  console.log(`${title}: ${kilobytes(sum('gzip'))} gzip (${kilobytes(sum('raw'))})`);
  for (const { name, raw, gzip } of sizes) {
    console.log(`  ${kilobytes(gzip).padStart(9)} gzip ${kilobytes(raw).padStart(9)}  ${name}`);
  }
}

function weigh(path) {
  const bytes = readFileSync(path);
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 6 }).length };
}

/** Thousands of bytes, as in the budgets. */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
