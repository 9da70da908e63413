import { browser } from 'wxt/browser';

/** Leads from the popup to a screen. @param hash of the screen, such as `#customers`; empty: the one to begin with */
export async function openOptions(hash: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/options.html${hash as '#'}`) });
  window.close();
}
