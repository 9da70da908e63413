import type { KeptOrder } from '../../shared/orders.ts';

/** A quantity that shows up later than this after an order was sent is somebody else's doing. */
const mostMs = 7 * 86_400_000;

/**
 * Whether a read may decide what became of an order whose end nobody knows: it was made soon after the order was sent, and
 * no later one of that subscription moved it meanwhile. Pure.
 * @param orders all there are
 * @param asOf when Sherweb was read, ISO date-time, UTC
 * @example 12 → 14 is unknown since March, and 14 shows up in June, ordered in Sherweb's portal: no
 */
export function mayDecide(
  { order, details: { sentAt } }: KeptOrder,
  orders: readonly KeptOrder[],
  asOf: string,
): boolean {
  if (sentAt === null || asOf <= sentAt || Date.parse(asOf) - Date.parse(sentAt) > mostMs) return false;
  return !orders.some(
    (other) =>
      other.order.subscriptionId === order.subscriptionId &&
      other.order.state !== 'failed' &&
      (other.details.sentAt ?? '') > sentAt,
  );
}
