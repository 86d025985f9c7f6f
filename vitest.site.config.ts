// The built site in a real browser, end to end. `npm test` builds it first; after `npm run build` this runs by itself.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{site,embed}/**/*.test.ts'],
    environment: 'node',
    globalSetup: 'tests/site/browser.ts',
    expect: { poll: { timeout: 15_000 } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    isolate: false,
  },
});
