import { describe, expect, test } from 'vitest';
import { note } from '../../../server/messages/note.ts';
import { newOrder } from '../../../server/orders/ask.ts';
import { next, type OrderEvent } from '../../../server/orders/next.ts';
import type { KeptOrder, OrderState } from '../../../shared/orders.ts';
import { bought } from './bought.ts';

const at = '2026-03-02T10:00:00.000Z';
const by = { kind: 'command' } as const;
const refused = note('orders.refusedLimits', { now: 10, to: 12 });

const asked = (to: number): KeptOrder =>
  newOrder(
    {
      orderId: 'o-1',
      subscription: bought(10),
      to,
      reason: undefined,
      ticket: undefined,
      by,
      person: null,
      at,
    },
    [],
  );

/** Everything that can happen, with each value that could make a difference. */
const events: readonly OrderEvent[] = [
  { kind: 'approved', by, at },
  { kind: 'rejected', by, at },
  { kind: 'dryRun', problem: note('orders.dryRun', { from: 10, to: 12, subscriptionId: 's-1' }) },
  { kind: 'sending', at },
  { kind: 'accepted', trackingId: 't-1' },
  { kind: 'answerLost', problem: note('orders.answerLost', { wording: 'companionEnded' }) },
  { kind: 'stopped', problem: refused, at },
  { kind: 'tracked', status: 'Success' },
  { kind: 'tracked', status: 'Failure' },
  { kind: 'read', seats: 12, at },
  { kind: 'read', seats: 10, at },
  { kind: 'gaveUp', at },
];

/** Every history of up to five events, with the order before and after each of its last events. */
function everyHistory(
  order: KeptOrder,
  check: (before: KeptOrder, event: OrderEvent, after: KeptOrder, history: readonly OrderEvent[]) => void,
  history: readonly OrderEvent[] = [],
): number {
  if (history.length === 5) return 1;
  let tried = 0;
  for (const event of events) {
    const after = next(order, event);
    const longer = [...history, event];
    check(order, event, after, longer);
    tried += everyHistory(after, check, longer);
  }
  return tried;
}

describe('an order over every history of five events', () => {
  const over: readonly OrderState[] = ['confirmed', 'failed', 'rejected'];

  test('is confirmed by nothing but a read that shows the new quantity, after it was sent', () => {
    const tried = everyHistory(asked(12), (before, event, after) => {
      if (after.order.state !== 'confirmed' || before.order.state === 'confirmed') return;
      expect(event).toMatchObject({ kind: 'read', seats: 12 });
      expect(['ordered', 'unknown']).toContain(before.order.state);
      expect(before.details.tracked).not.toBe('Failure');
    });
    expect(tried).toBe(events.length ** 5);
  });

  test('is sent once at most, only after somebody approved it, and never after its end', () => {
    everyHistory(asked(12), (before, event, after) => {
      const isSent = after.order.state === 'ordered' && before.order.state !== 'ordered';
      if (isSent) {
        expect([before.order.state, event.kind]).toEqual(['approved', 'sending']);
        expect([before.order.approvedBy, before.details.sentAt]).toEqual([by, null]);
      }
      if (over.includes(before.order.state)) expect(after).toBe(before);
    });
  });

  test('says why wherever it failed or is unknown, and nothing against it where it is confirmed', () => {
    everyHistory(asked(12), (_, __, { order, details }) => {
      if (order.state === 'failed' || order.state === 'unknown') expect(order.problem).not.toBeNull();
      if (order.state === 'confirmed') expect([order.problem, details.seatsNow]).toEqual([null, 12]);
      if (over.includes(order.state)) expect(details.endedAt).toBe(at);
    });
  });
});

test('a cancellation is confirmed by a read without the subscription, not by one that still has it', () => {
  const history: readonly OrderEvent[] = [
    { kind: 'approved', by, at },
    { kind: 'sending', at },
    { kind: 'accepted', trackingId: null },
  ];
  const ordered = history.reduce(next, asked(0));
  expect(next(ordered, { kind: 'read', seats: 10, at }).order.state).toBe('ordered');
  expect(next(ordered, { kind: 'read', seats: null, at }).order.state).toBe('confirmed');
});
