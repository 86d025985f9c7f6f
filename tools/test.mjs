// `npm test`: types, then every test in every runner, then one sum. Ends with one line `N passed, M failed`.
// CI=true, as servers of continuous integration set it, runs everything in full: long walks in all engines, coverage, rules
// and trees of accessibility (a11y), a screen reader (speech), and projects built around the packed package (package).
// `node tools/test.mjs unit site` runs only the named parts; `--built` tests what is in dist/ instead of building it first.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, run } from './run.mjs';
import { missingForSpeech } from './speech-programs.mjs';

const isCi = Boolean(process.env.CI);

/**
 * A part runs something and returns whether that succeeded, and its counts: engine → { passed, failed, skipped }. A part
 * without counts has no tests; a note says why a part did not run.
 */
const PARTS = {
  async types(write) {
    const cache = ['--incremental', '--tsBuildInfoFile', 'node_modules/.cache/types.tsbuildinfo'];
    return { ok: await run('tsc', ['--noEmit', '-p', 'tsconfig.json', ...cache], write) };
  },
  async unit(write) {
    // Coverage changes slowly, and takes as long again as the tests.
    const ok = await run('vitest', ['run', ...(isCi ? ['--coverage'] : []), ...jsonTo(countsFile('unit'))], write);
    return { ok, counts: vitestCounts(countsFile('unit'), 'Node') };
  },
  async elements(write) {
    const ok = await run('wtr', ['--config', 'web-test-runner.config.mjs'], write);
    return { ok, counts: readJson(countsFile('elements')) ?? {} };
  },
  async site(write) {
    return builtAndTested(['site'], 'site', 'Chromium', write);
  },
  async a11y(write) {
    return builtAndTested(['site'], 'a11y', 'Chromium', write);
  },
  async speech(write) {
    const missing = missingForSpeech();
    if (missing !== undefined) return { ok: true, note: `left out: ${missing}` };
    return builtAndTested(['site'], 'speech', 'Orca', write);
  },
  async package(write) {
    return builtAndTested(['lib', 'site', 'examples'], 'package', 'Chromium', write);
  },
};

/** Lanes run side by side, the parts of a lane one after another: two processor cores are busy all the time. */
const LANES = [
  ['elements', 'speech'],
  ['types', 'unit', 'site', 'a11y', 'package'],
];
const BY_DEFAULT = ['types', 'unit', 'elements', 'site', ...(isCi ? ['a11y', 'speech', 'package'] : [])];

const { values: options, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { built: { type: 'boolean', default: false } },
});
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`Got ${unknown.join(', ')} when expected some of ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}
const wanted = asked.length > 0 ? asked : BY_DEFAULT;
/** Part of the build → the promise that it succeeded, so that each is built once. */
const builds = new Map();

mkdirSync(join(root, 'coverage'), { recursive: true });
const results = new Map();
await Promise.all(
  LANES.map(async (lane) => {
    for (const name of lane.filter((part) => wanted.includes(part))) results.set(name, await runPart(name));
  }),
);
report();

/** Runs a part. If there are several, each prints when it has ended, so that their outputs do not mix. */
async function runPart(name) {
  rmSync(join(root, countsFile(name)), { force: true }); // never the counts of an earlier run
  const start = performance.now();
  let output = '';
  const write = wanted.length > 1 ? (text) => (output += text) : undefined;
  console.log(`── ${name} …`);
  const result = await PARTS[name](write);
  const seconds = (performance.now() - start) / 1000;
  if (write !== undefined) console.log(`\n── ${name}\n${output}`);
  return { ...result, seconds };
}

function report() {
  const problems = [];
  const lines = [];
  const sum = { passed: 0, failed: 0 };
  for (const name of wanted) {
    const { ok, counts, note, seconds } = results.get(name);
    const engines = Object.entries(counts ?? {});
    const failed = engines.reduce((total, [, count]) => total + count.failed, 0);
    if (counts !== undefined && engines.length === 0) problems.push(`${name}: no test ran`);
    for (const [engine, count] of engines) {
      if (count.passed + count.failed === 0) problems.push(`${name}: no test ran in ${engine}`);
      sum.passed += count.passed;
      sum.failed += count.failed;
    }
    if (!ok && failed === 0) problems.push(`${name}: ended with an error`);
    const summary = engines.map(([engine, count]) => `${engine} ${count.passed}${notPassed(count)}`).join(', ');
    const outcome = note ?? (summary || (ok ? 'no errors' : 'errors'));
    lines.push(`${name.padEnd(9)} ${`${seconds.toFixed(1)} s`.padStart(8)}  ${outcome}`);
  }
  console.log(`\n${lines.join('\n')}`);
  for (const problem of problems) console.log(`FAILED ${problem}`);
  const failures = sum.failed + problems.length;
  console.log(`${sum.passed} passed, ${failures} failed`);
  process.exit(failures > 0 ? 1 : 0);
}

/** Builds parts of dist/, each once, then runs the tests of a vitest configuration on them. */
async function builtAndTested(parts, name, engine, write) {
  for (const part of options.built ? [] : parts) {
    if (!builds.has(part)) builds.set(part, run('tools/build.mjs', [part], write));
    if (!(await builds.get(part))) return { ok: false, counts: {} };
  }
  const ok = await run('vitest', ['run', '--config', `vitest.${name}.config.ts`, ...jsonTo(countsFile(name))], write);
  return { ok, counts: vitestCounts(countsFile(name), engine) };
}

/** Where a part leaves its counts. */
function countsFile(name) {
  return `coverage/${name}-counts.json`;
}

function jsonTo(file) {
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
}

function vitestCounts(file, engine) {
  const report = readJson(file);
  if (report === undefined) return {};
  // A file that could not be loaded has no tests that fail.
  const broken = report.testResults.filter(
    (result) => result.status === 'failed' && !result.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    [engine]: {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken.length,
      skipped: report.numPendingTests + report.numTodoTests,
    },
  };
}

function notPassed({ failed, skipped }) {
  return (failed > 0 ? `, ${failed} failed` : '') + (skipped > 0 ? `, ${skipped} skipped` : '');
}

function readJson(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
