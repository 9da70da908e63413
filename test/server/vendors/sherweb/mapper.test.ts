import { describe, expect, it } from 'vitest';
import { detailsCore, pricingCore } from '../../../../server/vendors/sherweb/api-types.ts';
import { toSubscription, toUtc } from '../../../../server/vendors/sherweb/mapper.ts';
import { SubscriptionSchema } from '../../../../shared/subscription.ts';

const details = {
  id: 'a',
  productName: 'Microsoft 365 Business Premium',
  description: 'Billed monthly',
  sku: 'CFQ7TTC0LH18:0001',
  quantity: 12,
  purchaseDate: '2024-02-01T09:15:27.1234567',
  commitmentTerm: {
    type: 'Annual',
    termEndDate: '2025-01-31',
    renewalConfiguration: { renewalDate: '2025-02-01', scheduledQuantity: 10 },
    committedMinimalQuantities: [{ committedUntil: '2024-02-08T09:15:27.1234567', quantity: 0 }],
  },
};
const pricing = {
  id: 'a',
  billingCycle: 'Monthly',
  fees: { recurringFee: 18.4, setupFee: 5, currency: 'Cad' },
  commitmentTerm: null,
};
const make = (detailsChange: object = {}, pricingChange: object | null = {}) =>
  toSubscription(
    's1',
    detailsCore.parse({ ...details, ...detailsChange }),
    pricingChange === null ? undefined : pricingCore.parse({ ...pricing, ...pricingChange }),
  );

describe('a date-time of Sherweb in UTC', () => {
  it.each([
    ['seven digits and no zone', '2024-02-01T09:15:27.1234567', '2024-02-01T09:15:27.123Z'],
    ['no digits and no zone', '2024-02-01T09:15:27', '2024-02-01T09:15:27.000Z'],
    ['one digit', '2024-02-01T09:15:27.5', '2024-02-01T09:15:27.500Z'],
    ['a Z', '2024-02-01T09:15:27.123Z', '2024-02-01T09:15:27.123Z'],
    ['an offset of nothing', '2024-02-01T09:15:27+00:00', '2024-02-01T09:15:27.000Z'],
    ['a plain date', '2024-02-01', '2024-02-01T00:00:00.000Z'],
    ['what is no date stays as it is', 'soon', 'soon'],
  ])('%s', (_, written, expected) => {
    expect(toUtc(written)).toBe(expected);
  });
});

describe('a subscription of its details and its pricing', () => {
  it('is both in one', () => {
    expect(make()).toEqual({
      id: 'a',
      sherwebCustomerId: 's1',
      productName: 'Microsoft 365 Business Premium',
      description: 'Billed monthly',
      sku: 'CFQ7TTC0LH18:0001',
      quantity: 12,
      purchaseDate: '2024-02-01T09:15:27.123Z',
      billingCycle: 'monthly',
      commitment: {
        type: 'Annual',
        termEndDate: '2025-01-31',
        renewal: { date: '2025-02-01', scheduledQuantity: 10 },
        minimalQuantities: [{ committedUntil: '2024-02-08T09:15:27.123Z', quantity: 0 }],
      },
      fees: { recurring: 18.4, setup: 5, currency: 'CAD' },
    });
    expect(SubscriptionSchema.safeParse(make()).success).toBe(true);
  });

  it('without pricing has a quantity and no price', () => {
    expect(make({}, null)).toMatchObject({ quantity: 12, fees: null, billingCycle: 'unknown' });
  });

  it.each([
    ['no fees', { fees: null }, { fees: null }],
    [
      'fees of zero are fees',
      { fees: { recurringFee: 0 } },
      { fees: { recurring: 0, setup: 0, currency: null } },
    ],
    [
      'no setup fee',
      { fees: { recurringFee: 3, setupFee: null, currency: 'Usd' } },
      { fees: { recurring: 3, setup: 0, currency: 'USD' } },
    ],
    [
      'an undefined currency',
      { fees: { recurringFee: 3, currency: 'Undefined' } },
      { fees: { recurring: 3, setup: 0, currency: null } },
    ],
    ['a billing cycle in capitals', { billingCycle: 'YEARLY' }, { billingCycle: 'yearly' }],
    ['a billing cycle unknown to us', { billingCycle: 'Fortnightly' }, { billingCycle: 'unknown' }],
    ['no billing cycle', { billingCycle: null }, { billingCycle: 'unknown' }],
  ])('%s', (_, change, expected) => {
    expect(make({}, change)).toMatchObject(expected);
  });

  it.each([
    ['null: no commitment', { commitmentTerm: null }, null],
    ['absent: no commitment', { commitmentTerm: undefined }, null],
    [
      'no renewal configured: it will not renew',
      { commitmentTerm: { type: 'Annual', termEndDate: '2025-01-31', renewalConfiguration: null } },
      { type: 'Annual', termEndDate: '2025-01-31', renewal: null, minimalQuantities: [] },
    ],
    [
      'no quantity scheduled: it renews at today’s',
      {
        commitmentTerm: {
          type: 'Annual',
          termEndDate: '2025-01-31',
          renewalConfiguration: { renewalDate: '2025-02-01' },
        },
      },
      {
        type: 'Annual',
        termEndDate: '2025-01-31',
        renewal: { date: '2025-02-01', scheduledQuantity: null },
        minimalQuantities: [],
      },
    ],
    [
      'a quantity of zero scheduled is not none',
      {
        commitmentTerm: {
          type: 'Annual',
          termEndDate: '2025-01-31',
          renewalConfiguration: { renewalDate: '2025-02-01', scheduledQuantity: 0 },
        },
      },
      {
        type: 'Annual',
        termEndDate: '2025-01-31',
        renewal: { date: '2025-02-01', scheduledQuantity: 0 },
        minimalQuantities: [],
      },
    ],
    [
      'dates with a time are days',
      { commitmentTerm: { type: 'Annual', termEndDate: '2025-01-31T00:00:00', renewalConfiguration: null } },
      { type: 'Annual', termEndDate: '2025-01-31', renewal: null, minimalQuantities: [] },
    ],
  ])('commitment: %s', (_, change, expected) => {
    expect(make(change).commitment).toEqual(expected);
  });

  it('takes the commitment of the pricing where the details have none', () => {
    const { commitment } = make(
      { commitmentTerm: null },
      { commitmentTerm: { type: 'Monthly', termEndDate: '2025-01-31' } },
    );
    expect(commitment?.type).toBe('Monthly');
  });

  it.each([
    ['no quantity', { quantity: undefined }],
    ['a quantity in words', { quantity: '12' }],
    ['half a seat', { quantity: 1.5 }],
    ['a negative quantity', { quantity: -1 }],
    ['no id', { id: '' }],
    ['no name', { productName: '' }],
  ])('%s is not guessed around: the read is refused', (_, change) => {
    expect(detailsCore.safeParse({ ...details, ...change }).success).toBe(false);
  });

  const term = { type: 'Annual', termEndDate: '2025-01-31' };
  it.each([
    ['no purchase date', { purchaseDate: null }, {}, { purchaseDate: '' }, 'purchaseDate: null'],
    ['no SKU', { sku: null }, {}, { sku: '' }, 'sku: null'],
    [
      'a term without end',
      { commitmentTerm: { ...term, termEndDate: null } },
      {},
      { commitment: null },
      'commitmentTerm.termEndDate: null',
    ],
    [
      'a renewal without its day',
      { commitmentTerm: { ...term, renewalConfiguration: { renewalDate: null } } },
      {},
      { commitment: { ...term, renewal: null, minimalQuantities: [] } },
      'renewalConfiguration.renewalDate: null',
    ],
    [
      'a quantity in words that it may go down to',
      {
        commitmentTerm: {
          ...term,
          committedMinimalQuantities: [{ committedUntil: '2025-01-01', quantity: 'few' }],
        },
      },
      {},
      { commitment: { ...term, renewal: null, minimalQuantities: [] } },
      'committedMinimalQuantities.0.quantity: few',
    ],
    ['a credit', {}, { fees: { recurringFee: -5 } }, { fees: null }, 'fees.recurringFee: -5'],
    ['fees that are no fees', {}, { fees: 'free' }, { fees: null }, 'fees.recurringFee: –'],
    [
      'a negative setup fee',
      {},
      { fees: { recurringFee: 3, setupFee: -1 } },
      { fees: { recurring: 3, setup: 0, currency: null } },
      'fees.setupFee: -1',
    ],
    [
      'a currency in words',
      {},
      { fees: { recurringFee: 3, currency: 'US Dollar' } },
      { fees: { recurring: 3, setup: 0, currency: null } },
      'fees.currency: US Dollar',
    ],
  ])('%s is not known, and takes nothing else with it', (_, inDetails, inPricing, expected, found) => {
    const whole = make();
    const part = make(inDetails, inPricing);
    expect(part).toMatchObject({ ...expected, quantity: 12, doubts: [{ found }] });
    const { doubts: _doubts, ...said } = part;
    expect({ ...said, ...Object.fromEntries(Object.keys(expected).map((key) => [key, null])) }).toEqual({
      ...whole,
      ...Object.fromEntries(Object.keys(expected).map((key) => [key, null])),
    });
    expect(SubscriptionSchema.safeParse(part).success).toBe(true);
  });

  it('takes the commitment of the pricing where that of the details cannot be believed', () => {
    const { commitment, doubts } = make(
      { commitmentTerm: { ...term, renewalConfiguration: { renewalDate: null } } },
      { commitmentTerm: { ...term, renewalConfiguration: { renewalDate: '2025-02-01' } } },
    );
    expect([commitment?.renewal?.date, doubts]).toEqual(['2025-02-01', undefined]);
  });
});
