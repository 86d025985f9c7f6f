// Tests that need no browser: core, state, languages, command line, and the rules for sources and documents.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{architecture,core,state,languages,pages,geo,cli}/**/*.test.ts', 'tests/*.test.ts'],
    environment: 'node',
    // Generous, for busy machines; no test waits for time to pass.
    testTimeout: 20_000,
    maxWorkers: 2,
    pool: 'threads',
    isolate: false, // files share their modules, which saves a third of the time
    coverage: {
      provider: 'v8',
      include: ['src/{core,state,languages}/**/*.ts'],
      reporter: ['text-summary', 'lcovonly'],
      reportsDirectory: 'coverage/unit',
      thresholds: { lines: 90 },
    },
  },
});
