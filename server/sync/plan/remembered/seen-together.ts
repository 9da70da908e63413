import type { Subscription } from '../../../../shared/subscription.ts';
import { groupBy } from '../model/lists.ts';

/**
 * Which subscriptions of one Sherweb customer are there together with an older one of the same SKU: should that one end,
 * the younger may have been its renewal.
 * @returns their ids
 */
export function youngerOf(subscriptions: readonly Subscription[]): ReadonlySet<string> {
  const younger = new Set<string>();
  for (const [sku, group] of groupBy(subscriptions, ({ sku: each }) => each.trim()))
    if (sku !== '' && group.length > 1)
      for (const { id } of group.toSorted(byPurchase).slice(1)) younger.add(id);
  return younger;
}

const byPurchase = (a: Subscription, b: Subscription): number =>
  a.purchaseDate < b.purchaseDate ? -1 : a.purchaseDate > b.purchaseDate ? 1 : 0;
