import { mappedTo } from '../../shared/mapping.ts';
import type { Changes } from '../../shared/movement.ts';
import type { Subscription } from '../../shared/subscription.ts';
import type { Data } from '../data/open-data.ts';
import { storedReads } from '../data/stored-reads.ts';
import { groupBy } from '../lists/lists.ts';
import { isUsageBased } from '../vendors/assumptions/fees.ts';
import { orderedBy } from './ordered.ts';
import { sumUp } from './sum-up.ts';

/**
 * What changed since a moment, by customer, those with the most seats moved first.
 * @param from ISO date-time, UTC
 * @param now when nothing was read: the end of the period
 * @throws StoreError
 */
export async function changesSince(
  data: Pick<Data, 'movements' | 'subscriptions' | 'main' | 'orders'>,
  from: string,
  now: Date,
): Promise<Changes> {
  const { mappings, tenants } = data.main.value;
  // What was seen of another account is nobody's change.
  const start = tenants.since !== null && tenants.since > from ? tenants.since : from;
  const byCustomer = groupBy(await data.movements.since(start), ({ sherwebCustomerId }) => sherwebCustomerId);
  const reads = await storedReads(data.subscriptions, byCustomer.keys());
  const isOrdered = orderedBy(data.orders.value.orders);
  const haloClientIds = mappedTo(mappings);
  const customers = [...byCustomer].flatMap(([sherwebCustomerId, moved]) => {
    const { changes, seats } = sumUp(moved, isOrdered);
    if (changes.length === 0) return [];
    const to = seatsOf(reads.get(sherwebCustomerId)?.subscriptions ?? []);
    const haloClientId = haloClientIds.get(sherwebCustomerId) ?? null;
    return { sherwebCustomerId, haloClientId, seats: { from: to - seats, to }, changes: [...changes] };
  });
  const heads = [...data.subscriptions.heads.values()];
  const begunAt = await data.movements.begunAt();
  return {
    from,
    to:
      heads
        .flatMap(({ asOf }) => asOf ?? [])
        .sort()
        .at(-1) ?? now.toISOString(),
    complete:
      begunAt !== null && begunAt <= from && start === from && heads.every(({ problem }) => problem === null),
    customers: customers.toSorted((one, other) => moved(other.seats) - moved(one.seats)),
  };
}

const moved = ({ from, to }: { from: number; to: number }): number => Math.abs(to - from);

const seatsOf = (subscriptions: readonly Subscription[]): number =>
  subscriptions.reduce((sum, each) => (isUsageBased(each) ? sum : sum + each.quantity), 0);
