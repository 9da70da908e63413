import { i18n } from '#i18n';
import { type HaloPage, ticketBefore } from '../../halo-page/addresses.ts';
import type { StartPage } from '../../halo-page/follow-pages.ts';
import { type CustomerLabels, type CustomerPage, startCustomerPage } from './customer-page.ts';
import type { StartPanel } from './panel-contract.ts';

const words = (): CustomerLabels => ({
  name: 'Sherweb',
  drawer: i18n.t('launcher.drawer'),
  failed: i18n.t('launcher.failed'),
  count: (count) => (count === null ? 'Sherweb' : i18n.t('launcher.count', count)),
});

/** The Sherweb tab, or launcher, on a customer's page. */
export function customerSubscriptions(loadPanel: () => Promise<StartPanel>): {
  readonly start: StartPage;
  readonly current: () => CustomerPage | null;
} {
  let current: CustomerPage | null = null;
  return {
    start(page: HaloPage, signal: AbortSignal, before: HaloPage) {
      const wasOpen = before.kind === 'customer' && current?.isOpen() === true;
      current = null;
      if (page.kind !== 'customer') return;
      const { haloClientId } = page;
      const named = ticketBefore(location);
      const ticketId = before.kind === 'ticket' ? before.ticketId : named;
      const startsOpen = wasOpen || named !== null;
      current = startCustomerPage({ haloClientId, ticketId, signal, startsOpen, words: words(), loadPanel });
    },
    current: () => current,
  };
}
