import type { KeptOrder } from './orders.ts';

/**
 * The order that was made of what somebody wanted of a renewal; undefined: none was. Pure.
 * @param intendedAt when it was said (ISO, UTC), which with the subscription tells which wish it is
 */
export const orderOfIntention = (
  orders: readonly KeptOrder[],
  subscriptionId: string,
  intendedAt: string,
): KeptOrder | undefined =>
  orders.find(
    ({ order, details }) => order.subscriptionId === subscriptionId && details.intendedAt === intendedAt,
  );
