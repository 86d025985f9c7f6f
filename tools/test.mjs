// `npm test`: types, then every test in every runner, then one sum. Ends with one line `N passed, M failed`.
// With CI=true, as on servers of continuous integration, also rules, trees and pixels (a11y) and a screen reader (speech).
// `node tools/test.mjs unit site` runs only the named parts: types, unit, elements, site, a11y, speech; `package`, which builds
// projects of others around the packed package, runs only when it is named (`npm run verify` does).
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';
import { missingForSpeech } from './speech-programs.mjs';

/** Where a part leaves its counts. */
const countsOf = (name) => `coverage/${name}-counts.json`;

/** Each part runs something and says what it counted: engine → { passed, failed, skipped }; undefined counts nothing. A note says why. */
const PARTS = {
  async types() {
    return { ok: await run('tsc', ['--noEmit', '-p', 'tsconfig.json']), counts: undefined };
  },
  async unit() {
    // What is covered changes slowly, and to count it takes as long again as the tests.
    const ok = await run('vitest', ['run', ...(process.env.CI ? ['--coverage'] : []), ...jsonTo(countsOf('unit'))]);
    return { ok, counts: vitestCounts(countsOf('unit'), 'Node') };
  },
  async elements() {
    const ok = await run('wtr', ['--config', 'web-test-runner.config.mjs']);
    return { ok, counts: readJson(countsOf('elements')) ?? {} };
  },
  async site() {
    return onSite('vitest.site.config.ts', countsOf('site'), 'Chromium');
  },
  async a11y() {
    return onSite('vitest.a11y.config.ts', countsOf('a11y'), 'Chromium');
  },
  async speech() {
    const missing = missingForSpeech();
    if (missing !== undefined) return { ok: true, counts: undefined, note: `skipped: ${missing}` };
    return onSite('vitest.speech.config.ts', countsOf('speech'), 'Orca');
  },
  async package() {
    const built = await run('tools/build.mjs', ['lib', 'cdn']);
    const ok =
      built && (await run('vitest', ['run', '--config', 'vitest.package.config.ts', ...jsonTo(countsOf('package'))]));
    return { ok, counts: vitestCounts(countsOf('package'), 'Chromium') };
  },
};

let siteBuilt;
// Continuous integration waits for what takes minutes, too; at a desk `npm run test:a11y` and `npm run test:speech` do.
const BY_DEFAULT = ['types', 'unit', 'elements', 'site', ...(process.env.CI ? ['a11y', 'speech'] : [])];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`Got ${unknown.join(', ')} when expected some of ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}

mkdirSync(join(root, 'coverage'), { recursive: true });
const problems = [];
const lines = [];
let passed = 0;
let failed = 0;
for (const name of asked.length > 0 ? asked : BY_DEFAULT) {
  rmSync(join(root, countsOf(name)), { force: true }); // never the counts of an earlier run
  console.log(`\n── ${name}`);
  const start = performance.now();
  const { ok, counts, note } = await PARTS[name]();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const engines = Object.entries(counts ?? {});
  let ran = 0;
  let bad = 0;
  for (const [, count] of engines) {
    passed += count.passed;
    failed += count.failed;
    ran += count.passed + count.failed;
    bad += count.failed;
  }
  if (counts !== undefined && ran === 0) problems.push(`${name}: no test ran`);
  for (const [engine, count] of engines) {
    if (count.passed + count.failed === 0) problems.push(`${name}: no test ran in ${engine}`);
  }
  if (!ok && bad === 0) problems.push(`${name}: ended with an error`);
  const told = engines.map(([engine, count]) => `${engine} ${count.passed}${notPassed(count)}`).join(', ');
  lines.push(`${name.padEnd(9)} ${`${seconds} s`.padStart(8)}  ${note ?? (told || (ok ? 'no errors' : 'errors'))}`);
}

console.log(`\n${lines.join('\n')}`);
for (const problem of problems) console.log(`FAILED ${problem}`);
console.log(`${passed} passed, ${failed + problems.length} failed`);
process.exit(failed + problems.length > 0 ? 1 : 0);

/** Runs what needs the built site, which is built once. */
async function onSite(config, file, engine) {
  siteBuilt ??= run('tools/build.mjs', ['site']);
  const ok = (await siteBuilt) && (await run('vitest', ['run', '--config', config, ...jsonTo(file)]));
  return { ok, counts: vitestCounts(file, engine) };
}

function jsonTo(file) {
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
}

function vitestCounts(file, engine) {
  const report = readJson(file);
  if (report === undefined) return {};
  // A file that could not even be loaded has no tests of its own to fail.
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
