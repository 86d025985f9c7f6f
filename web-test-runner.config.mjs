// Elements, map and page in real browsers. BROWSERS=chromium,firefox,webkit selects; one that is not installed is left
// out with a note (REQUIRE_BROWSERS=1: an error). The pages are served under the promised Content-Security-Policy.
// CI=true, --files and BROWSERS run every test in every engine. Otherwise Firefox and WebKit run the tests of IN_EVERY_ENGINE.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { browserLaunchers } from './tools/browsers.mjs';
import { bundledTests } from './tools/bundled-tests.mjs';
import { countReporter } from './tools/count-reporter.mjs';
import { strictPolicyForTests } from './tools/policy.mjs';

/**
 * executeServerCommand('chord', ['Shift', 'Tab']) and ('letters', ['t', 'o']): the built-in sendKeys spells these in a
 * different way for each launcher. Letters go together: a busy machine must not take longer between them than a typist.
 */
const chord = {
  name: 'chord',
  async executeCommand({ command, payload, session: { id, browser } }) {
    if (command !== 'chord' && command !== 'letters') return undefined;
    if (browser.type === 'webdriver') {
      await browser.sendKeys(id, payload);
      return true;
    }
    const { keyboard } = browser.getPage(id);
    if (command === 'letters') {
      await keyboard.type(payload.join(''));
      return true;
    }
    for (const key of payload.slice(0, -1)) await keyboard.down(key);
    await keyboard.press(payload.at(-1));
    for (const key of payload.slice(0, -1).reverse()) await keyboard.up(key);
    return true;
  },
};

/** Tests of the address go first, while the history of the tab is short: each file adds two entries, and a tab keeps fifty. */
const TESTS = ['tests/page', 'tests/elements', 'tests/map'];

/** Tests of what differs most between engines: focus, keys, the address of the page, and heights. */
const IN_EVERY_ENGINE = [
  'elements/walk',
  'elements/traps',
  'elements/pages',
  'elements/layout',
  'elements/filter',
  'page/**/*',
].map((name) => `tests/${name}.test.ts`);

const isWhole =
  Boolean(process.env.CI) ||
  process.env.BROWSERS !== undefined ||
  process.argv.some((word) => word.startsWith('--files'));
const launchers = await browserLaunchers();
const others = launchers.slice(1);

/** The runner sees which test a change concerns, and which lines were run, only where each module is served by itself. */
const isBundled = !['--watch', '--coverage'].some((option) => process.argv.includes(option));

/** Leaflet 1.9's "main" is UMD; its ES module is beside it. */
const leafletEsm = {
  name: 'leaflet-esm',
  resolveImport: ({ source }) => (source === 'leaflet' ? '/node_modules/leaflet/dist/leaflet-src.esm.js' : undefined),
};

export default {
  files: TESTS.map((folder) => `${folder}/**/*.test.ts`),
  nodeResolve: !isBundled && { exportConditions: ['development', 'browser'] },
  plugins: isBundled
    ? [chord, bundledTests(TESTS)]
    : [
        leafletEsm,
        chord,
        esbuildPlugin({
          ts: true,
          target: 'es2022',
          tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
        }),
      ],
  middleware: [
    async (context, next) => {
      await next();
      if (context.type === 'text/html') context.set('content-security-policy', strictPolicyForTests);
    },
  ],
  browsers: isWhole ? launchers : launchers.slice(0, 1),
  groups: isWhole || others.length === 0 ? [] : [{ name: 'every-engine', files: IN_EVERY_ENGINE, browsers: others }],
  // One page at a time in each browser: focus is real only in the page that is in front.
  concurrency: 1,
  concurrentBrowsers: 3,
  // Generous: three engines share what cores there are, and WebKit draws without a graphics card.
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 30_000 } },
  testRunnerHtml: (framework) =>
    `<!doctype html><html${process.env.CI ? ' data-exhaustive' : ''}><head></head><body><script type="module" src="${framework}"></script></body></html>`,
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), countReporter()],
  coverageConfig: {
    include: ['src/{elements,map,page}/**/*.ts'],
    reportDir: 'coverage/elements',
    filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
    reporters: ['lcovonly', 'text-summary'],
  },
};
