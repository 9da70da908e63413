import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { askForReport } from './ask-tab.ts';

/** In the browser's memory, which an install, an update, a reload or a new start of the browser empties. */
const reached = storage.defineItem<boolean>('session:openPagesReached', { fallback: false });

/** Every address on which our content script runs by itself: the declared ones, and own domains as registered. */
async function scriptMatches(): Promise<string[]> {
  const declared = browser.runtime.getManifest().content_scripts ?? [];
  const registered = await browser.scripting.getRegisteredContentScripts();
  return [...declared, ...registered].flatMap(({ matches }) => matches ?? []);
}

/** Puts the content script into a tab, unless one of this version is there and answers. */
async function reach(tabId: number): Promise<void> {
  const isThere = await askForReport(tabId).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  const [declared] = browser.runtime.getManifest().content_scripts ?? [];
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: (declared?.js ?? []) as '/content-scripts/halo.js'[],
  });
}

/**
 * Brings our tab to pages of Halo that are open already: browsers put a content script only into pages that load after
 * it was declared or registered. Pages that cannot be reached, such as an error page, are left alone. Never throws.
 */
export async function reachOpenPages(): Promise<void> {
  // Only where we have host permission does the browser name a tab by its address.
  const tabs = await browser.tabs.query({ url: await scriptMatches(), discarded: false });
  await Promise.allSettled(tabs.map(({ id }) => (id === undefined ? undefined : reach(id))));
}

/** The same, once for each time that the extension was installed, updated, reloaded or switched on. */
export async function reachOpenPagesOnce(): Promise<void> {
  if (await reached.getValue()) return;
  await reached.setValue(true);
  await reachOpenPages();
}
