import { browser } from 'wxt/browser';
import { routes, type RouteName } from '../../shared/api.ts';

interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
}

/**
 * Whether a sender may have a route called: our own pages may call every route, a content script in Halo's page only
 * what technicians may, since Halo's page is not ours to trust.
 */
export function isAllowed(sender: Sender, name: RouteName): boolean {
  if (sender.id !== browser.runtime.id) return false;
  const isOurPage = sender.url?.startsWith(browser.runtime.getURL('/')) === true;
  return isOurPage || routes[name].access === 'technician';
}
