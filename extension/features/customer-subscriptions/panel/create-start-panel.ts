import { browser } from 'wxt/browser';
import { createFormats } from '../../../i18n/formats.ts';
import { askBackground } from '../../../messaging/ask-background.ts';
import { callCompanion } from '../../../messaging/call-companion.ts';
import type { StartPanel } from '../panel-contract.ts';
import { createHiddenColumns } from './hidden-columns.ts';
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
  const hidden = createHiddenColumns({
    load: () => askBackground('hiddenColumns'),
    keep: (keys) => askBackground('hideColumns', keys),
  });
  const deps: PanelDeps = {
    // With the rows it is known which columns are shown: none comes and goes again.
    read: async (haloClientId, refresh, onLater) => {
      const query = refresh ? ({ refresh: 'true' } as const) : {};
      const asked = callCompanion('clientSubscriptions', { params: { haloClientId }, query }, onLater);
      return (await Promise.all([asked, hidden.loaded]))[0];
    },
    readOrders: (haloClientId) => callCompanion('clientOrders', { params: { haloClientId } }),
    requestOrder: (body) => callCompanion('requestOrder', { body }),
    pairingState: () => askBackground('pairingState'),
    openOptions: (screen) => void askBackground('openOptions', screen).catch(() => undefined),
    noteOf,
    lastAnswers: createLastAnswers(),
    hidden,
    locale,
    formats: createFormats(locale, () => new Date()),
  };
  return (input) => startPanel(deps, input);
}
