import { browser } from 'wxt/browser';
import { type RouteName, routes } from '../../shared/routes/api.ts';

export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

/** Whether a message comes from a page of the extension itself, the frame in Halo's page included. */
export const isOurPage = (sender: Sender): boolean =>
  sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/')) === true;

/**
 * Whether a sender may have a route called: our own pages may call every route, a content script in Halo's page only
 * what technicians may, since Halo's page is not ours to trust.
 * @param name the route it asks for
 */
export function isAllowed(sender: Sender, name: RouteName): boolean {
  if (sender.id !== browser.runtime.id) return false;
  return isOurPage(sender) || routes[name].access === 'technician';
}
