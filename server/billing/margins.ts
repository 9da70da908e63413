import type { BillingRow } from '../../shared/billing.ts';
import type { CustomerMargin } from '../../shared/margin.ts';
import { percentOf } from './compare/margin.ts';
import { addMoney } from './compare/money.ts';

/**
 * Marks what brings in less than the admin wants. A row that is billed nothing, or less than it costs, is below any limit.
 * @param least share of the price, in percent; null: nothing is marked
 */
export function withLowMargins(rows: readonly BillingRow[], least: number | null): BillingRow[] {
  return rows.map((row) => {
    const { margin } = row;
    if (margin === undefined || least === null || margin.perMonth === null) return row;
    const isLow = margin.percent === null ? margin.perMonth < 0 : margin.percent < least;
    return isLow ? { ...row, margin: { ...margin, isLow } } : row;
  });
}

/**
 * Margins a month by customer and currency, the smallest first; what is not known is counted and not added.
 * @returns undefined where no cost is proven
 */
export function marginsOf(rows: readonly BillingRow[]): CustomerMargin[] | undefined {
  const groups = new Map<
    string,
    { haloClientId: number | null; currency: string | null; rows: BillingRow[] }
  >();
  let isKnown = false;
  for (const row of rows) {
    const { haloClientId, margin } = row;
    isKnown ||= margin !== undefined;
    const currency = margin?.perMonth == null ? null : margin.currency;
    const key = `${haloClientId} ${currency}`;
    const group = groups.get(key) ?? { haloClientId, currency, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  if (!isKnown) return undefined;
  return [...groups.values()]
    .map(({ haloClientId, currency, rows: own }): CustomerMargin => {
      const unknown = { pricePerMonth: null, costPerMonth: null, perMonth: null, percent: null };
      if (currency === null) return { haloClientId, currency, ...unknown, unknown: own.length };
      const sum = (of: 'pricePerMonth' | 'costPerMonth' | 'perMonth') =>
        addMoney(own.map(({ margin }) => ({ perMonth: margin?.[of] ?? null, currency }))).perMonth;
      const [pricePerMonth, perMonth] = [sum('pricePerMonth'), sum('perMonth')];
      const percent = percentOf(perMonth, pricePerMonth);
      return {
        haloClientId,
        currency,
        pricePerMonth,
        costPerMonth: sum('costPerMonth'),
        perMonth,
        percent,
        unknown: 0,
      };
    })
    .toSorted(
      (one, other) =>
        (one.perMonth ?? Number.POSITIVE_INFINITY) - (other.perMonth ?? Number.POSITIVE_INFINITY),
    );
}
