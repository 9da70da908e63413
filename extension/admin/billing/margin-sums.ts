import type { Billing, Worklist } from '../../../shared/billing.ts';
import { cents } from '../../../shared/cents.ts';
import type { CustomerMargin } from '../../../shared/margin.ts';
import { customerName } from './customer-name.ts';

/** The margin of one customer in one currency, a month. */
export interface CustomerLine extends CustomerMargin {
  readonly key: string;
  readonly customer: string;
}

/**
 * Margins by customer and currency, the smallest first, each with how many of the customer's rows are not known; a
 * customer of whom nothing is known comes last.
 */
export function customerLines(
  { margins = [] }: Pick<Billing, 'margins'>,
  names: Worklist['names'],
): readonly CustomerLine[] {
  const known = margins.filter(({ currency }) => currency !== null);
  const unknownOf = new Map(
    margins.flatMap(({ currency, haloClientId, unknown }) =>
      currency === null ? [[haloClientId, unknown] as const] : [],
    ),
  );
  const told = new Set(known.map(({ haloClientId }) => haloClientId));
  const blind = margins.filter(({ currency, haloClientId }) => currency === null && !told.has(haloClientId));
  return [...known, ...blind].map((each) => ({
    ...each,
    key: `${each.haloClientId} ${each.currency}`,
    customer: customerName(names, each.haloClientId),
    unknown: unknownOf.get(each.haloClientId) ?? 0,
  }));
}

/** A sum of one currency; never added across. */
export interface MarginSum {
  readonly currency: string;
  readonly perMonth: number;
  /** Of the price; null: nothing is billed. */
  readonly percent: number | null;
}

/** What is left of all prices in a month, a sum for each currency. */
export function marginTotals({ margins = [] }: Pick<Billing, 'margins'>): readonly MarginSum[] {
  const sums = new Map<string, { margin: number; price: number }>();
  for (const { currency, perMonth, pricePerMonth } of margins) {
    if (currency === null || perMonth === null) continue;
    const { margin, price } = sums.get(currency) ?? { margin: 0, price: 0 };
    sums.set(currency, { margin: margin + perMonth, price: price + (pricePerMonth ?? 0) });
  }
  return [...sums].map(([currency, { margin, price }]) => ({
    currency,
    perMonth: cents(margin),
    percent: price === 0 ? null : (margin / price) * 100,
  }));
}
