// `npm run bench -- --tables`: how long the attendance table of 500 people and 1,000 meetings takes to open, and how evenly it scrolls,
// in the built page. The processor time stands beside the time on the clock, because other work on the machine changes only the
// second much.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../serve.mjs';
import { root } from '../run.mjs';
import { median, quantile } from './measure.mjs';

const PEOPLE = 500;
const MEETINGS = 1000;
const PEOPLE_AT_MEETING = 8;
const SIDES = 20;
const MAX_OPEN_MS = 200;
const MAX_FRAME_MS = 17;
const FRAMES = 240;

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Table</title>
<script type="module" src="parley.js"></script></head>
<body><parley-atlas src="people.csv"><p>The table is added by the bench.</p></parley-atlas></body></html>`;

function peopleTable() {
  const rows = Array.from({ length: MEETINGS }, (_, at) => {
    const names = Array.from({ length: PEOPLE_AT_MEETING }, (_, nth) => (at * 37 + nth * nth * 61 + nth) % PEOPLE).map(
      (one) => `Person ${one} (Side ${one % SIDES}, delegate)`,
    );
    const day = new Date(Date.UTC(2001, 0, 1 + at * 3)).toISOString().slice(0, 10);
    return `m${at},Meeting ${at},${day},Geneva,46.2,6.1,"${names.join('; ')}"`;
  });
  return ['id,title,start,place,lat,lon,people', ...rows].join('\n');
}

/** In the page: adds the table, and says in milliseconds when it was drawn and how long each frame of the scrolling took. */
const MEASURE = async (frames) => {
  const atlas = document.querySelector('parley-atlas');
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  await customElements.whenDefined('parley-attendance');
  await frame();
  const began = performance.now();
  const table = document.createElement('parley-attendance');
  atlas.append(table);
  await table.updateComplete;
  await frame();
  await new Promise((next) => setTimeout(next));
  const opened = performance.now() - began;
  const box = table.shadowRoot.querySelector('.scroller');
  const times = [];
  let last = await frame();
  for (let nth = 0; nth < frames; nth += 1) {
    // Down and sideways, then back.
    box.scrollBy(nth < frames / 2 ? 24 : -24, nth < frames / 2 ? 16 : -16);
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  const grid = table.shadowRoot.querySelector('table');
  const [rows, columns] = ['aria-rowcount', 'aria-colcount'].map((name) => Number(grid.getAttribute(name)));
  return { opened, times, rows, columns };
};

/** Prints the measurements, each with its target. */
export async function printTables(browser, rounds, built = join(root, 'dist')) {
  const folder = mkdtempSync(join(tmpdir(), 'parley-tables-'));
  cpSync(join(built, 'site'), folder, { recursive: true });
  writeFileSync(join(folder, 'table.html'), PAGE);
  writeFileSync(join(folder, 'people.csv'), peopleTable());
  const server = await serve(folder);
  const [opened, openedCpu, frames, frameCpu] = [[], [], [], []];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      const cdp = await context.newCDPSession(page);
      await cdp.send('Performance.enable');
      await page.goto(new URL('table.html', server.url).href);
      await page.waitForLoadState('networkidle');
      const before = await processorMs(cdp);
      const { opened: took, rows, columns } = await page.evaluate(measureText(0));
      openedCpu.push((await processorMs(cdp)) - before);
      opened.push(took);
      if (rows <= PEOPLE || columns !== MEETINGS + 1)
        throw new Error(
          `Got a table of ${rows} and ${columns} when expected ${PEOPLE} people at ${MEETINGS} meetings.`,
        );
      await page.evaluate(() => document.querySelector('parley-attendance').remove());
      const between = await processorMs(cdp);
      const { times } = await page.evaluate(measureText(FRAMES));
      frames.push(quantile(times, 0.95));
      frameCpu.push(((await processorMs(cdp)) - between - openedCpu.at(-1)) / FRAMES);
      await context.close();
    }
  } finally {
    await server.close();
    rmSync(folder, { recursive: true });
  }
  print(`Attendance table of ${PEOPLE} people and ${MEETINGS} meetings opened`, opened, MAX_OPEN_MS, openedCpu);
  print('A frame while it scrolls, 95th percentile', frames, MAX_FRAME_MS, frameCpu);
}

const measureText = (frames) => `(${MEASURE.toString()})(${frames})`;

/** @returns what the main thread of the page has worked so far. */
async function processorMs(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
}

function print(what, values, target, cpu) {
  const [typical, least, most] = [median(values), Math.min(...values), Math.max(...values)].map((one) =>
    one.toFixed(1),
  );
  const missed = Number(typical) <= target ? '' : ', missed';
  console.log(
    `${what}: ${typical} ms, ${least} to ${most}, ${median(cpu).toFixed(1)} ms of the main thread on average (target ${target} ms${missed})`,
  );
}
