import { describe, expect, it } from 'vitest';
import { orderFilters, shows, textOf } from '../../../../extension/admin/orders/filter.ts';
import { type OrderState, orderStates } from '../../../../shared/order-states.ts';
import type { OrderRow } from '../../../../shared/orders.ts';

const row = (state: OrderState, code?: string): OrderRow => ({
  order: {
    orderId: 'order-1',
    subscriptionId: 's-1',
    from: 12,
    to: 26,
    state,
    requestedBy: { kind: 'connection', connectionId: 'c', name: 'Ada’s browser', role: 'technician' },
    approvedBy: null,
    trackingId: null,
    problem: code === undefined ? null : { code, message: '', action: '' },
  },
  details: {
    sherwebCustomerId: 'contoso',
    product: 'Microsoft 365 E3',
    reason: 'two starters',
    ticket: 1010,
    person: null,
    requestedAt: '2027-01-01T00:00:00.000Z',
    decidedAt: null,
    rejectedBy: null,
    sentAt: null,
    answered: false,
    endedAt: null,
    tracked: null,
    seatsNow: null,
    licence: null,
    ticketNote: null,
    intendedAt: null,
  },
  context: {
    customerName: 'Contoso Ltd',
    haloClientId: 101,
    cost: null,
    floor: null,
    lines: [],
    warning: null,
  },
});

describe('orders on their screen', () => {
  it('are open, to approve, or ended; one whose end nobody knows is open still', () => {
    const shown = Object.fromEntries(
      orderFilters.map((filter) => [filter, orderStates.filter((state) => shows(filter, row(state)))]),
    );
    expect(shown).toEqual({
      open: ['asked', 'approved', 'ordered', 'unknown'],
      toApprove: ['asked'],
      ended: ['confirmed', 'failed', 'rejected'],
      all: [...orderStates],
    });
  });

  it('wait to be approved again after a dry run', () => {
    expect(shows('toApprove', row('approved', 'orders.dryRun'))).toBe(true);
  });

  it('are found by customer, product, reason, ticket and who asked', () => {
    const text = textOf(row('asked'));
    for (const part of ['contoso ltd', 'e3', 'two starters', '1010', 'ada', 'order-1'])
      expect(text).toContain(part);
  });
});
