// The package as others get it: packed, installed elsewhere, bundled for three frameworks. Slow, and broken only by a change of
// what is published: `npm run verify` runs it, `npm test` does not.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/package/**/*.test.ts'],
    environment: 'node',
    testTimeout: 120_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
});
