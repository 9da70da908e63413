import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startTile } from '../features/configuration-tile/start-tile.ts';
import { onMessage, sendMessage } from '../messaging/messages.ts';

const frameAddress = (ticket: string | null): string => {
  if (ticket === null) throw new Error('This page may not show the admin screens.');
  return `${browser.runtime.getURL('/frame.html')}?ticket=${ticket}`;
};

export default defineUnlistedScript(() => {
  globalThis.sherwebForHaloTile = (signal, report) =>
    startTile(
      {
        isEnabled: () => sendMessage('isTileEnabled'),
        enable: () => sendMessage('enableTile'),
        onLook: (seenMs) => onMessage('lookAtFrame', seenMs),
        frameAddress: async () => frameAddress(await sendMessage('announceFrame')),
      },
      signal,
      report,
    );
});
