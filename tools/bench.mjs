// `npm run bench`: the built embed in Chromium beside Leaflet on the same data, and docs/performance.md of what came out.
// Never a test: a machine that does other things as well gives other numbers every time. So runs of the two are interleaved,
// medians are taken, and what counts is their ratio. `--quick` takes few rounds and writes nothing. `--against FOLDER` compares
// with another built version instead, whose embed is in FOLDER (its `dist/cdn`), and writes nothing either. `--queries` measures only
// the questions about who met whom, in Node, `--reading` only how long it takes to read a large table, and `--tables` only the large
// table of who attended; they write nothing.
import { existsSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { format, resolveConfig } from 'prettier';
import { ACTIONS } from './bench/actions.mjs';
import { Bench, median, quantile } from './bench/measure.mjs';
import { makePages, MEETINGS, PLACES, sizeOf } from './bench/pages.mjs';
import { MEETINGS as QUERY_MEETINGS, measureQueries, PEOPLE as QUERY_PEOPLE, printQueries } from './bench/queries.mjs';
import { printReading } from './bench/reading.mjs';
import { printTables } from './bench/tables.mjs';
import { compareVersions } from './bench/versions.mjs';
import { chromiumArgs, chromiumPath } from './chromium.mjs';
import { root } from './run.mjs';
import { serve } from './serve.mjs';
import { BUDGET, kilobytes, sizes, sum } from './sizes.mjs';

const { quick, against, queries, reading, tables } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    against: { type: 'string' },
    queries: { type: 'boolean', default: false },
    reading: { type: 'boolean', default: false },
    tables: { type: 'boolean', default: false },
  },
}).values;
const ROUNDS = quick ? 3 : 9;
const SLOW_ROUNDS = quick ? 2 : 5;
const LARGE_ROUNDS = quick ? 1 : 3;
const MOUNTS = quick ? 50 : 200;
/** Chromium fetches 300 files for its address bar with every window, at the very moment that is measured. */
const QUIET = '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup';

if (queries) {
  await printQueries(ROUNDS);
  process.exit();
}
if (!existsSync(join(root, 'dist', 'site', 'parley.js'))) {
  console.error('There is no dist/: run `npm run build` first.');
  process.exit(1);
}

if (reading || tables) {
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: [...chromiumArgs, QUIET] });
  if (reading) await printReading(browser, LARGE_ROUNDS);
  else await printTables(browser, ROUNDS);
  await browser.close();
  process.exit();
}

const pages = await makePages();
const server = await serve(pages.folder);
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: [...chromiumArgs, QUIET] });
const bench = new Bench(browser, server.url);
const rows = [];
if (against !== undefined) {
  await compareVersions(browser, server, against, {
    rounds: ROUNDS,
    slowRounds: SLOW_ROUNDS,
    largeRounds: LARGE_ROUNDS,
  });
  await browser.close();
  await server.close();
  pages.close();
  process.exit();
}
const told = (what, got, target, ok) => {
  rows.push([what, got, target, ok === undefined ? '' : ok ? 'yes' : '**no**']);
  console.log(`${what}: ${got} (target ${target})`);
};
const ms = (value) => `${value.toFixed(value < 20 ? 1 : 0)} ms`;

try {
  const first = await beside(ROUNDS, 'first.html', 'bare.html?src=first.geojson');
  told(...ratio('First atlas usable, beside a minimal Leaflet page', first, 1.25));
  const slow = await beside(SLOW_ROUNDS, 'first.html', 'bare.html?src=first.geojson', { slowdown: 4 });
  told(...ratio('The same with a processor four times slower', slow, 1.25));
  const shifts = Math.max(...first.parley.map((one) => one.shifts));
  told('Layout shift while it loads, the worst of all runs', shifts.toFixed(4), '0', shifts === 0);
  const longest = (runs) => ms(median(runs.map((run) => run.longest)));
  told('Longest task while it loads', `${longest(first.parley)}, Leaflet ${longest(first.other)}`, '');

  const { script, data, later } = await sizes();
  told('Script before the first view, gzip', kilobytes(sum(script)), kilobytes(BUDGET), sum(script) <= BUDGET);

  const took = await bench.interactions('first.html', quick ? 4 : 10);
  for (const [kind, list] of Object.entries(took)) {
    told(
      `Interaction to next paint: ${kind}, worst of ${list.length}`,
      ms(Math.max(...list)),
      '200 ms',
      Math.max(...list) <= 200,
    );
  }

  const large = await beside(LARGE_ROUNDS, 'large.html', 'bare-clusters.html?src=large.geojson');
  told(...ratio(`${PLACES} places with ${MEETINGS} meetings each usable, beside Leaflet.markercluster`, large, 0.35));

  const [full, empty] = [[], []];
  for (let round = 0; round < LARGE_ROUNDS; round += 1) {
    full.push(...(await bench.drag('large.html')));
    empty.push(...(await bench.drag('empty.html')));
  }
  const [fullFrame, emptyFrame] = [quantile(full, 0.95), quantile(empty, 0.95)];
  const frames = fullFrame / emptyFrame;
  told(
    `Frames while dragging ${PLACES} places, 95th percentile, beside an empty map`,
    `${ms(fullFrame)} / ${ms(emptyFrame)} = ${frames.toFixed(2)}`,
    '≤ 1.1',
    frames <= 1.1,
  );

  const scripts = await bench.scripts('large.html', ACTIONS);
  for (const [what, list] of Object.entries(scripts)) {
    told(`Script of ${what} among ${PLACES * MEETINGS} meetings`, ms(median(list)), '≤ 16 ms', median(list) <= 16);
  }

  const left = await bench.leftBehind('none.html', MOUNTS);
  told(
    `Memory that each of ${MOUNTS} removed atlases leaves`,
    `${Math.round(left.heap)} bytes, ${left.nodes} nodes and ${left.listeners} listeners in all`,
    'none',
    left.heap < 1000 && left.nodes <= 5 && left.listeners <= 0,
  );

  const asked = await measureQueries(ROUNDS);
  for (const { what, ms: took, target } of asked) {
    const wanted = target === undefined ? '' : `≤ ${target} ms`;
    told(`${what}, in Node`, ms(took), wanted, target === undefined ? undefined : took <= target);
  }

  const written = report({ first, slow, large, script, data, later });
  if (!quick)
    writeFileSync(
      join(root, 'docs', 'performance.md'),
      await format(written, { ...(await resolveConfig(join(root, 'docs/performance.md'))), parser: 'markdown' }),
    );
} finally {
  await browser.close();
  await server.close();
  pages.close();
}

/** Loads two pages by turns. */
async function beside(rounds, parleyPage, otherPage, options) {
  const [parley, other] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    parley.push(await bench.load(parleyPage, options));
    other.push(await bench.load(otherPage, options));
  }
  return { parley, other };
}

function ratio(what, { parley, other }, target) {
  const [ours, theirs] = [parley, other].map((runs) => median(runs.map(({ usable }) => usable)));
  return [what, `${ms(ours)} / ${ms(theirs)} = ${(ours / theirs).toFixed(2)}`, `≤ ${target}`, ours / theirs <= target];
}

function report({ first, slow, large, script, data, later }) {
  const [{ model }] = cpus();
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  const table = (heads, list) => [line(heads), line(heads.map(() => '---')), ...list.map(line)].join('\n');
  const spread = (runs) => {
    const times = runs.map(({ usable }) => usable);
    return `${ms(Math.min(...times))} to ${ms(Math.max(...times))}`;
  };
  const files = (list) =>
    list.map(({ name, gzip, raw }) => [
      `\`${name.replace(/-[\w-]{8}\.js$/, '.js')}\``,
      kilobytes(gzip),
      kilobytes(raw),
    ]);
  return `<!-- Written by \`npm run bench\`. Do not edit. -->

# Performance

Measured in Chromium ${browser.version()}, headless and without a graphics card, on ${cpus().length} × ${model}, a virtual machine
that also runs other programs. Absolute numbers mean little and differ from run to run; the ratios are what counts. Runs of Parley
and of the page beside it alternate. Each run has a new browser context with an empty cache and a server on the same machine. Numbers
are medians of ${ROUNDS} runs (${SLOW_ROUNDS} slowed down, ${LARGE_ROUNDS} of the large atlas). "Usable" is the first frame with markers that can be clicked.

The page beside it is a [minimal Leaflet page](../tools/bench/pages.mjs): Leaflet's own bundle, the same coarse basemap as one SVG,
the same file, and the same markers (a disc with the number of meetings, the name beside it) with a popup. It has no list, no pages,
no keyboard and no screen reader support. In the comparison of clusters its markers are Leaflet's own pins.

${table(['What', 'Measured', 'Target', 'Reached'], rows)}

What was measured in Node is the pure functions on an atlas of ${QUERY_MEETINGS} meetings and ${QUERY_PEOPLE} people, of whom few attend most meetings
(tools/bench/skewed-atlas.mjs).

Fastest and slowest run: first atlas ${spread(first.parley)}, Leaflet ${spread(first.other)}; slowed down ${spread(slow.parley)},
Leaflet ${spread(slow.other)}; large atlas ${spread(large.parley)}, Leaflet.markercluster ${spread(large.other)}
(a file of ${kilobytes(sizeOf(pages.folder, 'large.geojson'))}).

## Size

Script before the first view of the first atlas: **${kilobytes(sum(script))}** gzip. \`npm run verify\` fails above ${kilobytes(BUDGET)}.

${table(['File', 'gzip', 'Uncompressed'], files(script))}

Basemap and data of the first view: ${kilobytes(sum(data))}. Markers wait only for the data. The coarse outline
appears with them, the detailed one later.

${table(['File', 'gzip', 'Uncompressed'], files(data))}

Loaded right after the first view, or when a file or a reader needs it:

${table(['File', 'gzip', 'Uncompressed'], files(later))}
`;
}
