// What needs no browser: core, state, languages and the tests of the house itself, on Node.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{core,state,languages,pages,geo,cli}/**/*.test.ts', 'tests/*.test.ts'],
    environment: 'node',
    // Generous, for machines that do other things as well; no test waits for time to pass.
    testTimeout: 20_000,
    coverage: {
      provider: 'v8',
      include: ['src/{core,state,languages}/**/*.ts'],
      reporter: ['text-summary', 'lcovonly'],
      reportsDirectory: 'coverage/unit',
      thresholds: { lines: 90 },
    },
  },
});
