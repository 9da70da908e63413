import type { Link } from '../../../../shared/link.ts';
import type { Subscription } from '../../../../shared/subscription.ts';
import { groupBy } from '../model/lists.ts';
import type { CustomerRead } from '../model/reads.ts';

/**
 * Notes on links which subscriptions were in Sherweb together with an older one of the same SKU at the same customer:
 * should that one end, the younger may have been its renewal.
 * @returns the same list where nothing of it is otherwise
 */
export function withSeenTogether(
  links: readonly Link[],
  subscriptions: ReadonlyMap<string, CustomerRead>,
): readonly Link[] {
  const younger = new Set<string>();
  for (const read of subscriptions.values())
    for (const [sku, group] of groupBy(read.ok ? read.subscriptions : [], ({ sku: each }) => each.trim()))
      if (sku !== '' && group.length > 1)
        for (const { id } of group.toSorted(byPurchase).slice(1)) younger.add(id);
  const isNew = ({ subscriptionId, beside }: Link): boolean => younger.has(subscriptionId) && beside !== true;
  return links.some(isNew)
    ? links.map((link) => (isNew(link) ? { ...link, beside: true as const } : link))
    : links;
}

const byPurchase = (a: Subscription, b: Subscription): number =>
  a.purchaseDate < b.purchaseDate ? -1 : a.purchaseDate > b.purchaseDate ? 1 : 0;
