import type { Actor } from '../../shared/audit.ts';
import type { KeptOrder, Order } from '../../shared/orders.ts';
import type { Subscription } from '../../shared/subscription.ts';
import { ProblemError } from '../messages/problem-error.ts';
import { chargeKindOf } from '../vendors/assumptions/fees.ts';

/** What is asked for, and by whom. */
export interface Wish {
  readonly orderId: string;
  /** The subscription as Sherweb was last read, which is what whoever asks has seen. */
  readonly subscription: Subscription;
  /** Seats; 0: it is to be cancelled. */
  readonly to: number;
  readonly reason: string | undefined;
  readonly ticket: number | undefined;
  /** When it was said what is wanted of a renewal, where that is what it does. */
  readonly intendedAt?: string | undefined;
  readonly by: Actor;
  readonly person: string | null;
  /** ISO date-time, UTC. */
  readonly at: string;
}

/** So many orders are kept; open ones all. */
const mostKept = 2_000;

/** All orders with another one, without the oldest of those that have ended. Pure. */
export const withOrder = (orders: readonly KeptOrder[], added: KeptOrder): KeptOrder[] => [
  ...orders.filter(({ order }, place) => isOpen(order) || place >= orders.length - mostKept),
  added,
];

const isOpen = ({ state }: Order): boolean =>
  state === 'asked' || state === 'approved' || state === 'ordered';

/**
 * A new order, as it waits for whoever may approve it. Pure.
 * @param orders all there are
 * @throws ProblemError where it would change nothing, has no seats, or another one is open
 */
export function newOrder(wish: Wish, orders: readonly KeptOrder[]): KeptOrder {
  const { subscription, to } = wish;
  const product = subscription.productName;
  if (to > 0 && chargeKindOf(subscription) === 'byUse')
    throw new ProblemError(409, 'orders.byUse', { product });
  if (subscription.quantity === to) throw new ProblemError(409, 'orders.nothingToChange', { product, to });
  const open = orders.find(({ order }) => order.subscriptionId === subscription.id && isOpen(order));
  if (open !== undefined)
    throw new ProblemError(409, 'orders.alreadyOpen', { product, orderId: open.order.orderId });
  return {
    order: {
      orderId: wish.orderId,
      subscriptionId: subscription.id,
      from: subscription.quantity,
      to,
      state: 'asked',
      requestedBy: wish.by,
      approvedBy: null,
      trackingId: null,
      problem: null,
    },
    details: {
      sherwebCustomerId: subscription.sherwebCustomerId,
      product,
      reason: wish.reason ?? null,
      ticket: wish.ticket ?? null,
      person: wish.person,
      requestedAt: wish.at,
      decidedAt: null,
      rejectedBy: null,
      sentAt: null,
      answered: false,
      endedAt: null,
      tracked: null,
      seatsNow: null,
      licence: null,
      ticketNote: null,
      intendedAt: wish.intendedAt ?? null,
    },
  };
}
