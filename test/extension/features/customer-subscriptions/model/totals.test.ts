import { expect, it } from 'vitest';
import { totalsOf } from '../../../../../extension/features/customer-subscriptions/model/totals.ts';
import { row } from './made.ts';

const cost = (amount: number, currency: string | null = 'USD') => ({ amount, currency });

it('the panel sums what is active a month: price times seats, a yearly price by a twelfth', () => {
  const totals = totalsOf([
    row({ seats: 48, cost: cost(22.5) }),
    row({ seats: 2, billed: 'yearly', cost: cost(120) }),
    row({ seats: 99, cost: cost(1000), isActive: false }),
  ]);
  expect(totals).toEqual({
    subscriptions: 2,
    seats: 50,
    monthly: [{ currency: 'USD', amount: 48 * 22.5 + 20 }],
    withoutMoney: 0,
  });
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
    row({ cost: null }),
    row({ billed: 'none', cost: cost(5) }),
    row({ billed: 'unknown', cost: cost(5) }),
    row({ seats: 1, cost: cost(0) }),
  ]);
  expect(totals.withoutMoney).toBe(3);
  expect(totals.monthly).toEqual([{ currency: 'USD', amount: 0 }]);
});
