import type { ClientSubscriptions } from '../../../../shared/client-subscriptions.ts';
import type { BillingCycle } from '../../../../shared/subscription.ts';

type Subscription = ClientSubscriptions['subscriptions'][number];

/** What one seat costs; `currency` null: Sherweb does not say which. */
export interface Cost {
  readonly perMonth: number;
  /** As it is charged, each billing cycle. */
  readonly perCycle: number;
  readonly currency: string | null;
}

/** Why there is no cost of a seat and month: no price given or not for this person, none that can be believed, … */
export interface NoCost {
  readonly why: 'noPrice' | 'doubtful' | 'byUse' | 'once' | 'noCycle' | 'noSubscription';
}

/** How many times a month each cycle comes; null: there is nothing to reckon with. */
const timesAMonth: Readonly<Record<BillingCycle, number | null>> = {
  none: null,
  daily: 365 / 12,
  weekly: 52 / 12,
  monthly: 1,
  yearly: 1 / 12,
  unknown: null,
};

/**
 * The cost of one seat and month.
 * @example 270 a year: `{perMonth: 22.5, perCycle: 270}`
 */
export function costOf(subscription: Subscription): Cost | NoCost {
  const { kind, fees, billingCycle, doubts = [] } = subscription;
  if (kind !== 'seats') return { why: kind };
  if (fees === null) return { why: doubts.some(({ part }) => part === 'fees') ? 'doubtful' : 'noPrice' };
  const times = timesAMonth[billingCycle];
  if (times === null) return { why: 'noCycle' };
  return { perMonth: fees.recurring * times, perCycle: fees.recurring, currency: fees.currency };
}

/** What was charged once, when it was bought; null: nothing, or not known. */
export const setupOf = ({ fees }: Pick<Subscription, 'fees'>) =>
  fees === null || fees.setup === 0 ? null : { amount: fees.setup, currency: fees.currency };

/** Whether it is a cost, not the reason for having none. */
export const isKnown = (cost: Cost | NoCost): cost is Cost => 'perMonth' in cost;

/** What all its seats cost a month; null: not known. */
export const totalOf = ({ cost, seats }: { readonly cost: Cost | NoCost; readonly seats: number | null }) =>
  isKnown(cost) && seats !== null ? cost.perMonth * seats : null;
