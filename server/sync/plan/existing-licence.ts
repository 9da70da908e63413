import type { Subscription } from '../../../shared/subscription.ts';
import type { HaloLicence } from '../../vendors/halo/licence.ts';

const key = (text: string | undefined): string => (text ?? '').normalize('NFC').trim().toLowerCase();

/** What tells a product: its SKU if it has one, and its name. Two of the same product share one of them. */
export const productKeysOf = (sku: string | undefined, name: string): string[] => [
  ...(key(sku) === '' ? [] : [`sku ${key(sku)}`]),
  `name ${key(name)}`,
];

/**
 * Finds, for each subscription without a licence of ours, the active licences at the same Halo customer that somebody else
 * made of the same product (same SKU, or same name). Creating another would bill it twice.
 */
export function findExisting(
  subscriptions: readonly Subscription[],
  foreign: readonly HaloLicence[],
): ReadonlyMap<string, readonly HaloLicence[]> {
  const active = foreign.filter((licence) => licence.active);
  return new Map(
    subscriptions.map((subscription) => {
      const keys = new Set(productKeysOf(subscription.sku, subscription.productName));
      const alike = active.filter((licence) =>
        productKeysOf(licence.owned.product_sku, licence.name).some((each) => keys.has(each)),
      );
      return [subscription.id, alike];
    }),
  );
}
