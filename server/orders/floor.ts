import type { Note } from '../../shared/problem.ts';
import type { Subscription } from '../../shared/subscription.ts';
import { note } from '../messages/note.ts';

/** How low a quantity may go now; `until` ISO date-time or day, UTC. */
export interface Floor {
  readonly seats: number;
  readonly until: string | null;
}

/**
 * How low the quantity of a subscription may go now, and until when that is so. While a window is open, the lowest of
 * those that are; after the last one it is fixed until the term ends. Pure.
 * @returns null: it is on no commitment, or Sherweb does not say it in a way that can be believed
 * @example 15 seats, down to 0 until 8 Feb and to 10 until 9 Feb: on 8 Feb at noon 10, until 9 Feb
 */
export function floorOf({ commitment, doubts, quantity }: Subscription, now: Date): Floor | null {
  if (commitment === null || doubts?.some(({ part }) => part === 'decreases') === true) return null;
  const open = commitment.minimalQuantities
    .filter(({ committedUntil }) => Date.parse(committedUntil) > now.getTime())
    .toSorted((a, b) => a.quantity - b.quantity);
  const [lowest] = open;
  return lowest === undefined
    ? { seats: quantity, until: commitment.termEndDate }
    : { seats: lowest.quantity, until: lowest.committedUntil };
}

/** Why Sherweb will probably refuse an order; null: nothing is known against it. Pure. */
export function warningOf(to: number, subscription: Subscription, now: Date): Note | null {
  const floor = floorOf(subscription, now);
  if (floor === null || to >= floor.seats) return null;
  if (to > 0) return note('orders.belowFloor', { floor: floor.seats });
  return note('orders.cancelsCommitment', { until: subscription.commitment?.termEndDate ?? '' });
}
