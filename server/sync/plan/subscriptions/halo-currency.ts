import type { Settings } from '../../../../shared/settings.ts';
import type { Subscription } from '../../../../shared/subscription.ts';
import { recurringCostOf } from '../../../vendors/assumptions/fees.ts';
import type { CustomerRead } from '../model/reads.ts';

/**
 * The currency that costs in Halo are in: what the settings say, else what costs were first written in, else that of
 * most of Sherweb's fees, of equals the first by its letters.
 * @returns null where no fee names one
 */
export function haloCurrencyOf(
  { haloCurrency }: Pick<Settings, 'haloCurrency'>,
  written: string | null | undefined,
  reads: ReadonlyMap<string, CustomerRead>,
): string | null {
  const known = haloCurrency ?? written;
  if (known) return known;
  const counts = new Map<string, number>();
  for (const read of reads.values())
    for (const subscription of read.ok ? read.subscriptions : []) {
      const currency = subscription.fees?.currency;
      if (currency && recurringCostOf(subscription)) counts.set(currency, (counts.get(currency) ?? 0) + 1);
    }
  const [most] = [...counts].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return most?.[0] ?? null;
}

/** The currency of a fee that would be written to a Halo of another one; null: it may be written. */
export function otherCurrencyOf(subscription: Subscription, haloCurrency: string | null): string | null {
  const currency = subscription.fees?.currency ?? null;
  if (currency === null || haloCurrency === null || currency === haloCurrency) return null;
  return recurringCostOf(subscription) === undefined ? null : currency;
}

/** The same without a cost that could be written: a number of another currency is not known in Halo's. */
export const withoutCost = (subscription: Subscription, currency: string): Subscription => ({
  ...subscription,
  doubts: [...(subscription.doubts ?? []), { part: 'currency', found: `fees.currency: ${currency}` }],
});
