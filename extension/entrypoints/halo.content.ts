import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { configurationTile } from '../features/configuration-tile/feature.ts';
import { customerSubscriptions } from '../features/customer-subscriptions/feature.ts';
import { haloMatches } from '../halo-page/addresses.ts';
import { describePage } from '../halo-page/describe-page.ts';
import { followPages } from '../halo-page/follow-pages.ts';
import { createLoader } from '../halo-page/load-part.ts';
import { onMessage, sendMessage } from '../messaging/messages.ts';

export default defineContentScript({
  matches: [...haloMatches],
  allFrames: false,
  noScriptStartedPostMessage: true,
  main(ctx) {
    if (window.top !== window) return;
    const customer = customerSubscriptions(
      createLoader(
        () => sendMessage('loadPart', 'panel'),
        () => globalThis.sherwebForHaloPanel,
      ),
    );
    const tile = configurationTile(
      createLoader(
        () => sendMessage('loadPart', 'tile'),
        () => globalThis.sherwebForHaloTile,
      ),
    );
    const { page } = followPages(ctx, (...args) => {
      customer.start(...args);
      tile.start(...args);
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
  },
});
