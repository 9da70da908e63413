import { describe, expect, it } from 'vitest';
import {
  floorAbove,
  isTicket,
  wishOf,
} from '../../../../../extension/features/customer-subscriptions/model/wish.ts';
import { row } from './made.ts';

const typed = (some: { seats?: string; reason?: string; ticket?: string } = {}) => ({
  seats: '12',
  reason: '',
  ticket: '',
  ...some,
});

describe('what is asked for by what was typed', () => {
  const ten = row({ id: 's-1', seats: 10 });

  it.each(['', ' ', 'twelve', '-2', '1.5', '0', '10', '1000001'])('is nothing by %j seats', (seats) => {
    expect(wishOf(ten, typed({ seats }))).toBeNull();
  });

  it('is another quantity, with the reason and the ticket where they are told', () => {
    expect(wishOf(ten, typed({ seats: ' 12 ' }))).toEqual({ subscriptionId: 's-1', to: 12 });
    expect(wishOf(ten, typed({ reason: 'Two start', ticket: '#2101' }))).toEqual({
      subscriptionId: 's-1',
      to: 12,
      reason: 'Two start',
      ticket: 2101,
    });
  });

  it.each([' 2101 ', '# 2101'])('is of the ticket %j', (ticket) => {
    expect(wishOf(ten, typed({ ticket }))?.ticket).toBe(2101);
  });

  it.each(['the phone call', '#', '0', '21-01', '2101 2102', '1e3', '1234567890'])(
    'is nothing, rather than without its ticket, while %j stands for that',
    (ticket) => {
      expect([isTicket(ticket), wishOf(ten, typed({ ticket }))]).toEqual([false, null]);
    },
  );
});

it('a quantity below what a commitment lets it go down to is told with that floor', () => {
  const until = '2026-12-03T15:50:00Z';
  const bound = row({
    seats: 48,
    commitment: { kind: 'term', type: 'Annual', lastDay: '2027-01-21' },
    decreases: [{ quantity: 40, until }],
  });
  expect([floorAbove(bound, '39'), floorAbove(bound, '40'), floorAbove(bound, '')]).toEqual([40, null, null]);
});
