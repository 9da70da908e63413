import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createFormats } from '../features/customer-subscriptions/model/formats.ts';
import { createMemory } from '../features/customer-subscriptions/panel/memory.ts';
import { noteOf } from '../features/customer-subscriptions/panel/note-of.ts';
import { startPanel } from '../features/customer-subscriptions/panel/start-panel.tsx';
import { callCompanion } from '../messaging/call-companion.ts';
import { sendMessage } from '../messaging/messages.ts';

export default defineUnlistedScript(() => {
  const memory = createMemory();
  // The browser is asked, and its formats are made, once for all customers: both take milliseconds.
  const locale = browser.i18n.getUILanguage();
  const formats = createFormats(locale, () => new Date());
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
        locale,
        formats,
      },
      input,
    );
});
