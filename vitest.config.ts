import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import LongestFirst from './test/support/longest-first.ts';
import { memoryFolder } from './test/support/memory-folder.ts';

export default defineConfig(({ mode }) => {
  const isDeep = mode === 'deep';
  // Far more than any test takes: they end what hangs, and do not measure a busy machine.
  const patience = { testTimeout: isDeep ? 3_600_000 : 120_000, hookTimeout: 60_000 };
  return {
    test: {
      reporters: [
        'default',
        './test/support/vitest-counts.ts',
        ...(isDeep ? ['./test/support/vitest-figures.ts'] : []),
      ],
      // Tests start real servers and processes; two workers are what two cores carry.
      maxWorkers: 2,
      sequence: { sequencer: LongestFirst },
      allowOnly: false,
      projects: [
        {
          test: {
            name: 'companion',
            include: isDeep
              ? ['test/trust/**/*.test.ts', 'test/**/*.properties.test.ts']
              : ['test/**/*.test.ts'],
            exclude: ['test/browser/**', 'test/extension/**'],
            setupFiles: ['./test/support/same-worlds.ts'],
            globalSetup: ['./test/support/built-companion.ts'],
            provide: { depth: isDeep ? 'deep' : 'quick' },
            // The deep run is the one on a real disk.
            env: isDeep ? {} : { TMPDIR: memoryFolder() },
            // No module keeps a state, so that test files may share them: reading them anew took longer than many tests.
            isolate: false,
            ...patience,
          },
        },
        // Here modules are replaced by fakes of the browser.
        ...(isDeep
          ? []
          : [
              {
                test: {
                  name: 'extension',
                  include: ['test/extension/**/*.test.ts'],
                  alias: {
                    '#i18n': fileURLToPath(new URL('./test/extension/support/fake-i18n.ts', import.meta.url)),
                  },
                  ...patience,
                },
              },
            ]),
      ],
    },
  };
});
