import { decreaseWindow } from '../../../shared/decrease-window.ts';
import { nextDate } from '../../../shared/next-date.ts';
import type { Renewal } from '../../../shared/renewals.ts';
import type { Subscription } from '../../../shared/subscription.ts';

/**
 * What comes next of one commitment.
 * @param haloClientId null: its customer is not mapped
 * @param nowMs milliseconds since 1970
 * @returns null: there is no commitment, so nothing renews or closes
 */
export function renewalOf(
  subscription: Subscription,
  haloClientId: number | null,
  nowMs: number,
): Renewal | null {
  const next = nextDate(subscription);
  if (next === null) return null;
  const { floors, floorNow, closesAt } = decreaseWindow(subscription, nowMs);
  const { id, sherwebCustomerId, quantity, productName, description, sku } = subscription;
  return {
    sherwebCustomerId,
    haloClientId,
    subscriptionId: id,
    product: productName.trim() || description.trim() || sku,
    seats: quantity,
    date: next.date,
    then: next.then,
    renewsAt: next.renewsAt,
    floors: [...floors],
    floorNow,
    windowClosesAt: closesAt,
    intention: null,
  };
}
