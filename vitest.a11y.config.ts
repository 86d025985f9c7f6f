// What people with and without assistive technology meet: rules, the accessibility tree, pixels and sizes in Chromium.
// Needs `npm run build` first; `npm run test:a11y` sees to that.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/a11y/**/*.test.ts'],
    environment: 'node',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
