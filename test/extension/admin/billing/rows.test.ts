import { describe, expect, test } from 'vitest';
import { countsOf, shownRows } from '../../../../extension/admin/billing/rows.ts';
import type { BillingRow, BillingState, Worklist } from '../../../../shared/billing.ts';

const row = (subscriptionId: string, state: BillingState, haloClientId: number): BillingRow => ({
  sherwebCustomerId: `s${haloClientId}`,
  subscriptionId,
  haloClientId,
  haloLicenceId: null,
  product: `Product ${subscriptionId}`,
  bought: 1,
  licence: 1,
  billed: 0,
  expected: 1,
  state,
  lines: [],
  atStakePerMonth: 1,
  currency: 'USD',
  accepted: null,
});
const list: Worklist = {
  billing: {
    asOf: null,
    compared: 5,
    notCompared: [],
    totals: [],
    rows: [
      row('a', 'notBilled', 101),
      row('b', 'billedMore', 102),
      row('c', 'lineInactive', 101),
      row('d', 'right', 101),
      row('e', 'accepted', 102),
    ],
  },
  names: { 101: 'Contoso', 102: 'Fabrikam' },
  missed: [],
  reasons: {},
  otherWriter: null,
};
const ids = (wanted: Parameters<typeof shownRows>[1]) =>
  shownRows(list, wanted).map(({ subscriptionId }) => subscriptionId);

describe('the rows of the worklist', () => {
  test('open with what differs, in the order of the money', () => {
    expect(ids({ filter: 'open', search: '', grouped: false })).toEqual(['a', 'b', 'c']);
  });
  test('are grouped by customer, the one with most money first', () => {
    expect(ids({ filter: 'open', search: '', grouped: true })).toEqual(['a', 'c', 'b']);
  });
  test('are filtered by what is wrong, and counted for each filter', () => {
    expect(ids({ filter: 'notBilled', search: '', grouped: false })).toEqual(['a', 'c']);
    expect(countsOf(list.billing.rows)).toMatchObject({
      open: 3,
      notBilled: 2,
      tooMuch: 1,
      accepted: 1,
      right: 1,
    });
  });
  test('are found by customer and product, whatever the case', () => {
    expect(ids({ filter: 'open', search: 'FABRI', grouped: false })).toEqual(['b']);
    expect(ids({ filter: 'open', search: 'product c', grouped: false })).toEqual(['c']);
  });
});
