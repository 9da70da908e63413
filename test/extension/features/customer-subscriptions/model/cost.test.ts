import { describe, expect, it } from 'vitest';
import {
  costOf,
  setupOf,
  totalOf,
} from '../../../../../extension/features/customer-subscriptions/model/cost.ts';
import { subscription } from './made.ts';

const fees = (recurring: number, setup = 0, currency: string | null = 'USD') => ({
  recurring,
  setup,
  currency,
});

describe('the cost of a seat and month', () => {
  it.each([
    ['monthly', 22.5, 22.5],
    ['yearly', 405, 33.75],
    ['weekly', 12, 52],
    ['daily', 12, 365],
  ] as const)('of what is charged %s at %d', (billingCycle, recurring, perMonth) => {
    const cost = costOf(subscription({ billingCycle, fees: fees(recurring) }));
    expect(cost).toEqual({ perMonth, perCycle: recurring, currency: 'USD' });
    expect(totalOf({ cost, seats: 10 })).toBe(perMonth * 10);
  });

  it('is 0 where Sherweb says 0, and unknown with its reason where it says nothing to reckon with', () => {
    expect(costOf(subscription({ fees: fees(0) }))).toMatchObject({ perMonth: 0 });
    const reasons = [
      subscription(),
      subscription({ doubts: [{ part: 'fees', found: 'fees.recurringFee: -5' }] }),
      subscription({ billingCycle: 'none', fees: fees(5) }),
      subscription({ kind: 'byUse' }),
      subscription({ kind: 'once', fees: fees(0, 499) }),
    ].map(costOf);
    expect(reasons).toEqual(['noPrice', 'doubtful', 'noCycle', 'byUse', 'once'].map((why) => ({ why })));
    for (const cost of reasons) expect(totalOf({ cost, seats: 10 })).toBeNull();
  });

  it('leaves out what was charged once, which is said by itself', () => {
    expect(setupOf({ fees: fees(0, 499, 'CAD') })).toEqual({ amount: 499, currency: 'CAD' });
    expect([setupOf({ fees: fees(5) }), setupOf({ fees: null })]).toEqual([null, null]);
  });
});
