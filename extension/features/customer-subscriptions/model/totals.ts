import type { BillingCycle } from '../../../../shared/subscription.ts';
import type { Row } from './rows.ts';

/** How many times a month each cycle comes; null: not a sum for each month. */
const timesAMonth: Readonly<Record<BillingCycle, number | null>> = {
  none: null,
  daily: 365 / 12,
  weekly: 52 / 12,
  monthly: 1,
  yearly: 1 / 12,
  unknown: null,
};

export interface Totals {
  readonly subscriptions: number;
  readonly seats: number;
  /** What the active subscriptions cost a month, by currency; a currency Sherweb does not say is the empty text. */
  readonly monthly: readonly { readonly currency: string; readonly amount: number }[];
  /** Active subscriptions that are not in the money: no price, or no cycle to reckon with. */
  readonly withoutMoney: number;
}

/** Sums over what is active; a price is for one seat and one cycle. */
export function totalsOf(rows: readonly Row[]): Totals {
  const active = rows.filter((row) => row.isActive);
  const sums = new Map<string, number>();
  let withoutMoney = 0;
  for (const { cost, billed, seats } of active) {
    const times = timesAMonth[billed];
    if (cost === null || times === null) withoutMoney += 1;
    else sums.set(cost.currency ?? '', (sums.get(cost.currency ?? '') ?? 0) + cost.amount * seats * times);
  }
  return {
    subscriptions: active.length,
    seats: active.reduce((sum, { seats }) => sum + seats, 0),
    monthly: [...sums].map(([currency, amount]) => ({ currency, amount })),
    withoutMoney,
  };
}
