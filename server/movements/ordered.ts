import { addHours } from 'date-fns';
import type { KeptOrder } from '../../shared/orders.ts';
import type { Moved } from '../data/moved.ts';

/** A read may show so much later what an order that has ended did. */
const seenWithinHours = 26;

/**
 * Tells what moved at Sherweb since we ordered it. Pure.
 * @param orders all that are kept
 * @returns whether a movement is what a confirmed order asked for, seen after it was sent
 * @example ordered 12 instead of 10 and confirmed at 9:00; the read at 9:01 shows 10 → 12: we did
 */
export function orderedBy(orders: readonly KeptOrder[]): (moved: Moved) => boolean {
  const confirmed = orders.filter(
    ({ order: { state }, details: { sentAt } }) => state === 'confirmed' && sentAt !== null,
  );
  return (moved) => confirmed.some((each) => isOf(each, moved));
}

function isOf({ order, details: { sentAt, endedAt } }: KeptOrder, moved: Moved): boolean {
  if (order.subscriptionId !== moved.subscriptionId || sentAt === null) return false;
  const isSame = moved.kind === 'ended' ? order.to === 0 : moved.kind === 'seats' && moved.to === order.to;
  const until = addHours(new Date(endedAt ?? sentAt), seenWithinHours).toISOString();
  return isSame && moved.at >= sentAt && moved.at <= until;
}
