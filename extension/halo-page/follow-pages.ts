import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { type HaloPage, readAddress } from './addresses.ts';

/** Starts what belongs to a page; everything it did ends when the signal aborts. */
export type StartPage = (page: HaloPage, signal: AbortSignal, before: HaloPage) => void;

const pollMs = 100;

/** What makes a page another one: the customer, or the part of the configuration. */
const keyOf = (page: HaloPage, url: URL): string =>
  page.kind === 'customer'
    ? `customer ${page.haloClientId}`
    : page.kind === 'integrations'
      ? url.pathname
      : page.kind === 'ticket'
        ? `ticket ${page.ticketId}`
        : 'other';

/**
 * Follows Halo's address. One AbortController for each page: leaving a page is one abort, in the same turn in which
 * the address changes and before anything is painted.
 *
 * Only an address that this document has taken counts. A download, `mailto:`, a cancelled navigation or an answer
 * without a page begins a navigation as well (`navigate`, which `wxt:locationchange` listens to), and leaves the
 * person where they are.
 * @see https://developer.mozilla.org/en-US/docs/Web/API/Navigation/currententrychange_event
 */
export function followPages(ctx: ContentScriptContext, start: StartPage): { readonly page: () => HaloPage } {
  let page: HaloPage = { kind: 'other' };
  let key = 'other';
  let current = new AbortController();
  const follow = () => {
    if (ctx.isInvalid) return;
    const url = new URL(location.href);
    const next = readAddress(url);
    if (keyOf(next, url) === key) return;
    key = keyOf(next, url);
    const before = page;
    page = next;
    current.abort();
    current = new AbortController();
    start(page, current.signal, before);
  };
  ctx.onInvalidated(() => current.abort());
  if ('navigation' in globalThis)
    navigation.addEventListener('currententrychange', follow, { signal: ctx.signal });
  else ctx.setInterval(follow, pollMs);
  // Finds out that the extension was reloaded or removed, also when nothing happens in the page.
  ctx.setInterval(() => ctx.isInvalid, 3000);
  follow();
  return { page: () => page };
}
