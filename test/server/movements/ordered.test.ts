import { describe, expect, it } from 'vitest';
import type { Moved } from '../../../server/data/moved.ts';
import { orderedBy } from '../../../server/movements/ordered.ts';
import { sumUp } from '../../../server/movements/sum-up.ts';
import type { KeptOrder } from '../../../shared/orders.ts';

const moved = (change: Partial<Moved> = {}): Moved => ({
  at: '2026-11-10T09:01:00.000Z',
  sherwebCustomerId: 'contoso',
  subscriptionId: 'c-a',
  product: 'A',
  sku: 'SKU-A',
  byUse: false,
  kind: 'seats',
  from: 10,
  to: 12,
  by: 'sherweb',
  ...change,
});

/** Confirmed at 9:00, of 12 seats instead of 10 unless told otherwise. */
const order = (change: Partial<KeptOrder['order']> = {}): KeptOrder => ({
  order: {
    orderId: 'o-1',
    subscriptionId: 'c-a',
    from: 10,
    to: 12,
    state: 'confirmed',
    requestedBy: { kind: 'command' },
    approvedBy: { kind: 'command' },
    trackingId: null,
    problem: null,
    ...change,
  },
  details: {
    sherwebCustomerId: 'contoso',
    product: 'A',
    reason: null,
    ticket: null,
    person: null,
    requestedAt: '2026-11-10T08:00:00.000Z',
    decidedAt: '2026-11-10T08:30:00.000Z',
    rejectedBy: null,
    sentAt: '2026-11-10T08:59:00.000Z',
    answered: true,
    endedAt: '2026-11-10T09:00:00.000Z',
    tracked: 'Success',
    seatsNow: 12,
    licence: null,
    ticketNote: null,
    intendedAt: null,
  },
});

const moversOf = (list: readonly Moved[], orders: readonly KeptOrder[]) =>
  sumUp(list, orderedBy(orders)).changes.map(({ kind, from, to, by }) => [kind, from, to, by].join(' '));

describe('what moved at Sherweb', () => {
  it('moved by us where a confirmed order asked for just that, seen right after it', () => {
    expect(moversOf([moved()], [order()])).toEqual(['seats 10 12 us']);
    const ended = moved({ kind: 'ended', from: 10, to: null });
    expect(moversOf([ended], [order({ to: 0 })])).toEqual(['ended 10  us']);
  });

  it('moved by Sherweb where no order asked for it, it was not confirmed, or it was seen before or days later', () => {
    for (const [list, orders] of [
      [[moved()], []],
      [[moved()], [order({ state: 'unknown' })]],
      [[moved()], [order({ to: 13 })]],
      [[moved()], [order({ subscriptionId: 'c-b' })]],
      [[moved({ at: '2026-11-10T08:58:00.000Z' })], [order()]],
      [[moved({ at: '2026-11-12T09:00:00.000Z' })], [order()]],
    ] as const)
      expect(moversOf(list, orders)).toEqual(['seats 10 12 sherweb']);
  });

  it('moved by Sherweb, too, where a part of it was not ordered', () => {
    const later = moved({ at: '2026-11-11T09:00:00.000Z', from: 12, to: 15 });
    expect(moversOf([moved(), later], [order()])).toEqual(['seats 10 15 sherweb']);
  });
});
