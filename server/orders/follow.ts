import { setTimeout as delay } from 'node:timers/promises';
import { hasEnded } from '../../shared/order-states.ts';
import type { KeptOrder } from '../../shared/orders.ts';
import { ProblemError } from '../messages/problem-error.ts';
import { OutsideError } from '../vendors/http/outside-error.ts';
import type { OrderDeps } from './deps.ts';
import type { OrderEvent } from './next.ts';
import { seatsOf } from './read-seats.ts';

/**
 * Follows an order that was sent, until a read of Sherweb confirms it, Sherweb says that it failed, or nobody waits for
 * it any longer. Reads only.
 * @param happened keeps what happened, and answers the order as it stands then
 * @param signal the companion ends; the next start follows it again
 */
export async function followOrder(
  kept: KeptOrder,
  deps: OrderDeps,
  happened: (event: OrderEvent) => Promise<KeptOrder>,
  signal: AbortSignal,
): Promise<void> {
  const { pace, now } = deps;
  let latest = kept;
  let waitMs = pace.firstMs;
  for (let looks = 0; looks < pace.looks && !hasEnded(latest.order); looks += 1) {
    const isOver = await delay(waitMs, false, { signal }).catch(() => true);
    if (isOver) return;
    latest = await lookOnce(latest, deps, happened);
    waitMs = Math.min(waitMs * 2, pace.mostMs);
  }
  if (!hasEnded(latest.order)) await happened({ kind: 'gaveUp', at: now().toISOString() });
}

/** One look: the tracking where there is one, and the subscription unless that says it is under way. */
async function lookOnce(
  kept: KeptOrder,
  deps: OrderDeps,
  happened: (event: OrderEvent) => Promise<KeptOrder>,
): Promise<KeptOrder> {
  const { trackingId } = kept.order;
  let latest = kept;
  try {
    if (trackingId !== null) {
      const status = await deps.orders().track(trackingId);
      if (status !== latest.details.tracked) latest = await happened({ kind: 'tracked', status });
      if (status === 'Queued' || status === 'Processing') return latest;
    }
    const at = deps.now().toISOString();
    const seats = await seatsOf(kept, deps.sherweb(), deps);
    return seats === 'unreadable' ? latest : await happened({ kind: 'read', seats, at });
  } catch (error) {
    // What cannot be asked now is asked again at the next look.
    if (error instanceof OutsideError || error instanceof ProblemError) return latest;
    throw error;
  }
}
