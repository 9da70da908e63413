import type { BillingCycle } from '../../../../shared/subscription.ts';
import type { Row } from './rows.ts';

/** How many times a month each cycle comes; null: it does not come every month. */
const timesAMonth: Readonly<Record<BillingCycle, number | null>> = {
  none: null,
  daily: 365 / 12,
  weekly: 52 / 12,
  monthly: 1,
  yearly: 1 / 12,
  unknown: null,
};

type Priced = Pick<Row, 'cost' | 'billed' | 'seats' | 'isByUse'>;

/**
 * What one seat costs a month, so that what is paid by the year can be compared with what is paid by the month.
 * @example 405.00 a year: 33.75; nothing that comes again: null
 */
export function seatAMonthOf({ cost, billed, isByUse }: Priced): number | null {
  const times = timesAMonth[billed];
  if (cost === null || times === null || isByUse) return null;
  return cost.amount === 0 && cost.once > 0 ? null : cost.amount * times;
}

/** What all of a subscription costs a month. */
export function monthlyOf(row: Priced): number | null {
  const seat = seatAMonthOf(row);
  return seat === null ? null : seat * row.seats;
}
