import { browser } from 'wxt/browser';
import { callCompanion } from '../../../messaging/call-companion.ts';
import { sendMessage } from '../../../messaging/messages.ts';
import { createFormats } from '../model/formats.ts';
import type { StartPanel } from '../panel-contract.ts';
import { createLastAnswers } from './last-answers.ts';
import { noteOf } from './note-of.ts';
import type { PanelDeps } from './reading.ts';
import { startPanel } from './start-panel.tsx';

/**
 * Puts the panel together with the messages that it sends; done once for all customers of a page.
 * @returns starts the panel of one customer
 */
export function createStartPanel(): StartPanel {
  // The browser is asked, and its formats are made, once for all customers: both take milliseconds.
  const locale = browser.i18n.getUILanguage();
  const deps: PanelDeps = {
    read: (haloClientId, refresh) =>
      callCompanion('clientSubscriptions', {
        params: { haloClientId },
        query: refresh ? { refresh: 'true' } : {},
      }),
    pairingState: () => sendMessage('pairingState'),
    openOptions: (screen) => void sendMessage('openOptions', screen),
    noteOf,
    lastAnswers: createLastAnswers(),
    locale,
    formats: createFormats(locale, () => new Date()),
  };
  return (input) => startPanel(deps, input);
}
