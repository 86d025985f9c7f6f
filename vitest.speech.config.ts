// What the screen reader Orca says. It needs Orca and the programs of tools/speech-programs.mjs; `npm run test:speech` builds
// the site first.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/speech/**/*.test.ts'],
    environment: 'node',
    testTimeout: 180_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
