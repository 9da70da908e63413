import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import type { SyncRun } from '../../shared/sync-run.ts';
import { type Sandbox, sandboxEnvironment, startSandbox } from '../sandbox/index.ts';
import { large } from '../sandbox/seeds/large.ts';
import { nasty } from '../sandbox/seeds/nasty.ts';
import { small } from '../sandbox/seeds/small.ts';
import type { BrowserKind } from './extension-copy.ts';
import { forget } from './forget.ts';
import { atHome, type HomeBrowser } from './home.ts';
import { launch, pairFrom } from './launch.ts';
import { launchFirefox } from './launch-firefox.ts';
import { RunningCompanion } from './running-companion.ts';

/** What a browser test works with besides Playwright's own: the sandbox, the real companion, the real extension. */
interface World {
  readonly sandbox: Sandbox;
  readonly companion: RunningCompanion;
  /** Where the companion listens. */
  readonly address: string;
  /** e.g. chrome-extension://abc… */
  readonly extension: string;
  /** Opens a page of the extension, e.g. `options.html#customers`. */
  readonly openExtension: (path: string) => Promise<Page>;
  /** Opens a page of the fake Halo, e.g. `/customers?mainview=client&clientid=101`. */
  readonly openHalo: (path: string) => Promise<Page>;
  /** Pairs the browser with the companion, without the options page. */
  readonly pair: (role: 'admin' | 'technician') => Promise<void>;
  /** Pairs the browser as an admin's, maps equal names and syncs everything once. */
  readonly imported: () => Promise<SyncRun>;
}

interface Choices {
  readonly seed: keyof typeof seeds;
  /** Whether the companion knows the sandbox's credentials from its environment. */
  readonly withCredentials: boolean;
}

/** Tests that choose the same have one browser after the other's turn: its start takes longer than most tests. */
interface BrowserChoices {
  readonly kind: BrowserKind;
  /** Browser language, e.g. `fr`. */
  readonly language: string;
  readonly asHalo: boolean;
  /** Host permissions granted besides this machine's. */
  readonly granted: readonly string[];
  /** Whether the test may look into our shadow roots. */
  readonly isOpen: boolean;
}

const seeds = { small, nasty, large: large({ customers: 5000, subscriptions: 5000, inHalo: 4000 }) };

export const test = base.extend<World & Choices, BrowserChoices & { launched: HomeBrowser }>({
  seed: ['small', { option: true }],
  withCredentials: [true, { option: true }],
  kind: ['chromium', { option: true, scope: 'worker' }],
  language: ['en', { option: true, scope: 'worker' }],
  asHalo: [true, { option: true, scope: 'worker' }],
  granted: [[], { option: true, scope: 'worker' }],
  isOpen: [true, { option: true, scope: 'worker' }],

  sandbox: async ({ seed }, use) => {
    const sandbox = await startSandbox({ seed: seeds[seed] });
    await use(sandbox);
    await sandbox.close();
  },

  companion: async ({ sandbox, withCredentials }, use) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'sherweb-for-halo-browser-'));
    const all = sandboxEnvironment(sandbox);
    const environment = withCredentials ? all : { SHERWEB_API_URL: all.SHERWEB_API_URL ?? '' };
    const companion = new RunningCompanion(environment, dataDir);
    await use(companion);
    await companion.stop();
    await rm(dataDir, { recursive: true, force: true });
  },

  address: async ({ companion }, use) => use(await companion.serve()),

  launched: [
    async ({ kind, language, asHalo, isOpen, granted }, use) => {
      const start = kind === 'firefox' ? launchFirefox : launch;
      const launched = await atHome(await start({ language, asHalo, isOpen, granted, headless: true }));
      await use(launched);
      await launched.close();
    },
    { scope: 'worker' },
  ],

  context: async ({ launched }, use) => {
    await use(launched.context);
    await forget(launched);
  },

  extension: ({ launched }, use) => use(launched.extension),

  openExtension: async ({ context, extension }, use) => {
    await use(async (path) => {
      const page = await context.newPage();
      await page.goto(`${extension}/${path}`);
      return page;
    });
  },

  openHalo: async ({ context, sandbox }, use) => {
    await use(async (path) => {
      const page = await context.newPage();
      await page.goto(`${sandbox.haloUrl}${path}`);
      return page;
    });
  },

  pair: async ({ address, companion, launched, context: _forgottenAfter }, use) => {
    await use(async (role) => {
      const { code } = await companion.call('createPairingCode', { body: { role } });
      await pairFrom(launched.home, { address, code, name: 'Test browser' });
    });
  },

  imported: async ({ companion, pair }, use) => {
    await use(async () => {
      await pair('admin');
      await companion.call('generateMappings', {});
      return companion.sync();
    });
  },
});

export { expect } from '@playwright/test';
