// `npm run build`: writes everything that is published to dist/.
//   lib   dist/src, dist/geo (plain tsc, one module per file), custom-elements.json, dist/jsx.d.ts: for bundlers and
//         editors
//   cdn   dist/cdn/parley.js and the chunks it loads: for a script tag; embed.html: for a frame
//   site  dist/site: the demo, with relative addresses only: for any file server, in any folder (builds cdn first);
//         dist/parley-embed-VERSION.zip: cdn with an example page, which the demo offers for download
//   examples  dist/site/examples/{react,vue,svelte}: the examples that have to be compiled (after site)
//   sizes prints the sizes and SRI hashes of the scripts, if there is a browser
// `node tools/build.mjs lib` builds only lib.
// `npm run build -- --url https://news.example/talks/` also writes the files by which oEmbed finds that address.
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MANIFEST } from './api.mjs';
import { chromiumPath } from './chromium.mjs';
import { EMBED_ZIP, embedZip, offering } from './embed-zip.mjs';
import { discoverable, oEmbed } from './oembed.mjs';
import { root, run } from './run.mjs';
import { writeIntegrity } from './sri.mjs';

/** Examples that vite.examples.config.ts compiles; they are not copied. */
const SOURCES = /examples\/(react|vue|svelte)\b/;
/** The files that embed.html needs, and those that the page around its frame needs. */
const FRAME = ['embed-page.js', 'embed-host.js', 'embed.css', 'favicon.svg'];
const FIRST_ATLAS = 'us-dprk-2018.geojson';

const PARTS = { lib: buildLibrary, cdn: buildCdn, site: buildSite, examples: buildExamples, sizes: printSizes };

const { values, positionals: named } = parseArgs({ allowPositionals: true, options: { url: { type: 'string' } } });
const unknown = named.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`Got ${unknown.join(', ')} when expected some of ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}
for (const name of named.length > 0 ? named : ['lib', 'site', 'examples', 'sizes']) {
  if (await PARTS[name]()) continue;
  console.error(`build: ${name} failed`);
  process.exit(1);
}

async function buildLibrary() {
  for (const folder of ['src', 'geo']) rmSync(dist(folder), { recursive: true, force: true });
  if (!(await run('tsc', ['-p', 'tsconfig.build.json']))) return false;
  // npm makes it executable on installation. `npm link` does not, nor does calling it from here.
  chmodSync(dist('src', 'cli', 'main.js'), 0o755);
  copy('geo', dist('geo'), (path) => /\.(geo)?json$/.test(path));
  if (!(await run('cem', MANIFEST))) return false;
  return run('tools/jsx-types.mjs');
}

async function buildCdn() {
  if (!(await run('vite', ['build', '--config', 'vite.cdn.config.ts', '--logLevel', 'warn']))) return false;
  copy('embed.html', dist('cdn', 'embed.html'));
  for (const name of FRAME) copy(`public/${name}`, dist('cdn', name));
  writeIntegrity(dist('cdn'));
  return true;
}

async function buildSite() {
  if (!(await buildCdn())) return false;
  rmSync(dist('site'), { recursive: true, force: true });
  mkdirSync(dist('site'), { recursive: true });
  for (const page of readdirSync(root).filter((name) => name.endsWith('.html'))) copy(page, dist('site', page));
  copy('public', dist('site'), (path) => !SOURCES.test(path));
  copy(`geo/${FIRST_ATLAS}`, dist('site', 'geo', FIRST_ATLAS));
  cpSync(dist('cdn'), dist('site'), { recursive: true });
  const zip = embedZip(dist('cdn'));
  for (const path of [dist(EMBED_ZIP), dist('site', EMBED_ZIP)]) writeFileSync(path, zip);
  for (const name of ['index.html', 'try.html']) {
    const path = dist('site', name);
    writeFileSync(path, offering(readFileSync(path, 'utf8'), zip.length));
  }
  if (values.url !== undefined) {
    const page = readFileSync(dist('site', 'index.html'), 'utf8');
    const title = /<title>([^<]*)<\/title>/.exec(page)?.[1] ?? 'Parley';
    writeFileSync(dist('site', 'oembed.json'), `${JSON.stringify(oEmbed(values.url, title), null, 2)}\n`);
    writeFileSync(dist('site', 'index.html'), discoverable(page, values.url, title));
  }
  return true;
}

function buildExamples() {
  return run('vite', ['build', '--config', 'vite.examples.config.ts', '--logLevel', 'warn']);
}

async function printSizes() {
  if ((await chromiumPath()) === undefined) return true;
  return run('tools/sizes.mjs');
}

function dist(...names) {
  return join(root, 'dist', ...names);
}

/** Copies a file, or those files of a folder for which `passes` returns true. */
function copy(from, to, passes = () => true) {
  const filter = (path) => (statSync(path).isDirectory() && !SOURCES.test(path)) || passes(path);
  cpSync(join(root, from), to, { recursive: true, filter });
}
