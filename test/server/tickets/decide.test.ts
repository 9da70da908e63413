import { describe, expect, test } from 'vitest';
import { isChosen } from '../../../server/tickets/decide/is-chosen.ts';
import { saysSomething, seatPools } from '../../../server/tickets/decide/seat-pools.ts';
import type { Commitment, Subscription } from '../../../shared/subscription.ts';

const nowMs = Date.parse('2026-11-29T12:00:00Z');

const bought = (id: string, quantity: number, commitment: Commitment | null = null): Subscription => ({
  id,
  sherwebCustomerId: 'contoso',
  productName: id,
  description: '',
  sku: id,
  quantity,
  purchaseDate: '2026-01-01T00:00:00.000Z',
  billingCycle: 'monthly',
  commitment,
  fees: { recurring: 10, setup: 0, currency: 'USD' },
});
const committed = (quantity: number, committedUntil: string): Commitment => ({
  type: 'Annual',
  termEndDate: '2027-01-14',
  renewal: { date: '2027-01-15', scheduledQuantity: null },
  minimalQuantities: [{ quantity, committedUntil }],
});

describe('a ticket is one on which seats are spoken of', () => {
  test.each([
    ['leaver, offboard', 'Offboarding of Maya', true],
    ['leaver, offboard', 'LEAVER: close the account', true],
    ['leaver', 'Cleaver delivered', false],
    ['départ', 'Depart de Maya vendredi', true],
    ['depart', 'Départ : Maya', true],
    ['new starter', 'Request: new-starter on Monday', true],
    [', ,', 'Printer', false],
    [null, 'Leaver', false],
  ])('words %j, summary %j: %s', (ticketWords, summary, is) => {
    expect(isChosen({ summary, typeName: null }, { ticketWords, ticketTypes: null })).toBe(is);
  });

  test('by the whole name of its type, and by no type that is not known', () => {
    const settings = { ticketWords: null, ticketTypes: 'Leaver, New  Starter' };
    expect(isChosen({ summary: '', typeName: 'new starter' }, settings)).toBe(true);
    expect(isChosen({ summary: '', typeName: 'Leavers' }, settings)).toBe(false);
    expect(isChosen({ summary: '', typeName: null }, settings)).toBe(false);
  });
});

describe('seats of a customer', () => {
  test('that no meter counts are unknown, and so is a meter without usage: never 0 used', () => {
    const meters = [{ subscriptionIds: ['a'], usage: null }];
    expect(seatPools([bought('a', 3), bought('b', 2)], meters, nowMs).map(({ usage }) => usage)).toEqual([
      null,
      null,
    ]);
  });

  test('stand with most free seats first, then what closes soonest', () => {
    const pools = seatPools(
      [
        bought('unknown', 5),
        bought('later', 9, committed(4, '2026-12-05T00:00:00.000Z')),
        bought('sooner', 9, committed(4, '2026-12-01T00:00:00.000Z')),
        bought('free', 9),
      ],
      [
        { subscriptionIds: ['free'], usage: { total: 9, used: 7 } },
        { subscriptionIds: ['sooner'], usage: { total: 9, used: 9 } },
        { subscriptionIds: ['later'], usage: { total: 9, used: 12 } },
      ],
      nowMs,
    );
    expect(pools.map(({ subscriptions }) => subscriptions[0]?.subscriptionId)).toEqual([
      'free',
      'sooner',
      'later',
      'unknown',
    ]);
  });

  test('whose window has closed are fixed until the renewal, and say nothing without a meter', () => {
    const [pool] = seatPools([bought('a', 9, committed(4, '2026-11-01T00:00:00.000Z'))], null, nowMs);
    expect(pool?.subscriptions[0]?.drop).toEqual({ state: 'fixed', until: '2027-01-15' });
    expect(pool !== undefined && saysSomething(pool)).toBe(false);
  });

  test('of a meter that others fill, too, count only with those that are bought', () => {
    const meters = [{ subscriptionIds: ['gone', 'a'], usage: { total: 9, used: 1 } }];
    const [pool, ...more] = seatPools([bought('a', 9), bought('none', 0)], meters, nowMs);
    expect([pool?.subscriptions.length, more]).toEqual([1, []]);
  });
});
