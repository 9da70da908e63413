import type { Subscription } from '../../shared/subscription.ts';
import type { HaloLicence } from '../halo/licence.ts';

const key = (text: string | undefined): string => (text ?? '').normalize('NFC').trim().toLowerCase();

/**
 * For each subscription without a licence of ours, the active licences at the same Halo customer that somebody else
 * made of the same product (same SKU, or same name). Creating another would bill it twice.
 */
export function findExisting(
  subscriptions: readonly Subscription[],
  foreign: readonly HaloLicence[],
): ReadonlyMap<string, readonly HaloLicence[]> {
  const active = foreign.filter((licence) => licence.active);
  return new Map(
    subscriptions.map((subscription) => {
      const sku = key(subscription.sku);
      const name = key(subscription.productName);
      const alike = active.filter(
        (licence) => (sku !== '' && key(licence.owned.product_sku) === sku) || key(licence.name) === name,
      );
      return [subscription.id, alike];
    }),
  );
}
