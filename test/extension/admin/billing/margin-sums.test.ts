import { describe, expect, test } from 'vitest';
import { customerLines, marginTotals } from '../../../../extension/admin/billing/margin-sums.ts';
import { countsOf, isIn } from '../../../../extension/admin/billing/rows.ts';
import { type BillingRow, BillingRowSchema } from '../../../../shared/billing.ts';
import type { CustomerMargin } from '../../../../shared/margin.ts';

const sum = (
  haloClientId: number,
  currency: string | null,
  price: number | null,
  cost: number | null,
  unknown = 0,
): CustomerMargin => {
  const perMonth = price === null || cost === null ? null : price - cost;
  const percent = perMonth === null || !price ? null : (perMonth / price) * 100;
  return { haloClientId, currency, pricePerMonth: price, costPerMonth: cost, perMonth, percent, unknown };
};
const margins = [
  sum(101, 'USD', 100, 120),
  sum(102, 'USD', 300, 180),
  sum(102, 'EUR', 50, 40),
  sum(102, null, null, null, 3),
  sum(103, null, null, null, 1),
];

describe('margins by customer', () => {
  test('stand in their currency, with how many rows of the customer are not known', () => {
    const lines = customerLines({ margins }, { 101: 'Contoso', 102: 'Fabrikam' });
    expect(
      lines.map(({ customer, currency, perMonth, unknown }) => [customer, currency, perMonth, unknown]),
    ).toEqual([
      ['Contoso', 'USD', -20, 0],
      ['Fabrikam', 'USD', 120, 3],
      ['Fabrikam', 'EUR', 10, 3],
      ['admin.change.haloCustomer 103', null, null, 1],
    ]);
  });

  test('are added up by currency and never across', () => {
    expect(marginTotals({ margins })).toEqual([
      { currency: 'USD', perMonth: 100, percent: 25 },
      { currency: 'EUR', perMonth: 10, percent: 20 },
    ]);
    expect(marginTotals({})).toEqual([]);
  });
});

describe('rows below the margin that the admin set', () => {
  const row = (state: BillingRow['state'], isLow: boolean): BillingRow =>
    BillingRowSchema.parse({
      ...{ sherwebCustomerId: 's', subscriptionId: 'a', haloClientId: 1, haloLicenceId: 1, product: 'E3' },
      ...{ bought: 1, licence: 1, billed: 1, expected: 1, state, lines: [], accepted: null },
      ...{ atStakePerMonth: 0, currency: 'USD' },
      margin: { ...sum(1, 'USD', 10, 9), haloClientId: undefined, unknown: undefined, isLow },
    });

  test('are found whatever their state, and counted once more beside it', () => {
    const rows = [row('right', true), row('billedLess', true), row('right', false)];
    expect(rows.map((each) => isIn(each, 'lowMargin'))).toEqual([true, true, false]);
    expect(countsOf(rows)).toMatchObject({ lowMargin: 2, right: 2, tooLittle: 1, open: 1 });
  });
});
