import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { callCompanion } from '../companion/call.ts';
import { sendMessage } from '../companion/messages.ts';
import { createMemory } from '../features/customer-subscriptions/panel/memory.ts';
import { noteOf } from '../features/customer-subscriptions/panel/note-of.ts';
import { startPanel } from '../features/customer-subscriptions/panel/start-panel.tsx';

export default defineUnlistedScript(() => {
  const memory = createMemory();
  globalThis.sherwebForHaloPanel = (input) =>
    startPanel(
      {
        read: (haloClientId, refresh) =>
          callCompanion('clientSubscriptions', {
            params: { haloClientId },
            query: refresh ? { refresh: 'true' } : {},
          }),
        pairingState: () => sendMessage('pairingState'),
        openOptions: (screen) => void sendMessage('openOptions', screen),
        noteOf,
        memory,
        locale: browser.i18n.getUILanguage(),
      },
      input,
    );
});
