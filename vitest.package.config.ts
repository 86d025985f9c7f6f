// The package as its users get it: packed, installed elsewhere, bundled for three frameworks. It takes minutes, and only a change
// of what is published can break it, so `npm run verify` and continuous integration run it, and `npm test` does not.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/package/**/*.test.ts'],
    environment: 'node',
    globalSetup: 'tests/site/browser.ts',
    expect: { poll: { timeout: 15_000 } },
    testTimeout: 120_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
});
