import type { KeptOrder } from '../../shared/orders.ts';
import { keptReads } from '../sync/read/kept-reads.ts';
import type { SherwebClient } from '../vendors/sherweb/client.ts';
import type { OrderDeps } from './deps.ts';

/**
 * Reads the customer of an order now, and keeps the read for whoever looks at it.
 * @returns seats of its subscription; null: it is not there
 * @throws OutsideError
 */
export async function seatsOf(
  { order, details }: KeptOrder,
  sherweb: Pick<SherwebClient, 'readSubscriptions'>,
  { data, now }: Pick<OrderDeps, 'data' | 'now'>,
): Promise<number | null | 'unreadable'> {
  const { sherwebCustomerId } = details;
  const readAt = now().toISOString();
  const list = await sherweb.readSubscriptions(sherwebCustomerId);
  const reads = new Map([[sherwebCustomerId, { ok: true as const, ...list }]]);
  await data.subscriptions.put(await keptReads(data.subscriptions, reads, readAt));
  if (list.unreadable.some(({ id }) => id === order.subscriptionId)) return 'unreadable';
  return list.subscriptions.find(({ id }) => id === order.subscriptionId)?.quantity ?? null;
}
