import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { clearLeftovers } from '../halo-page/clear-leftovers.ts';
import { describePage } from '../halo-page/describe-page.ts';
import { followPages } from '../halo-page/follow-pages.ts';
import { createLoader } from '../halo-page/load-part.ts';
import { askBackground } from '../messaging/ask-background.ts';
import { onMessage } from '../messaging/messages.ts';
import { configurationTile } from './configuration-tile/feature.ts';
import { customerSubscriptions } from './customer-subscriptions/feature.ts';
import { ticketSeats } from './ticket-seats/feature.ts';

/**
 * Starts every feature on each of Halo's pages that it is for, and describes the page to the admin who asks.
 * @param ctx ends everything when the extension is reloaded or removed
 */
export function startFeatures(ctx: ContentScriptContext): void {
  clearLeftovers();
  const customer = customerSubscriptions(
    createLoader(
      () => askBackground('loadPart', 'panel'),
      () => globalThis.sherwebForHaloPanel,
    ),
  );
  const tile = configurationTile(
    createLoader(
      () => askBackground('loadPart', 'tile'),
      () => globalThis.sherwebForHaloTile,
    ),
  );
  const ticket = ticketSeats(
    createLoader(
      () => askBackground('loadPart', 'ticket'),
      () => globalThis.sherwebForHaloTicket,
    ),
  );
  const { page } = followPages(ctx, (...args) => {
    customer.start(...args);
    tile.start(...args);
    ticket.start(...args);
  });
  const stop = onMessage('describeHaloPage', () => {
    const shown = customer.current();
    return describePage({
      page: page(),
      strip: shown?.strip() ?? null,
      content: shown?.session()?.content ?? null,
      chosenTab: shown?.session()?.chosenTab() ?? null,
      shownAs: shown?.shownAs() ?? 'nothing',
      tile: tile.foundBy(),
      language: browser.i18n.getUILanguage(),
    });
  });
  ctx.onInvalidated(stop);
}
