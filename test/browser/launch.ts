import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { type CopyOptions, copyExtension } from './extension-copy.ts';
import { findChromium } from './find-chromium.ts';
import type { FirefoxHands } from './firefox-hands.ts';

/** Chromium asks nobody outside this machine for anything. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface LaunchOptions extends CopyOptions {
  /** Browser language, e.g. `fr`. */
  readonly language: string;
  readonly headless: boolean;
  readonly width?: number;
}

export interface Launched {
  readonly context: BrowserContext;
  /** The extension's own origin, e.g. chrome-extension://abc… */
  readonly extension: string;
  /** In Firefox only. */
  readonly hands?: FirefoxHands;
  close(): Promise<void>;
}

/** Starts Chromium with a fresh profile and the built extension in it; answers once its background runs. */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const extension = await copyExtension(options);
  const profile = await mkdtemp(join(tmpdir(), 'sherweb-for-halo-profile-'));
  const { language } = options;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: options.headless,
    locale: language,
    viewport: { width: options.width ?? 1280, height: options.width === undefined ? 800 : 1000 },
    args: [
      ...quiet,
      ...(options.headless ? ['--headless=new'] : []),
      `--lang=${language}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
    env: { ...process.env, LANGUAGE: language },
  });
  const close = async () => {
    await context.close();
    await rm(extension, { recursive: true, force: true });
    await rm(profile, { recursive: true, force: true });
  };
  try {
    return { context, extension: await extensionOrigin(context), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function extensionOrigin(context: BrowserContext): Promise<string> {
  const [running] = context.serviceWorkers();
  const worker = running ?? (await context.waitForEvent('serviceworker'));
  return worker.url().replace(/\/[^/]*$/, '');
}

interface PairInput {
  readonly address: string;
  readonly code: string;
  readonly name: string;
}

/** Pairs the browser with a companion, from a page that is gone afterwards. */
export async function pairBrowser({ context, extension }: Launched, input: PairInput): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${extension}/popup.html`);
  await pairFrom(page, input);
  await page.close();
}

/** Pairs the browser with a companion, by the message that the options page sends. @param page one of the extension's */
export async function pairFrom(page: Page, input: PairInput): Promise<void> {
  const reply = await page.evaluate(
    (data) =>
      (
        globalThis as unknown as {
          chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
        }
      ).chrome.runtime.sendMessage({ id: 1, type: 'pair', timestamp: Date.now(), data }),
    input,
  );
  if (!JSON.stringify(reply).includes('"ok":true'))
    throw new Error(`Pairing failed: ${JSON.stringify(reply)}`);
}
