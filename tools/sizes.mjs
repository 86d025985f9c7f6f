// `npm run sizes`: prints the transfer size of each script of the embed, in groups by time of loading: for the first view of the
// first atlas, or later. A browser that opens the built site says what is loaded first. Sizes are with gzip at the default level
// of servers. Each file has its SRI hash. `--check` fails if the first view exceeds the budget.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { chromiumArgs, chromiumPath } from './chromium.mjs';
import { root } from './run.mjs';
import { serve } from './serve.mjs';
import { sriOf } from './sri.mjs';

/** Bytes of script, with gzip, that the first view of the first atlas may load; Leaflet and Lit are included. */
export const BUDGET = 95_000;

const site = join(root, 'dist', 'site');
const isData = ({ name }) => /(land|names|us-dprk)/.test(name);

/** @returns the scripts and data of the first view and the later scripts, each list by size: `{ name, raw, gzip, sri }`. */
export async function sizes() {
  if (!existsSync(join(site, 'parley.js'))) throw new Error('There is no dist/site: run `npm run build` first.');
  const loaded = await scriptsOfFirstView();
  const scripts = readdirSync(site, { recursive: true })
    .filter((name) => name === 'parley.js' || /^parley[/\\].*\.js$/.test(name))
    .map((name) => ({ name, ...measure(join(site, name)) }))
    .sort((a, b) => b.gzip - a.gzip);
  const first = scripts.filter(({ name }) => loaded.has(name));
  return {
    script: first.filter((one) => !isData(one)),
    data: first.filter(isData),
    later: scripts.filter(({ name }) => !loaded.has(name)),
  };
}

export const sum = (list, key = 'gzip') => list.reduce((total, size) => total + size[key], 0);

/** @returns {Promise<Set<string>>} the paths of all files requested before `parley-load`, relative to the site. */
async function scriptsOfFirstView() {
  const server = await serve(site);
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs });
  const page = await browser.newPage();
  const paths = new Set();
  await page.addInitScript(() => {
    addEventListener('parley-load', () => (globalThis.loadedAt = performance.now()), { once: true });
  });
  await page.goto(server.url);
  await page.waitForFunction(() => globalThis.loadedAt !== undefined);
  const urls = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime < globalThis.loadedAt)
      .map(({ name }) => name),
  );
  for (const url of urls) paths.add(relative('/', new URL(url).pathname));
  await browser.close();
  await server.close();
  return paths;
}

function list(title, files) {
  console.log(`${title}: ${kilobytes(sum(files))} gzip (${kilobytes(sum(files, 'raw'))})`);
  for (const { name, raw, gzip, sri } of files) {
    console.log(`  ${kilobytes(gzip).padStart(9)} gzip ${kilobytes(raw).padStart(9)}  ${name.padEnd(36)} ${sri}`);
  }
}

function measure(path) {
  const bytes = readFileSync(path);
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 6 }).length, sri: sriOf(bytes) };
}

/** @returns {string} thousands of bytes, as in the budget. */
export function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { script, data, later } = await sizes();
  list('Script loaded for the first view', script);
  list('Basemap and data loaded for the first view', data);
  list('Loaded on demand', later);
  if (process.argv.includes('--check') && sum(script) > BUDGET) {
    console.error(
      `Got ${kilobytes(sum(script))} of script for the first view when expected at most ${kilobytes(BUDGET)}.`,
    );
    process.exit(1);
  }
}
