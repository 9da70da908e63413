import { describe, expect, it } from 'vitest';
import { likeliestFirst, nameOf, pairsOf } from '../../../../../extension/admin/customers/licences/pairs.ts';
import type { LinkableLicence, LinkableSubscription } from '../../../../../shared/link.ts';

const licence = (haloLicenceId: number, fields: Partial<LinkableLicence> = {}): LinkableLicence => ({
  haloLicenceId,
  name: 'Visio',
  sku: null,
  count: 1,
  active: true,
  subscriptionId: null,
  ...fields,
});
const subscription = (fields: Partial<LinkableSubscription> = {}): LinkableSubscription => ({
  subscriptionId: 'a',
  productName: 'Microsoft 365 E3',
  sku: 'E3-A',
  quantity: 12,
  haloLicenceId: null,
  leftOut: null,
  ...fields,
});

describe('subscriptions beside licences', () => {
  it('each has its licence, one that stands elsewhere has none to show, and the rest are free', () => {
    const laid = pairsOf({
      haloClientId: 101,
      asOf: null,
      subscriptions: [subscription({ haloLicenceId: 500 }), subscription({ haloLicenceId: 900 })],
      licences: [
        licence(500, { subscriptionId: 'a' }),
        licence(501),
        licence(502, { subscriptionId: 'other' }),
      ],
    });
    expect(laid.pairs.map((pair) => pair.licence?.haloLicenceId ?? null)).toEqual([500, null]);
    expect(laid.free.map(({ haloLicenceId }) => haloLicenceId)).toEqual([501]);
  });

  it('one that is gone from Sherweb is called by its licence, not by its id', () => {
    const gone = subscription({ productName: null, haloLicenceId: 500 });
    expect(nameOf({ subscription: subscription(), licence: licence(500) })).toBe('Microsoft 365 E3');
    expect(nameOf({ subscription: gone, licence: licence(500) })).toBe('Visio');
    expect(nameOf({ subscription: gone, licence: null })).toBe('a');
  });

  it('of free licences the one of the same SKU comes first, then of the same name, active before inactive', () => {
    const free = [
      licence(1),
      licence(2, { name: ' microsoft 365 e3 ', active: false }),
      licence(3, { name: 'Microsoft 365 E3' }),
      licence(4, { sku: 'e3-a' }),
    ];
    expect(likeliestFirst(free, subscription()).map(({ haloLicenceId }) => haloLicenceId)).toEqual([
      4, 3, 2, 1,
    ]);
  });
});
