// A reporter for @web/test-runner. It writes how many tests passed and failed in each browser, for tools/test.mjs.
import { mkdirSync, writeFileSync } from 'node:fs';

/** @param {string} file where the counts go, as JSON `{ [browser]: { passed, failed, skipped } }`. */
export function countReporter(file = 'coverage/elements-counts.json') {
  return {
    onTestRunFinished({ sessions }) {
      const counts = {};
      for (const { browser, testResults, passed, errors } of sessions) {
        const count = (counts[browser.name] ??= { passed: 0, failed: 0, skipped: 0 });
        const before = count.failed;
        if (testResults) countSuite(testResults, count);
        // A file that could not be loaded, or that threw outside its tests, counts as one failed test.
        if ((!passed || errors.length > 0) && count.failed === before) count.failed += 1;
      }
      mkdirSync('coverage', { recursive: true });
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}

function countSuite({ suites, tests }, count) {
  for (const test of tests) count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  for (const suite of suites) countSuite(suite, count);
}
