import { decreaseWindow } from '../../../shared/decrease-window.ts';
import { nextDate } from '../../../shared/next-date.ts';
import type { Subscription } from '../../../shared/subscription.ts';
import type { Drop, SeatPool } from '../../../shared/ticket-card.ts';
import { chargeKindOf } from '../../vendors/assumptions/fees.ts';

/** What is looked at of a meter. */
interface Meter {
  readonly subscriptionIds: readonly string[];
  readonly usage: { readonly total: number; readonly used: number } | null;
}

/**
 * The seats of a customer as they are used: one pool for each meter with all subscriptions that fill it, one for each
 * subscription that no meter counts. A meter without usage is unknown, never 0 used. Pure.
 * @param meters null: they could not be read, so nothing is known of use
 * @param nowMs milliseconds since 1970
 * @returns most free seats first, then what can be dropped soonest
 */
export function seatPools(
  subscriptions: readonly Subscription[],
  meters: readonly Meter[] | null,
  nowMs: number,
): SeatPool[] {
  const bought = new Map(
    subscriptions
      .filter((each) => each.quantity > 0 && chargeKindOf(each) === 'seats')
      .map((each) => [each.id, toSeats(each, nowMs)]),
  );
  const metered = (meters ?? []).flatMap(({ subscriptionIds, usage }): SeatPool[] => {
    const filling = subscriptionIds.flatMap((id) => bought.get(id) ?? []);
    return filling.length === 0 ? [] : [{ subscriptions: filling, usage }];
  });
  const counted = new Set(metered.flatMap((pool) => pool.subscriptions.map((each) => each.subscriptionId)));
  const alone = [...bought.values()]
    .filter(({ subscriptionId }) => !counted.has(subscriptionId))
    .map((each): SeatPool => ({ subscriptions: [each], usage: null }));
  return [...metered, ...alone].sort(
    (one, other) => freeOf(other) - freeOf(one) || closesMs(one) - closesMs(other) || byName(one, other),
  );
}

/** Whether a pool says more than that nothing is known and nothing can be done. */
export const saysSomething = ({ usage, subscriptions }: SeatPool): boolean =>
  usage !== null || subscriptions.some(({ drop }) => drop.state === 'any' || drop.state === 'open');

const toSeats = (subscription: Subscription, nowMs: number): SeatPool['subscriptions'][number] => ({
  subscriptionId: subscription.id,
  product: subscription.productName.trim() || subscription.description.trim() || subscription.sku,
  seats: subscription.quantity,
  drop: dropOf(subscription, nowMs),
});

function dropOf(subscription: Subscription, nowMs: number): Drop {
  const { floorNow, closesAt } = decreaseWindow(subscription, nowMs);
  if (floorNow === null) return { state: 'unknown' };
  if (closesAt !== null) return { state: 'open', to: floorNow, until: closesAt };
  if (subscription.commitment === null) return { state: 'any' };
  return { state: 'fixed', until: nextDate(subscription)?.date ?? null };
}

/** Unknown comes after none free. */
const freeOf = ({ usage }: SeatPool): number => (usage === null ? -1 : Math.max(0, usage.total - usage.used));

const closesMs = ({ subscriptions }: SeatPool): number =>
  Math.min(
    Number.MAX_SAFE_INTEGER,
    ...subscriptions.map(({ drop }) =>
      drop.state === 'open' ? Date.parse(drop.until) : Number.MAX_SAFE_INTEGER,
    ),
  );

const byName = (one: SeatPool, other: SeatPool): number =>
  (one.subscriptions[0]?.product ?? '').localeCompare(other.subscriptions[0]?.product ?? '', 'en');
