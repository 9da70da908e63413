import type { ChargeKind } from '../../../shared/client-subscriptions.ts';
import type { Subscription } from '../../../shared/subscription.ts';

/** Words in the names of what is charged by use, as Sherweb's catalogue and invoices have them [likely]. */
const usageWords =
  /\bazure\b|\bbackup\b|\busage\b|\bconsumption\b|\bmetered\b|\bpay[- ]as[- ]you[- ]go\b|\bper gb\b|\bby gb\b/i;

/** Reserved and prepaid Azure is bought by number, like seats [likely]. */
const boughtByNumber = /\breserv|\bsavings? plan\b|\bhybrid benefit\b/i;

type Bought = Pick<
  Subscription,
  'productName' | 'quantity' | 'fees' | 'billingCycle' | 'commitment' | 'doubts'
>;

/** Prices that are hidden are no sign of anything, but Azure has none in any case. */
const hasNoFee = ({ productName, fees, billingCycle, doubts }: Bought): boolean =>
  doubts === undefined &&
  (fees === null
    ? billingCycle === 'none' || /\bazure\b/i.test(productName)
    : fees.recurring === 0 && fees.setup === 0);

/**
 * Whether a subscription is charged by use: its quantity then is no number of seats, and says nothing of what a
 * licence's count should be. Sherweb's API has no word for it, so it takes all of: a quantity of 1 or 0, no fee, no
 * commitment, and a product that is known to be charged by use.
 * @example "Azure plan", quantity 1, no fees: yes; "Cloud Backup", quantity 25, 2.15 each: no; "Visio Plan 2",
 * quantity 1, prices hidden: no
 */
export const isUsageBased = (bought: Bought): boolean =>
  bought.quantity <= 1 &&
  bought.commitment === null &&
  hasNoFee(bought) &&
  usageWords.test(bought.productName) &&
  !boughtByNumber.test(bought.productName);

/**
 * What one seat costs in each billing cycle, in units of the fees' currency.
 * @returns undefined where that is not known, or where there is no recurring fee at all (bought once, charged by use):
 * that is not the same as a fee of 0
 */
export function recurringCostOf(bought: Bought): number | undefined {
  const { fees } = bought;
  if (fees === null || (bought.doubts ?? []).some(({ part }) => part === 'currency')) return undefined;
  return chargeKindOf(bought) === 'seats' ? fees.recurring : undefined;
}

/**
 * How a subscription is charged.
 * @example no recurring fee and a setup fee of 499: once; recurring 22.50: seats
 */
export function chargeKindOf(bought: Bought): ChargeKind {
  if (isUsageBased(bought)) return 'byUse';
  const { fees, billingCycle } = bought;
  const isOnce = fees?.recurring === 0 && (billingCycle === 'none' || fees.setup > 0);
  return isOnce ? 'once' : 'seats';
}
