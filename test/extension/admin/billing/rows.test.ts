import { describe, expect, test } from 'vitest';
import { itemsOf } from '../../../../extension/admin/billing/items.ts';
import {
  countsOf,
  shownRows,
  statesIn,
  textsOf,
  tiedAlike,
  type Wanted,
} from '../../../../extension/admin/billing/rows.ts';
import { sumOf } from '../../../../extension/admin/core/differences.ts';
import type { BillingRow, BillingState } from '../../../../shared/billing.ts';
import { WorklistSchema } from '../../../../shared/billing.ts';

const row = (
  subscriptionId: string,
  state: BillingState,
  haloClientId: number,
  atStakePerMonth: number | null = 1,
  currency = 'USD',
): BillingRow => ({
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
  atStakePerMonth,
  currency,
  accepted: null,
});
const list = WorklistSchema.parse({
  billing: {
    asOf: null,
    compared: 5,
    notCompared: [],
    totals: [],
    rows: [
      row('b', 'billedMore', 102, 9),
      row('a', 'notBilled', 101, 7),
      row('c', 'lineInactive', 101, 5),
      row('d', 'right', 101, 0),
      row('e', 'accepted', 102, 3),
    ],
  },
  comparedAt: null,
  names: { 101: 'Contoso', 102: 'Fabrikâm' },
  missed: [],
});
const texts = () => textsOf(list);
const ids = (wanted: Partial<Wanted>) =>
  shownRows(list, { filter: 'open', state: null, search: '', ...wanted }, texts).map(
    ({ subscriptionId }) => subscriptionId,
  );
const keys = (how: Parameters<typeof itemsOf>[2]) =>
  itemsOf(shownRows(list, { filter: 'open', state: null, search: '' }, texts), list.names, how).map(
    ({ key }) => key,
  );

describe('the rows of the worklist', () => {
  test('open with what differs, in the order of the money', () => {
    expect(ids({})).toEqual(['b', 'a', 'c']);
  });
  test('are filtered by what is wrong and by one state of it, and counted for each', () => {
    expect(ids({ filter: 'notBilled' })).toEqual(['a', 'c']);
    expect(ids({ filter: 'notBilled', state: 'lineInactive' })).toEqual(['c']);
    expect([...statesIn(list.billing.rows, 'notBilled')]).toEqual([
      ['notBilled', 1],
      ['lineInactive', 1],
    ]);
    expect(countsOf(list.billing.rows)).toMatchObject({
      open: 3,
      notBilled: 2,
      tooMuch: 1,
      accepted: 1,
      right: 1,
    });
  });
  test('are found by customer and product, whatever the case and the accents', () => {
    expect(ids({ search: 'FABRIKAM' })).toEqual(['b']);
    expect(ids({ search: 'product fabri' })).toEqual(['b']);
  });
});

describe('how a line is tied elsewhere', () => {
  test('is shown by another customer that buys the same and whose line bills it right', () => {
    const line = { recurringInvoiceId: -1, lineId: 1, quantity: 1, unitPrice: 1, active: true };
    const bought = (subscriptionId: string, state: BillingState, client: number, active = true) => ({
      ...row(subscriptionId, state, client),
      product: 'Exchange',
      lines: [{ ...line, active }],
    });
    const open = { ...bought('a', 'notBilled', 101), lines: [] };
    const rows = [
      open,
      bought('b', 'right', 102),
      bought('own', 'right', 101),
      bought('less', 'billedLess', 103),
      bought('asleep', 'right', 104, false),
      { ...bought('other', 'right', 105), product: 'Visio' },
    ];
    expect(tiedAlike(open, rows).map(({ subscriptionId }) => subscriptionId)).toEqual(['b']);
  });
});

describe('the lines of the table', () => {
  test('are the rows alone, and under one that is open how its quantity came about', () => {
    expect(keys({ grouped: false, openId: 'a' })).toEqual(['b', 'a', 'a why', 'c']);
  });
  test('stand under their customer, the one with most money at stake first', () => {
    expect(keys({ grouped: true, openId: null })).toEqual(['customer 101', 'a', 'c', 'customer 102', 'b']);
  });
  test('have a heading with the sum of each currency, never added across, and how many are unknown', () => {
    expect(
      sumOf([
        row('a', 'notBilled', 1, 7.1),
        row('b', 'billedMore', 1, 0.2),
        row('c', 'billedLess', 1, 5, 'CAD'),
        row('d', 'billedLess', 1, null),
        row('e', 'accepted', 1, 100),
      ]),
    ).toEqual({
      sums: [
        { currency: 'USD', perMonth: 7.3 },
        { currency: 'CAD', perMonth: 5 },
      ],
      unknown: 1,
    });
  });
});
