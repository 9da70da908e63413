import { defineConfig } from '@playwright/test';
import type { BrowserKind } from './test/browser/extension-copy.ts';

export default defineConfig<object, { readonly kind: BrowserKind }>({
  testDir: 'test/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'dist/test-browser',
  // Each test starts a browser, the companion and the sandbox; two at once are what two cores carry.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // Far more than any test takes: it ends what hangs, and does not measure a busy machine.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  use: { actionTimeout: 30_000 },
  // `--project=chromium` or `--project=firefox` takes one browser. In Firefox as in Chromium: what is tagged so.
  projects: [
    { name: 'chromium', testIgnore: '**/firefox.spec.ts' },
    { name: 'firefox', grep: /@firefox/, use: { kind: 'firefox' } },
  ],
  reporter: [['list'], ['./test/support/playwright-counts.ts']],
});
