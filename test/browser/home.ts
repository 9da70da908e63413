import type { Page } from '@playwright/test';
import type { Launched } from './launch.ts';
import { openPage } from './open-page.ts';

/** A browser with one page that stays open from test to test. */
export interface HomeBrowser extends Launched {
  /**
   * A page of the extension with nothing but a sentence on it: for what a test prepares and leaves behind, which would open and
   * load pages of its own otherwise. And a browser whose last page closes ends.
   */
  readonly home: Page;
}

/** Brings the page that a browser starts with home. */
export async function atHome(launched: Launched): Promise<HomeBrowser> {
  const home = launched.context.pages()[0] ?? (await launched.context.newPage());
  // Firefox shows a file of ours in a viewer of its own; the frame alone says one sentence.
  const empty = launched.extension.startsWith('moz-') ? 'frame.html' : 'manifest.json';
  await openPage(home, `${launched.extension}/${empty}`);
  return { ...launched, home };
}
