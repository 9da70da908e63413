import { liftLeftCovers } from './cover.ts';
import { liftLeftTabs } from './dim-tab.ts';
import { ourMark } from './tab-families.ts';

/**
 * Makes the page as it was before a script of ours that is no more: the extension was updated, reloaded or switched off
 * while this page was open. Chromium lets the old script run on, which tidies up by itself when it hears of a newer one;
 * Firefox (153) ends it at once and leaves what it had put into the page.
 */
export function clearLeftovers(): void {
  liftLeftCovers();
  liftLeftTabs();
  for (const node of document.querySelectorAll(`[${ourMark}]`)) node.remove();
}
