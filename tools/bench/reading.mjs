// `npm run bench -- --reading`: how long a large table takes, in the built page and in the built command. The processor time stands
// beside the time on the clock, because a machine that does other things as well changes only the second much.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../serve.mjs';
import { root } from '../run.mjs';
import { median } from './measure.mjs';
import { registerTable } from './register-table.mjs';

const ROWS_IN_PAGE = 23_050;
const ROWS_IN_COMMAND = 500_000;
const MAX_PAGE_MS = 1500;
const MAX_TASK_MS = 100;
const MAX_COMMAND_SECONDS = 15;
const MAX_COMMAND_GB = 1.5;

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Register</title>
<script>
  globalThis.tasks = [];
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) tasks.push(duration); })
    .observe({ type: 'longtask', buffered: true });
  addEventListener('parley-load', () => requestAnimationFrame(() => { globalThis.shown = performance.now(); }), { once: true });
</script><script type="module" src="parley.js"></script></head>
<body><parley-atlas src="register.csv"></parley-atlas></body></html>`;

/** Run in a process of its own before the command ends: tells what the command used. */
const USAGE = `process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write('\\nusage ' + JSON.stringify({ maxRSS, cpu: (userCPUTime + systemCPUTime) / 1e6 }));
});`;

/** Prints the measurements, each with its target. */
export async function printReading(browser, rounds, built = join(root, 'dist')) {
  const folder = mkdtempSync(join(tmpdir(), 'parley-reading-'));
  try {
    const page = await inPage(browser, rounds, folder, built);
    print(`${ROWS_IN_PAGE} rows shown in the page`, page.shown, 'ms', MAX_PAGE_MS, page.cpu);
    print('The longest task meanwhile', page.longest, 'ms', MAX_TASK_MS);
    const command = await inCommand(rounds, folder, built);
    print(`${ROWS_IN_COMMAND} rows read by the command`, command.seconds, 's', MAX_COMMAND_SECONDS, command.cpu);
    print('The memory of the command', command.gigabytes, 'GB', MAX_COMMAND_GB);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function print(what, values, unit, target, cpu) {
  const digits = unit === 'ms' ? 0 : 2;
  const [typical, least, most] = [median(values), Math.min(...values), Math.max(...values)].map((one) =>
    one.toFixed(digits),
  );
  const processor = cpu === undefined ? '' : `, ${median(cpu).toFixed(digits)} ${unit} of the processor`;
  const missed = Number(typical) <= target ? '' : ', missed';
  console.log(`${what}: ${typical} ${unit}, ${least} to ${most}${processor} (target ${target} ${unit}${missed})`);
}

async function inPage(browser, rounds, folder, built) {
  cpSync(join(built, 'site'), folder, { recursive: true });
  writeFileSync(join(folder, 'register.html'), PAGE);
  writeFileSync(join(folder, 'register.csv'), registerTable(ROWS_IN_PAGE));
  const server = await serve(folder);
  const measured = { shown: [], longest: [], cpu: [] };
  try {
    for (let round = 0; round < rounds; round += 1) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      const cdp = await context.newCDPSession(page);
      await cdp.send('Performance.enable');
      await page.goto(new URL('register.html', server.url).href);
      await page.waitForFunction(() => globalThis.shown !== undefined, undefined, { timeout: 180_000 });
      const { metrics } = await cdp.send('Performance.getMetrics');
      measured.cpu.push(metrics.find(({ name }) => name === 'TaskDuration').value * 1000);
      const { shown, longest } = await page.evaluate(() => ({
        shown: globalThis.shown,
        longest: Math.max(0, ...globalThis.tasks),
      }));
      measured.shown.push(shown);
      measured.longest.push(longest);
      await context.close();
    }
  } finally {
    await server.close();
  }
  return measured;
}

async function inCommand(rounds, folder, built) {
  const table = join(folder, 'large.csv');
  writeFileSync(table, registerTable(ROWS_IN_COMMAND));
  const usage = join(folder, 'usage.mjs');
  writeFileSync(usage, USAGE);
  const measured = { seconds: [], gigabytes: [], cpu: [] };
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    const { maxRSS, cpu } = await run([`--import=${usage}`, join(built, 'src', 'cli', 'main.js'), 'check', table]);
    measured.seconds.push((performance.now() - began) / 1000);
    measured.gigabytes.push(maxRSS / 1_000_000);
    measured.cpu.push(cpu);
  }
  return measured;
}

function run(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (text) => (errors += text));
    child.on('error', reject);
    child.on('close', () => {
      const found = /\nusage (\{.*\})$/.exec(errors)?.[1];
      if (found === undefined) reject(new Error(`The command did not end by itself: ${errors.slice(-500)}`));
      else resolve(JSON.parse(found));
    });
  });
}
