import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { type Launched, launch, pairBrowser } from '../../browser/launch.ts';
import { CompanionProcess } from '../../demo/companion-process.ts';
import { type Sandbox, sandboxEnvironment, startSandbox } from '../../sandbox/index.ts';
import type { SandboxSeed } from '../../sandbox/state.ts';
import type { Bench } from '../row.ts';

interface Options {
  readonly seed: SandboxSeed;
  /** Whether a probe may look into our shadow roots. */
  readonly isOpen: boolean;
  /** What the companion is to have done before, command by command. */
  readonly before: readonly (readonly string[])[];
}

/** The built extension in Chromium, the built companion and the sandbox, on loopback. */
export interface BrowserWorld {
  readonly sandbox: Sandbox;
  readonly companion: CompanionProcess;
  readonly context: BrowserContext;
  /** The extension's own origin. */
  readonly extension: string;
  /** Opens a page of the fake Halo, with the probe of `probe.js` in it. */
  openHalo(path: string, host?: 'with extension' | 'without'): Promise<Page>;
  /** Opens a page of the extension, with the probe in it. */
  openExtension(path: string): Promise<Page>;
}

/** Starts everything and pairs the browser as an admin; all of it ends with the bench. */
export async function openBrowserWorld(
  bench: Bench,
  { seed, isOpen, before }: Options,
): Promise<BrowserWorld> {
  const sandbox = await startSandbox({ seed });
  bench.atEnd(() => sandbox.close());
  const browser = await startBrowser(bench, isOpen);
  const { context, extension } = browser;
  const dataDir = await mkdtemp(join(tmpdir(), 'sherweb-for-halo-bench-'));
  bench.atEnd(() => rm(dataDir, { recursive: true, force: true }));
  const companion = new CompanionProcess({ ...sandboxEnvironment(sandbox), COMPANION_DATA_DIR: dataDir });
  bench.atEnd(() => companion.stop());
  const address = await companion.serve();
  for (const command of before) await companion.ask(command);
  const { code } = (await companion.ask(['pair', '--role', 'admin'])) as { code: string };
  await pairBrowser(browser, { address, code, name: 'Bench' });
  const open = async (url: string) => {
    const page = await context.newPage();
    await page.goto(url);
    return page;
  };
  return {
    sandbox,
    companion,
    context,
    extension,
    // The extension is let into 127.0.0.1 only, so the same Halo by its other name is a page without it.
    openHalo: (path, host = 'with extension') =>
      open(
        `${host === 'without' ? sandbox.haloUrl.replace('127.0.0.1', 'localhost') : sandbox.haloUrl}${path}`,
      ),
    openExtension: (path) => open(`${extension}/${path}`),
  };
}

async function startBrowser(bench: Bench, isOpen: boolean): Promise<Launched> {
  const browser = await launch({ language: 'en', headless: true, asHalo: true, isOpen });
  bench.atEnd(() => browser.close());
  await browser.context.addInitScript({ path: new URL('probe.js', import.meta.url).pathname });
  return browser;
}
