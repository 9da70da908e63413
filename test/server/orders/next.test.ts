import { expect, test } from 'vitest';
import { note } from '../../../server/messages/note.ts';
import { newOrder } from '../../../server/orders/new-order.ts';
import { next, type OrderEvent } from '../../../server/orders/next.ts';
import { type OrderState, orderStates } from '../../../shared/order-states.ts';
import type { KeptOrder } from '../../../shared/orders.ts';
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

/** Every step of every history of up to five events: the order before it, what happens, the order after it. */
function everyStep(
  order: KeptOrder,
  look: (before: KeptOrder, event: OrderEvent, after: KeptOrder) => void,
  depth = 5,
): number {
  if (depth === 0) return 1;
  let histories = 0;
  for (const event of events) {
    const after = next(order, event);
    look(order, event, after);
    histories += everyStep(after, look, depth - 1);
  }
  return histories;
}

const over: readonly OrderState[] = ['confirmed', 'failed', 'rejected'];

/** What a step does that must never happen; null: nothing. */
function wrongIn(before: KeptOrder, event: OrderEvent, after: KeptOrder): string | null {
  const [from, to] = [before.order.state, after.order.state];
  if (over.includes(from) && after !== before) return 'something happens after the end';
  const isConfirming = to === 'confirmed' && from !== to;
  if (isConfirming && !(event.kind === 'read' && event.seats === 12)) return 'confirmed without a read of 12';
  if (isConfirming && from !== 'ordered' && from !== 'unknown') return 'confirmed before it was sent';
  if (isConfirming && before.details.tracked === 'Failure') return 'confirmed though Sherweb says it failed';
  const isSending = to === 'ordered' && from !== to;
  if (isSending && (from !== 'approved' || event.kind !== 'sending')) return 'sent without an approval';
  if (isSending && (before.order.approvedBy === null || before.details.sentAt !== null)) return 'sent twice';
  if ((to === 'failed' || to === 'unknown') && after.order.problem === null) return 'no reason is told';
  if (to === 'confirmed' && (after.order.problem !== null || after.details.seatsNow !== 12))
    return 'confirmed with something against it';
  return over.includes(to) && after.details.endedAt !== at ? 'no end is noted' : null;
}

test('over every history of five events an order is sent once at most, and confirmed by nothing but a read', () => {
  const wrong = new Set<string>();
  const seen = new Set<OrderState>();
  const tried = everyStep(asked(12), (before, event, after) => {
    seen.add(after.order.state);
    const found = wrongIn(before, event, after);
    if (found !== null) wrong.add(found);
  });
  expect([...wrong]).toEqual([]);
  expect(tried).toBe(events.length ** 5);
  expect([...seen].toSorted()).toEqual([...orderStates].toSorted());
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
