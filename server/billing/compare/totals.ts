import type { BillingRow, BillingState, BillingTotals } from '../../../shared/billing.ts';
import { cents } from '../../../shared/cents.ts';

type Sum = Exclude<keyof BillingTotals, 'currency'>;

/** Into which sum a state counts; the others cost nothing that is known. */
const sumOf: Partial<Record<BillingState, Sum>> = {
  billedLess: 'billedLess',
  billedMore: 'billedMore',
  billedTwice: 'billedMore',
  cancelledButBilled: 'billedMore',
  notBilled: 'notBilled',
  lineInactive: 'notBilled',
  invoiceEnded: 'notBilled',
};

/**
 * Money at stake a month, by currency and never across. A sum holds what is known; null: nothing of it is.
 * @example rows of USD 40.00 and of unknown price: 40.00; only the latter: null; none at all: 0
 */
export function totalsOf(rows: readonly BillingRow[]): BillingTotals[] {
  const byCurrency = new Map<string | null, Record<Sum, number[]>>();
  const unknown = new Set<Sum>();
  for (const { state, atStakePerMonth, currency } of rows) {
    const sum = sumOf[state];
    if (sum === undefined) continue;
    if (atStakePerMonth === null) {
      unknown.add(sum);
      if (currency === null) continue;
    }
    const sums = byCurrency.get(currency) ?? { billedLess: [], billedMore: [], notBilled: [] };
    if (atStakePerMonth !== null) sums[sum].push(atStakePerMonth);
    byCurrency.set(currency, sums);
  }
  return [...byCurrency]
    .sort(([one], [other]) => (one ?? '~').localeCompare(other ?? '~'))
    .map(([currency, sums]) => ({
      currency,
      billedLess: total(sums.billedLess, unknown.has('billedLess')),
      billedMore: total(sums.billedMore, unknown.has('billedMore')),
      notBilled: total(sums.notBilled, unknown.has('notBilled')),
    }));
}

const total = (amounts: readonly number[], hasUnknown: boolean): number | null =>
  amounts.length === 0 && hasUnknown ? null : cents(amounts.reduce((sum, amount) => sum + amount, 0));
