import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { type HaloPage, readAddress } from './addresses.ts';

/** Starts what belongs to a page; everything it did ends when the signal aborts. */
export type StartPage = (page: HaloPage, signal: AbortSignal, before: HaloPage) => void;

const pollMs = 100;
const settleMs = 700;

/** What makes a page another one: the customer, or the part of the configuration. */
const keyOf = (page: HaloPage, url: URL): string =>
  page.kind === 'customer'
    ? `customer ${page.haloClientId}`
    : page.kind === 'integrations'
      ? url.pathname
      : 'other';

/**
 * Follows Halo's address. One AbortController for each page: leaving a page is one abort, in the same turn in which
 * the address changes and before Halo renders anything.
 */
export function followPages(ctx: ContentScriptContext, start: StartPage): { readonly page: () => HaloPage } {
  let page: HaloPage = { kind: 'other' };
  let key = 'other';
  let current = new AbortController();
  const go = (url: URL) => {
    if (ctx.isInvalid) return;
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
  ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl }) => {
    go(newUrl);
    // A navigation may have been cancelled by the page; then the address is still the old one.
    ctx.setTimeout(() => go(new URL(location.href)), settleMs);
  });
  // Without the Navigation API the library polls once a second, which is too late for another customer's rows.
  if (!('navigation' in globalThis)) {
    let last = location.href;
    ctx.setInterval(() => {
      if (location.href === last) return;
      last = location.href;
      go(new URL(last));
    }, pollMs);
  }
  // Finds out that the extension was reloaded or removed, also when nothing happens in the page.
  ctx.setInterval(() => ctx.isInvalid, 3000);
  go(new URL(location.href));
  return { page: () => page };
}
