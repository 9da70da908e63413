import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { inPath, installByDebian, namedBy, run } from './find-browser.ts';

const existing = (): string | undefined =>
  inPath(['chromium', 'chromium-browser']) ??
  (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined);

const installByPlaywright = (): boolean =>
  run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']);

/**
 * A Chromium that loads unpacked extensions: CHROMIUM_PATH, the system's, Playwright's own, else one is installed
 * (Playwright's download, or Debian's package when root). Branded Chrome is not taken: it no longer loads them.
 * @throws Error with one sentence that says what to do.
 */
export function findChromium(): string {
  const found = namedBy('CHROMIUM_PATH') ?? existing();
  if (found !== undefined) return found;
  process.stderr.write('No Chromium found; installing one for the browser tests …\n');
  const installed = installByDebian('chromium') || installByPlaywright() ? existing() : undefined;
  if (installed !== undefined) return installed;
  throw new Error(
    'The browser tests need Chromium: install it (on Debian: apt-get install chromium), or set CHROMIUM_PATH to one.',
  );
}
