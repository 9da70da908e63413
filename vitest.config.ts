import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => {
  const isDeep = mode === 'deep';
  return {
    test: {
      include: [isDeep ? 'test/trust/**/*.test.ts' : 'test/**/*.test.ts'],
      globalSetup: ['./test/support/built-companion.ts'],
      exclude: ['test/browser/**'],
      reporters: [
        'default',
        './test/support/vitest-counts.ts',
        ...(isDeep ? ['./test/support/vitest-figures.ts'] : []),
      ],
      provide: { depth: isDeep ? 'deep' : 'quick' },
      // Tests start real servers and processes; two workers are what two cores carry.
      maxWorkers: 2,
      testTimeout: isDeep ? 3_600_000 : 120_000,
      hookTimeout: 60_000,
      allowOnly: false,
    },
  };
});
