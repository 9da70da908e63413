import type { KeptOrder } from '../../shared/orders.ts';
import type { Data } from '../data/open-data.ts';
import { mayDecide } from './may-decide.ts';
import type { OrderEvent } from './next.ts';

/**
 * What the last read of its customer decides of an order whose end nobody knows; null: nothing.
 * @param orders all there are
 * @throws StoreError
 */
export async function decidingRead(
  kept: KeptOrder,
  orders: readonly KeptOrder[],
  { subscriptions }: Pick<Data, 'subscriptions'>,
): Promise<OrderEvent | null> {
  const { order, details } = kept;
  if (order.state !== 'unknown') return null;
  const read = await subscriptions.get(details.sherwebCustomerId);
  if (read?.asOf == null || read.problem !== null || !mayDecide(kept, orders, read.asOf)) return null;
  const seats = read.subscriptions.find(({ id }) => id === order.subscriptionId)?.quantity ?? null;
  return { kind: 'read', seats, at: read.asOf };
}
