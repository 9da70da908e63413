import { describe, expect, it } from 'vitest';
import type { ChargedPrice } from '../../../server/fees/charged-prices.ts';
import { feeKindOf } from '../../../server/fees/fee-kind.ts';

const price = (fee: number, net: number | null, retail: number | null): ChargedPrice => ({
  subscriptionId: `s-${fee}`,
  fee,
  net,
  retail,
});
const asCost = price(22.5, 22.5, 27);
const asRetail = price(27, 22.5, 27);
const asBoth = price(10, 10, 10);
const asNeither = price(12, 22.5, 27);
const uncompared = price(12, null, null);

describe('what the recurring fee is', () => {
  it.each([
    ['three fees that we pay, and no customer does: our cost', [asCost, asCost, asCost], 'cost'],
    ['three fees that customers pay, and we do not: retail', [asRetail, asRetail, asRetail], 'retail'],
    ['two are too few', [asCost, asCost, uncompared], 'unknown'],
    ['fees that are both prove nothing', [asCost, asCost, asBoth, asBoth], 'unknown'],
    ['one that speaks against it', [asCost, asCost, asCost, asRetail], 'unknown'],
    ['one that is neither', [asRetail, asRetail, asRetail, asNeither], 'unknown'],
    [
      'what customers pay could not be read: a fee that we pay is our cost',
      Array(3).fill(price(5, 5, null)),
      'cost',
    ],
    [
      'what we pay could not be read: a fee that customers pay is retail',
      Array(3).fill(price(5, null, 5)),
      'retail',
    ],
    ['nothing to compare with', [uncompared], 'unknown'],
  ] as const)('%s', (_, prices, kind) => {
    expect(feeKindOf(prices).kind).toBe(kind);
  });

  it('says what it counted', () => {
    expect(feeKindOf([asCost, asRetail, asBoth, asNeither, uncompared])).toEqual({
      kind: 'unknown',
      compared: 4,
      asCost: 1,
      asRetail: 1,
      asBoth: 1,
      asNeither: 1,
    });
  });
});
