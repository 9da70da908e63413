import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import type { PageReport } from '../halo-page/page-report.ts';
import { onMessage } from '../messaging/messages.ts';
import { askForLook, askForReport } from './ask-tab.ts';
import { admitFrame, announceFrame } from './frame-tickets.ts';
import { isOurPage } from './sender.ts';

const tileEnabled = storage.defineItem<boolean>('local:tileEnabled', { fallback: false });

/** Answers what the features in Halo's pages ask of the background, and asks those pages to describe themselves. */
export function listenForHaloPages(): void {
  onMessage('isTileEnabled', () => tileEnabled.getValue());
  onMessage('enableTile', () => tileEnabled.setValue(true));
  onMessage('announceFrame', ({ sender }) => announceFrame(sender, new Date()));
  onMessage('admitFrame', ({ data, sender }) => admitFrame(data, sender, new Date()));
  onMessage('lookAtFrame', ({ sender }) =>
    isOurPage(sender) && sender.tab?.id !== undefined ? askForLook(sender.tab.id) : 0,
  );
  onMessage('describeHaloPage', ({ sender }) => (isOurPage(sender) ? askTabs(sender.tab?.id) : null));
}

/** The tab that asks (our frame in Halo) goes first, then the one used last. */
async function askTabs(askingTabId: number | undefined): Promise<PageReport | null> {
  const tabs = await browser.tabs.query({});
  const usedAt = ({ id, lastAccessed }: (typeof tabs)[number]) =>
    id === askingTabId ? Number.POSITIVE_INFINITY : (lastAccessed ?? 0);
  // Only where we have host permission does the browser tell us a tab's address.
  const ours = tabs.filter(({ url }) => url !== undefined && /^https?:/.test(url));
  for (const { id } of ours.sort((a, b) => usedAt(b) - usedAt(a))) {
    if (id === undefined) continue;
    const report = await askForReport(id).catch(() => null);
    if (report !== null) return report;
  }
  return null;
}
