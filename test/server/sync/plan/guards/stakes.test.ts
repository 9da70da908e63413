import { describe, expect, it } from 'vitest';
import { type StakesInput, stakesOf } from '../../../../../server/sync/plan/guards/stakes.ts';
import { knownProducts } from '../../../../../server/sync/plan/guards/unusual.ts';
import type { Subscription } from '../../../../../shared/subscription.ts';
import { type PlannedChange, PlannedChangeSchema } from '../../../../../shared/sync-plan.ts';
import { licenceOf, subscription } from '../../builders.ts';
import { base } from '../any-change.ts';

/** Subscription `a` (25 seats at 18.40 a month) with its licence 100, the fee proven to be our cost. */
const input = (of: Partial<Subscription> = {}, change: Partial<StakesInput> = {}): StakesInput => {
  const bought = subscription('a', of);
  const licence = licenceOf(bought, 100);
  return {
    settings: { recurringFee: 'cost' },
    subscriptions: new Map([['a', bought]]),
    gone: new Map(),
    licences: new Map([[100, licence]]),
    known: knownProducts([licence], 1, true),
    ...change,
  };
};
const update = (fields: PlannedChange['fields']): PlannedChange => ({ ...base, fields });

describe('what a change moves', () => {
  it('is seats, and their cost a month', () => {
    expect(stakesOf(update({ count: { from: 25, to: 30 } }), input())).toEqual({
      seats: { from: 25, to: 30 },
      cost: { from: 460, to: 552, currency: 'USD' },
      unusual: [],
    });
  });

  it('is kept with a fraction where Halo shows one', () => {
    const change = update({ count: { from: 2.5, to: 3 } });
    const stakes = stakesOf(change, input());
    expect(PlannedChangeSchema.parse({ ...change, stakes }).stakes?.seats).toEqual({ from: 2.5, to: 3 });
  });

  it('is money of a year by the month', () => {
    const yearly = input({ billingCycle: 'yearly', fees: { recurring: 120, setup: 0, currency: 'CAD' } });
    expect(stakesOf(update({ count: { from: 2, to: 3 } }), yearly)?.cost).toEqual({
      from: 20,
      to: 30,
      currency: 'CAD',
    });
  });

  it('is no money where the fee is not known to be our cost, or not known at all', () => {
    const change = update({ count: { from: 25, to: 30 } });
    for (const recurringFee of ['nothing', 'price', 'auto'] as const)
      expect(stakesOf(change, input({}, { settings: { recurringFee } }))?.cost).toBeNull();
    expect(stakesOf(change, input({ fees: null }))?.cost).toBeNull();
  });

  it('is all the seats of a price that rises, but not what Halo was never told', () => {
    const dearer = input({ fees: { recurring: 20, setup: 0, currency: 'USD' } });
    expect(stakesOf(update({ purchase_price: { from: 18.4, to: 20 } }), dearer)?.cost).toMatchObject({
      from: 460,
      to: 500,
    });
    expect(stakesOf(update({ purchase_price: { from: 0, to: 20 } }), dearer)?.cost).toMatchObject({
      from: 500,
      to: 500,
    });
  });

  it('is everything of what is gone, as Sherweb last had it, and when that was', () => {
    const change: PlannedChange = {
      ...base,
      kind: 'deactivateSubscription',
      fields: { is_active: { from: true, to: false } },
    };
    const lastSeenAt = '2026-01-02T06:00:00.000Z';
    const gone = new Map([['a', { lastSeenAt, subscription: subscription('a') }]]);
    expect(stakesOf(change, input({}, { subscriptions: new Map(), gone }))).toEqual({
      seats: { from: 25, to: 0 },
      cost: { from: 460, to: 0, currency: 'USD' },
      lastSeenAt,
      unusual: [],
    });
    expect(stakesOf(change, input({}, { subscriptions: new Map() }))).toEqual({
      seats: { from: 25, to: 0 },
      cost: null,
      unusual: [],
    });
  });

  it('is no number of seats where use is charged, and nothing where no licence moves', () => {
    const byUse: PlannedChange = {
      ...base,
      kind: 'createSubscription',
      usageBased: true,
      haloLicenceId: null,
    };
    expect(stakesOf(byUse, input())?.seats).toBeNull();
    const customer: PlannedChange = { ...base, kind: 'createCustomer', haloLicenceId: null };
    expect(stakesOf(customer, input())).toBeUndefined();
    expect(stakesOf({ ...base, kind: 'linkSubscription' }, input())).toBeUndefined();
  });
});

describe('what is worth a look before all else', () => {
  it.each([
    [10, 16, ['jump']],
    [10, 4, ['jump']],
    [10, 15, []],
    [1, 2, []],
    [10, 0, ['zeroSeats']],
  ] as const)('%i seats become %i: %j', (from, to, unusual) => {
    expect(stakesOf(update({ count: { from, to } }), input())?.unusual).toEqual(unusual);
  });

  it('is a product that no licence has yet, once there is one of ours', () => {
    const creation: PlannedChange = {
      ...base,
      kind: 'createSubscription',
      haloLicenceId: null,
      fields: { count: { from: null, to: 3 } },
      title: 'Something new',
    };
    const other = input({ sku: 'OTHER' });
    const find = (known: StakesInput['known'], title = 'Something new') =>
      stakesOf({ ...creation, title }, { ...other, known })?.unusual;
    const licences = [...input().licences.values()];
    expect(find(knownProducts(licences, 1, true))).toEqual(['newProduct']);
    expect(find(knownProducts(licences, 1, true), 'Product a'), 'known by its name').toEqual([]);
    expect(find(knownProducts(licences, 0, true)), 'the first import').toEqual([]);
    expect(find(knownProducts(licences, 1, false)), 'not all licences were read').toEqual([]);
  });
});
