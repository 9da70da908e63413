import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect } from 'vitest';
import { hasEnded } from '../../../shared/order-states.ts';
import type { OrderRow } from '../../../shared/orders.ts';
import { type Act, pick } from './acts.ts';
import { noteDone } from './diary.ts';
import type { Office } from './office.ts';
import { expectGuarded, expectNothingTwice, expectSoundMemory, expectToldAll } from './promises.ts';
import { look } from './world.ts';

/** How Sherweb takes an order: with a tracking number or without, carried out or failed, its answer lost or not. */
const ways = [
  { ordersAnswer: 'tracking', ordersEnd: 'asAsked', isLost: false },
  { ordersAnswer: 'noContent', ordersEnd: 'asAsked', isLost: false },
  { ordersAnswer: 'noContent', ordersEnd: 'asAsked', isLost: true },
  { ordersAnswer: 'tracking', ordersEnd: 'Failure', isLost: false },
] as const;

/** The order once it has ended, and its licence followed. */
async function ended({ call }: Office, orderId: string): Promise<OrderRow> {
  for (;;) {
    const row = await call('readOrder', { params: { orderId } });
    if (hasEnded(row.order) && (row.order.state !== 'confirmed' || row.details.licence !== null)) return row;
    await nextTurn();
  }
}

/** Seats are ordered and approved: sent once, confirmed only where Sherweb has them, and the licence follows at once. */
export const ordered: Act = async ({ office, state, diary, subscription }, a, b, c) => {
  const one = subscription(a);
  const { isLost, ...settings } = pick(ways, c) ?? ways[0];
  if (!one) return;
  const { id: subscriptionId, quantity: from } = one;
  const before = look(state, office.companion(), diary.unreadable);
  const { orderId } = await office.call('requestOrder', { body: { subscriptionId, to: 1 + (b % 60) } });
  const usual = { ...state.sherweb.settings };
  Object.assign(state.sherweb.settings, settings);
  if (isLost)
    state.faults.add({
      side: 'sherweb',
      match: { path: '/amendments' },
      effect: { kind: 'applyThenLose', how: 'reset' },
    });
  state.clearRequests();
  try {
    await office.call('approveOrder', { params: { orderId } });
    const { order, details } = await ended(office, orderId);
    const sent = state.requests.filter(
      ({ path, method }) => method === 'POST' && path.includes('amendments'),
    );
    expect(sent.length, 'an order is sent once').toBeLessThanOrEqual(1);
    const isConfirmed = order.state === 'confirmed';
    expect(state.sherweb.subscription(subscriptionId)?.quantity, `an order that is ${order.state}`).toBe(
      isConfirmed ? order.to : from,
    );
    noteDone(diary, `order ${order.state}`);
    if (details.licence?.runId == null) return;
    const run = await office.call('readRun', { params: { runId: details.licence.runId } });
    const after = look(state, office.companion(), diary.unreadable);
    expectToldAll(before, after, run);
    expectSoundMemory(before, after, run);
    expectGuarded(before, after, run, false);
    expectNothingTwice(before, after, diary);
  } finally {
    Object.assign(state.sherweb.settings, usual);
    state.faults.clear();
  }
};
