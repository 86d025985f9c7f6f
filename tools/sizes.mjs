// `npm run sizes`: what dist/cdn weighs over the wire, told apart by when it is loaded: at once (parley.js and what it
// imports statically) or on demand. Compressed with gzip at the level servers use by default.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './run.mjs';

const cdn = join(root, 'dist', 'cdn');
const entry = join(cdn, 'parley.js');
if (!existsSync(entry)) {
  console.error('There is no dist/cdn/parley.js: run `npm run build` first.');
  process.exit(1);
}

const first = new Set();
follow(entry);
const all = readdirSync(cdn, { recursive: true })
  .map((name) => join(cdn, name))
  .filter((path) => path.endsWith('.js'));
list('Loaded first', [...first]);
list(
  'Loaded on demand',
  all.filter((path) => !first.has(path)),
);

/** The static imports of a minified ES module: `from"./x.js"` and `import"./x.js"`, but not `import("./x.js")`. */
function follow(path) {
  if (first.has(path)) return;
  first.add(path);
  for (const [, target] of readFileSync(path, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+)["']/g)) {
    follow(join(dirname(path), target));
  }
}

function list(title, paths) {
  const sizes = paths.map((path) => ({ path, ...weigh(path) })).sort((a, b) => b.gzip - a.gzip);
  const sum = (key) => sizes.reduce((total, size) => total + size[key], 0);
  console.log(`${title}: ${kilobytes(sum('gzip'))} gzip (${kilobytes(sum('raw'))})`);
  for (const { path, raw, gzip } of sizes) {
    console.log(`  ${kilobytes(gzip).padStart(9)} gzip ${kilobytes(raw).padStart(9)}  ${relative(cdn, path)}`);
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
