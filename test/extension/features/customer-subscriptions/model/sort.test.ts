import { describe, expect, it } from 'vitest';
import {
  filterRows,
  nextSort,
  type SortKey,
  sortRows,
} from '../../../../../extension/features/customer-subscriptions/model/sort.ts';
import { row } from './made.ts';

const usd = (perMonth: number, perCycle = perMonth) => ({ perMonth, perCycle, currency: 'USD' });

const order = (rows: ReturnType<typeof row>[], key: SortKey, descending = false) =>
  sortRows(rows, { key, descending }, 'en').map(({ id }) => id);

describe('sorting', () => {
  it('orders products as people do: numbers as numbers, case aside', () => {
    const rows = [
      row({ id: 'p10', product: 'Plan 10' }),
      row({ id: 'p2', product: 'plan 2' }),
      row({ id: 'a', product: 'Azure' }),
    ];
    expect(order(rows, 'product')).toEqual(['a', 'p2', 'p10']);
    expect(order(rows, 'product', true)).toEqual(['p10', 'p2', 'a']);
  });

  it('keeps what has no value last in both directions', () => {
    const rows = [
      row({ id: 'none' }),
      row({ id: 'cheap', cost: usd(2) }),
      row({ id: 'dear', cost: usd(10) }),
    ];
    expect(order(rows, 'cost')).toEqual(['cheap', 'dear', 'none']);
    expect(order(rows, 'cost', true)).toEqual(['dear', 'cheap', 'none']);
  });

  it('compares a yearly and a monthly price by what they are a month, and never two currencies', () => {
    const rows = [
      row({ id: 'yearly', billed: 'yearly', cost: usd(33.75, 405) }),
      row({ id: 'monthly', cost: usd(36) }),
      row({ id: 'canadian', cost: { perMonth: 1, perCycle: 1, currency: 'CAD' } }),
    ];
    expect(order(rows, 'cost')).toEqual(['canadian', 'yearly', 'monthly']);
  });

  it('puts what is billed wrongly first, then what is not in Halo, right after it', () => {
    const billing = (state: 'right' | 'billedLess' | 'billedTwice') => ({
      ...{ at: '', bought: 1, billed: 1, why: null, atStakePerMonth: null, currency: null },
      state,
    });
    const rows = [
      row({ id: 'right', licenceId: 1, billing: billing('right') }),
      row({ id: 'missing' }),
      row({ id: 'less', licenceId: 2, billing: billing('billedLess') }),
      row({ id: 'twice', licenceId: 3, billing: billing('billedTwice') }),
    ];
    expect(order(rows, 'halo')).toEqual(['twice', 'less', 'missing', 'right']);
  });

  it('puts what ends for good after every renewal', () => {
    const rows = [
      row({ id: 'ends', renewal: { kind: 'ends', soon: false } }),
      row({ id: 'later', renewal: { kind: 'renews', day: '2027-01-01', quantity: 1, soon: false } }),
      row({ id: 'sooner', renewal: { kind: 'renews', day: '2026-12-31', quantity: 1, soon: false } }),
      row({ id: 'never' }),
    ];
    expect(order(rows, 'renews')).toEqual(['sooner', 'later', 'ends', 'never']);
  });

  it('orders billing cycles by their length, not by their names', () => {
    const rows = (['yearly', 'monthly', 'none', 'daily'] as const).map((billed) =>
      row({ id: billed, billed }),
    );
    expect(order(rows, 'cycle')).toEqual(['daily', 'monthly', 'yearly', 'none']);
  });

  it('orders equal rows by product whatever the direction, and leaves the rows given alone', () => {
    const rows = [row({ id: 'b', product: 'B' }), row({ id: 'a', product: 'A' })];
    expect(order(rows, 'seats', true)).toEqual(['a', 'b']);
    expect(rows.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('turns at a second press on the same column, and starts ascending on another', () => {
    const first = nextSort({ key: 'product', descending: false }, 'product');
    expect(first).toEqual({ key: 'product', descending: true });
    expect(nextSort(first, 'seats')).toEqual({ key: 'seats', descending: false });
  });
});

describe('filtering', () => {
  const rows = [
    row({ id: 'e3', product: 'Microsoft 365 E3', sku: 'CFQ7-0001' }),
    row({ id: 'secu', product: 'Sécurité du courriel', sku: 'MAIL-9' }),
  ];
  const textOf = ({ product, sku }: ReturnType<typeof row>) => `${product} ${sku}`;
  it.each([
    ['e3 microsoft', ['e3']],
    ['SECURITE', ['secu']],
    ['mail-9', ['secu']],
    ['e3 mail', []],
    ['  ', ['e3', 'secu']],
  ])('finds every word in what a row shows, accents and case aside: "%s"', (search, found) => {
    expect(filterRows(rows, search, textOf).map(({ id }) => id)).toEqual(found);
  });
});
