import { type Mapping, mappedTo } from '../../../../shared/mapping.ts';
import type { Subscription } from '../../../../shared/subscription.ts';
import { groupBy } from '../../../lists/lists.ts';
import type { CustomerRead } from '../model/reads.ts';

/**
 * What was bought for each Halo customer, as far as it was read: it is that one which is billed, whichever of its Sherweb
 * customers bought.
 * @param subscriptions by Sherweb customer
 */
export function boughtTogether(
  subscriptions: ReadonlyMap<string, CustomerRead>,
  mappings: readonly Pick<Mapping, 'sherwebCustomerId' | 'haloClientId'>[],
): Subscription[][] {
  const clientOf = mappedTo(mappings);
  const byClient = groupBy(subscriptions, ([customerId]) => clientOf.get(customerId) ?? customerId);
  return [...byClient.values()].map((reads) =>
    reads.flatMap(([, read]) => (read.ok ? read.subscriptions : [])),
  );
}

/**
 * Which subscriptions of one Halo customer are there together with an older one of the same SKU: should that one end,
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
