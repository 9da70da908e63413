import type { Page } from '@playwright/test';
import type { Launched } from './launch.ts';

/** A browser with one page that stays open from test to test. */
export interface HomeBrowser extends Launched {
  /**
   * A page of the extension without anything on it: for what a test prepares and leaves behind, which would open and
   * load pages of its own otherwise. And a browser whose last page closes ends.
   */
  readonly home: Page;
}

/** Brings the page that a browser starts with home. */
export async function atHome(launched: Launched): Promise<HomeBrowser> {
  const home = launched.context.pages()[0] ?? (await launched.context.newPage());
  await home.goto(`${launched.extension}/manifest.json`);
  return { ...launched, home };
}
