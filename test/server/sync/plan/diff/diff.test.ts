import { describe, expect, it } from 'vitest';
import { diffOwned } from '../../../../../server/sync/plan/diff/diff.ts';

describe('the difference between a licence and what it should hold', () => {
  it.each([
    ['equal values', { count: 5 }, { count: 5 }, {}],
    ['another value', { count: 4 }, { count: 5 }, { count: { from: 4, to: 5 } }],
    ['a field that Halo does not show', {}, { count: 5 }, {}],
    ['a field that Sherweb does not say', { count: 5 }, {}, {}],
    [
      'an end where there was none',
      { end_date: null },
      { end_date: '2026-01-01' },
      { end_date: { from: null, to: '2026-01-01' } },
    ],
    [
      'no end where there was one',
      { end_date: '2026-01-01' },
      { end_date: null },
      { end_date: { from: '2026-01-01', to: null } },
    ],
    ['no end on both sides', { end_date: null }, { end_date: null }, {}],
    ['false is a value', { autorenew: true }, { autorenew: false }, { autorenew: { from: true, to: false } }],
    ['zero is a value', { count: 3 }, { count: 0 }, { count: { from: 3, to: 0 } }],
    ['a sum of floats', { purchase_price: 0.1 + 0.2 }, { purchase_price: 0.3 }, {}],
    [
      'a hundredth of a cent',
      { purchase_price: 0 },
      { purchase_price: 0.0001 },
      { purchase_price: { from: 0, to: 0.0001 } },
    ],
    [
      'words in another case',
      { billing_cycle: 'monthly' },
      { billing_cycle: 'Monthly' },
      { billing_cycle: { from: 'monthly', to: 'Monthly' } },
    ],
  ])('%s', (_, actual, wanted, expected) => {
    expect(diffOwned(actual, wanted)).toEqual(expected);
  });
});
