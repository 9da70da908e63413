import { expect, test } from 'vitest';
import { newOrder } from '../../../server/orders/new-order.ts';
import { next, type OrderEvent } from '../../../server/orders/next.ts';
import { leftAs } from '../../../server/orders/recover.ts';
import { bought } from './bought.ts';

const by = { kind: 'command' } as const;
const at = '2026-03-02T10:00:00.000Z';
const soon = new Date('2026-03-02T10:05:00Z');
const after = (...events: readonly OrderEvent[]) =>
  events.reduce(
    next,
    newOrder(
      {
        orderId: 'o-1',
        subscription: bought(10),
        to: 12,
        reason: undefined,
        ticket: undefined,
        by,
        person: null,
        at,
      },
      [],
    ),
  );
const approved = { kind: 'approved', by, at } as const;
const sending = { kind: 'sending', at } as const;

test('what was approved and is not in the journal is sent, unless it is late', () => {
  expect(leftAs(after(approved), false, soon)).toBe('send');
  expect(leftAs(after(approved), false, new Date('2026-03-02T12:00:00Z'))).toBe('late');
});

test('what is in the journal may have been sent, so only a read tells, whatever the document says', () => {
  expect(leftAs(after(approved), true, soon)).toBe('lost');
  expect(leftAs(after(approved, sending), true, soon)).toBe('lost');
  expect(leftAs(after(approved), true, new Date('2026-03-02T12:00:00Z'))).toBe('lost');
});

test('what Sherweb took in is followed; what waits for a person, and what has ended, is left alone', () => {
  const accepted = { kind: 'accepted', trackingId: 't' } as const;
  const read = { kind: 'read', seats: 12, at } as const;
  expect(leftAs(after(approved, sending, accepted), true, soon)).toBe('follow');
  expect(leftAs(after(), false, soon)).toBe('nothing');
  expect(leftAs(after(approved, sending, accepted, read), true, soon)).toBe('bringInStep');
});
