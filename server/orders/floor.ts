import { decreaseWindow } from '../../shared/decrease-window.ts';
import type { Note } from '../../shared/problem.ts';
import type { Subscription } from '../../shared/subscription.ts';
import { note } from '../messages/note.ts';

/** How low a quantity may go now; `until` ISO date-time or day, UTC. */
export interface Floor {
  readonly seats: number;
  readonly until: string | null;
}

/**
 * How low the quantity of a subscription may go now, and until when that is so: as far as its window lets it, and once
 * that has closed it is fixed until the term ends. Pure.
 * @returns null: it is on no commitment, or Sherweb does not say it in a way that can be believed
 * @example 15 seats, down to 0 until 8 Feb and to 10 until 9 Feb: on 8 Feb at noon 10, until 9 Feb
 */
export function floorOf(subscription: Subscription, now: Date): Floor | null {
  const { commitment } = subscription;
  const { floorNow, closesAt } = decreaseWindow(subscription, now.getTime());
  if (commitment === null || floorNow === null) return null;
  return { seats: floorNow, until: closesAt ?? commitment.termEndDate };
}

/** Why Sherweb will probably refuse an order; null: nothing is known against it. Pure. */
export function warningOf(to: number, subscription: Subscription, now: Date): Note | null {
  const floor = floorOf(subscription, now);
  if (floor === null || to >= floor.seats) return null;
  if (to > 0) return note('orders.belowFloor', { floor: floor.seats });
  return note('orders.cancelsCommitment', { until: subscription.commitment?.termEndDate ?? '' });
}
