import type { Actor } from './audit.ts';
import type { KeptOrder } from './orders.ts';

/** What somebody wanted of a renewal, to be ordered after it. */
export interface IntendedOrder {
  readonly subscriptionId: string;
  readonly to: number;
  readonly why: string;
  readonly by: Actor;
  /** When it was said (ISO, UTC); with the subscription it tells which wish it is. */
  readonly intendedAt: string;
}

/** The order that was made of a wish; undefined: none was. Pure. */
export const orderOfIntention = (
  orders: readonly KeptOrder[],
  { subscriptionId, intendedAt }: Pick<IntendedOrder, 'subscriptionId' | 'intendedAt'>,
): KeptOrder | undefined =>
  orders.find(
    ({ order, details }) => order.subscriptionId === subscriptionId && details.intendedAt === intendedAt,
  );
