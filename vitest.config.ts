import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['./test/support/built-companion.ts'],
    exclude: ['test/browser/**'],
    reporters: ['default', './test/support/vitest-counts.ts'],
    // Tests start real servers and processes; two workers are what two cores carry.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    allowOnly: false,
  },
});
