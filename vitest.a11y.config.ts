// Accessibility of the built site in Chromium: rules, accessibility trees, pixels and sizes. `npm run test:a11y` builds it first.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/a11y/**/*.test.ts'],
    environment: 'node',
    globalSetup: 'tests/site/browser.ts',
    expect: { poll: { timeout: 15_000 } },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    isolate: false,
  },
});
