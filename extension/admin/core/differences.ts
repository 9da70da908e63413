import type { BillingRow } from '../../../shared/billing.ts';
import { cents } from '../../../shared/cents.ts';

/** A sum a month of one currency; null: invoices that show none. */
export interface Sum {
  readonly currency: string | null;
  /** Of what is known. */
  readonly perMonth: number;
}

/** What rows come to in a month, and how many of them have money that is not known. */
export interface Sums {
  readonly sums: readonly Sum[];
  readonly unknown: number;
}

/** Whether something is wrong or odd with how a subscription is billed, and nobody accepted it. */
export const isDifference = ({ state }: Pick<BillingRow, 'state'>): boolean =>
  !['right', 'accepted', 'notComparable'].includes(state);

/** Money at stake of rows, by currency and never added across. */
export function sumOf(rows: readonly BillingRow[]): Sums {
  const sums = new Map<string | null, number>();
  let unknown = 0;
  for (const { atStakePerMonth, currency } of rows.filter(isDifference)) {
    if (atStakePerMonth === null) unknown += 1;
    else if (atStakePerMonth !== 0) sums.set(currency, (sums.get(currency) ?? 0) + atStakePerMonth);
  }
  return {
    unknown,
    sums: [...sums].map(([currency, perMonth]) => ({
      currency,
      perMonth: cents(perMonth),
    })),
  };
}
