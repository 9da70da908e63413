import { cents } from '../../shared/cents.ts';
import type { KeptOrder } from '../../shared/orders.ts';
import type { Subscription } from '../../shared/subscription.ts';
import { storedReads } from '../data/stored-reads.ts';
import type { OrderDeps } from './deps.ts';

/** What an order changes in the cost of one billing cycle. */
interface OrderCost {
  readonly change: number;
  readonly currency: string | null;
  readonly cycle: string;
}
/** Null: nothing is proven of it. */
export type CostOf = (kept: KeptOrder) => OrderCost | null;

/** The subscriptions of some orders as last read, by id. @throws StoreError `folder` */
export async function subscriptionsOf(
  orders: readonly KeptOrder[],
  { data }: Pick<OrderDeps, 'data'>,
): Promise<ReadonlyMap<string, Subscription>> {
  const customerIds = new Set(orders.map(({ details }) => details.sherwebCustomerId));
  const reads = await storedReads(data.subscriptions, customerIds);
  return new Map(
    [...reads.values()].flatMap(({ subscriptions }) => subscriptions.map((each) => [each.id, each] as const)),
  );
}

/** What each of some orders changes in cost, where that is proven. @throws StoreError `folder` */
export async function costs(orders: readonly KeptOrder[], deps: OrderDeps): Promise<CostOf> {
  const known = await subscriptionsOf(orders, deps);
  return (kept) => costFrom(known.get(kept.order.subscriptionId), kept, deps.costOf);
}

/** The same of one order. Pure. @param subscription undefined: it is not known any more */
export function costFrom(
  subscription: Subscription | undefined,
  { order }: KeptOrder,
  costOf: OrderDeps['costOf'],
): OrderCost | null {
  const cost = subscription === undefined ? undefined : costOf(subscription);
  if (subscription === undefined || cost === undefined) return null;
  const change = cents((order.to - order.from) * cost.amount);
  return { change, currency: cost.currency, cycle: subscription.billingCycle };
}
