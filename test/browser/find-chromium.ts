import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const systemNames = ['chromium', 'chromium-browser'];

const inPath = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));

const run = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;

const existing = (): string | undefined =>
  systemNames.map(inPath).find((file) => file !== undefined) ??
  (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined);

const installByPlaywright = (): boolean =>
  run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']);

const installByDebian = (): boolean =>
  process.getuid?.() === 0 &&
  run('apt-get', ['update', '-qq']) &&
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);

/**
 * A Chromium that loads unpacked extensions: CHROMIUM_PATH, the system's, Playwright's own, else one is installed
 * (Playwright's download, or Debian's package when root). Branded Chrome is not taken: it no longer loads them.
 * @throws Error with one sentence that says what to do.
 */
export function findChromium(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which is not there.`);
  }
  const found = existing();
  if (found !== undefined) return found;
  process.stderr.write('No Chromium found; installing one for the browser tests …\n');
  const installed = installByDebian() || installByPlaywright() ? existing() : undefined;
  if (installed !== undefined) return installed;
  throw new Error(
    'The browser tests need Chromium: install it (on Debian: apt-get install chromium), or set CHROMIUM_PATH to one.',
  );
}
