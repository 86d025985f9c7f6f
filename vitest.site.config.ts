// The built site in a real browser, end to end. Needs `npm run build` first; `npm test` sees to that.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{site,embed}/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
