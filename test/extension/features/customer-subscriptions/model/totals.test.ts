import { expect, it } from 'vitest';
import { totalsOf } from '../../../../../extension/features/customer-subscriptions/model/totals.ts';
import { row } from './made.ts';

const cost = (perMonth: number, currency: string | null = 'USD') => ({
  perMonth,
  perCycle: perMonth,
  currency,
});

it('the panel sums what is active a month, by seats', () => {
  const totals = totalsOf([
    row({ seats: 48, cost: cost(22.5) }),
    row({ seats: 2, billed: 'yearly', cost: { perMonth: 10, perCycle: 120, currency: 'USD' } }),
    row({ seats: 99, cost: cost(1000), isActive: false }),
  ]);
  expect(totals).toMatchObject({
    subscriptions: 2,
    microsoftSeats: 50,
    monthly: [{ currency: 'USD', amount: 48 * 22.5 + 20 }],
    withoutMoney: 0,
  });
});

it('seats, mailboxes that are backed up, and what is charged by use or once are never one number', () => {
  const totals = totalsOf([
    row({ seats: 48 }),
    row({ seats: 12 }),
    row({ seats: 60, sku: 'SWB-BACKUP-M365' }),
    row({ seats: 1, kind: 'byUse', sku: 'DZH318Z0BPS6-0001', cost: { why: 'byUse' } }),
    row({ seats: 3, kind: 'once', cost: { why: 'once' }, setup: { amount: 499, currency: 'USD' } }),
    row({ seats: 4, kind: 'licence', isActive: false }),
  ]);
  expect(totals).toMatchObject({ microsoftSeats: 60, otherUnits: 60, byUse: 1, once: 1 });
  expect(totals.setup).toEqual([{ currency: 'USD', amount: 499 }]);
  expect(totals.monthly).toEqual([]);
  expect(totalsOf([row({ sku: 'SWB-1' })]).microsoftSeats).toBeNull();
});

it('the panel never adds up currencies, and keeps one that is not said apart', () => {
  const { monthly } = totalsOf([
    row({ seats: 1, cost: cost(1, 'USD') }),
    row({ seats: 2, cost: cost(1, 'CAD') }),
    row({ seats: 3, cost: cost(1, null) }),
  ]);
  expect(monthly).toEqual([
    { currency: 'USD', amount: 1 },
    { currency: 'CAD', amount: 2 },
    { currency: '', amount: 3 },
  ]);
});

it('the panel says how many are not in the sum: without a price, or by no cycle to reckon with', () => {
  const totals = totalsOf([
    row(),
    row({ billed: 'none', cost: { why: 'noCycle' } }),
    row({ billed: 'unknown', cost: { why: 'noCycle' } }),
    row({ seats: 1, cost: cost(0) }),
  ]);
  expect(totals.withoutMoney).toBe(3);
  expect(totals.monthly).toEqual([{ currency: 'USD', amount: 0 }]);
});
