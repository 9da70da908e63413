import { expect, type Page } from '@playwright/test';
import type { Launched } from './launch.ts';

/** A browser with one page that stays open from test to test. */
export interface HomeBrowser extends Launched {
  /**
   * A page of the extension with nothing but a sentence on it: for what a test prepares and leaves behind, which would open and
   * load pages of its own otherwise. And a browser whose last page closes ends.
   */
  readonly home: Page;
}

/** Brings a page of a browser home. */
export async function atHome<L extends Launched>(launched: L): Promise<L & HomeBrowser> {
  const isFirefox = launched.extension.startsWith('moz-');
  // The page that Firefox starts with may still be on its way to a page of Firefox's own.
  const started = isFirefox ? undefined : launched.context.pages()[0];
  const home = started ?? (await launched.context.newPage());
  // Firefox shows a file of ours in a viewer of its own; the frame alone says one sentence.
  const empty = isFirefox ? 'frame.html' : 'manifest.json';
  const address = `${launched.extension}/${empty}`;
  // An address of the extension leads nowhere until Firefox has started it, some time after its first window.
  if (isFirefox) await expect(() => home.goto(address, { timeout: 2_000 })).toPass({ timeout: 60_000 });
  else await home.goto(address);
  return { ...launched, home };
}
