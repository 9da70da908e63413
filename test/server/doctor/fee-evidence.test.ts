import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../server/doctor/evidence/evidence.ts';
import { noSherwebEvidence } from '../../../server/doctor/evidence/sherweb-evidence.ts';
import { compareFees, compareWithCharges } from '../../../server/doctor/sherweb/fee-evidence.ts';
import { findingIn, openDoctor } from './examined.ts';

const answered = (body: unknown): Evidence => ({ kind: 'answered', body });

describe('whether a fee is for one seat', () => {
  test('the same fee at other quantities says so', () => {
    expect(
      compareFees([
        { product: 'a', quantity: 10, fee: 5.4 },
        { product: 'a', quantity: 3, fee: 5.4 },
        { product: 'b', quantity: 3, fee: 9 },
      ]),
    ).toEqual({ perSeat: 1, forAll: 0 });
  });

  test('a fee that grows with the quantity says no', () => {
    expect(
      compareFees([
        { product: 'a', quantity: 10, fee: 54 },
        { product: 'a', quantity: 3, fee: 16.2 },
      ]),
    ).toEqual({ perSeat: 0, forAll: 1 });
  });

  test('equal quantities, other prices and no fee say nothing', () => {
    expect(
      compareFees([
        { product: 'a', quantity: 3, fee: 5 },
        { product: 'a', quantity: 3, fee: 5 },
        { product: 'a', quantity: 4, fee: 5.5 },
        { product: 'a', quantity: 9, fee: 0 },
      ]),
    ).toEqual({ perSeat: 0, forAll: 0 });
  });

  test.each([
    [2.5, { perSeat: 1, forAll: 0 }],
    [25, { perSeat: 0, forAll: 1 }],
    [7, { perSeat: 0, forAll: 0 }],
  ])('charges name the price for one unit: a fee of %d for ten at 2.50', (recurringFee, expected) => {
    const evidence = {
      ...noSherwebEvidence({ code: 'why.notAsked' }),
      details: answered({ items: [{ id: 's', sku: 'k', quantity: 10 }] }),
      pricing: answered({ items: [{ id: 's', fees: { recurringFee } }] }),
      charges: answered({ charges: [{ sku: 'k', chargeType: 'Recurring', quantity: 10, costPrice: 2.5 }] }),
    };
    expect(compareWithCharges(evidence)).toEqual(expected);
  });

  test('the last good read of all customers is looked at', async () => {
    const { data, doctor } = await openDoctor();
    const subscription = (id: string, quantity: number) => ({
      id,
      sherwebCustomerId: 'c',
      productName: 'P',
      description: '',
      sku: 'k',
      quantity,
      purchaseDate: '2024-05-01T00:00:00.000Z',
      billingCycle: 'monthly' as const,
      commitment: null,
      fees: { recurring: 5, setup: 0, currency: 'USD' },
    });
    const subscriptions = [subscription('one', 2), subscription('two', 7)];
    await data.subscriptions.put(new Map([['c', { asOf: null, problem: null, subscriptions }]]));
    expect(findingIn(await doctor.examine(null), 'sherwebFeePerSeat')).toMatchObject({
      result: 'holds',
      observed: '1 comparison for "one seat", 0 for "all seats".',
    });
  });
});
