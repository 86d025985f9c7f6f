// A real screen reader, listened to. Needs `npm run build` first and Orca with what it stands on; `npm run test:speech` sees
// to both where it can.
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
