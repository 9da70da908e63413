import type { BillingCycle } from '../../../../shared/subscription.ts';
import type { InvoicePeriod } from './recurring-invoice.ts';

/** How many of a period make a month; a period that is missing here is not known. */
export const inMonth: Partial<Record<InvoicePeriod | BillingCycle, number>> = {
  daily: 365 / 12,
  weekly: 52 / 12,
  monthly: 1,
  quarterly: 1 / 3,
  halfYearly: 1 / 6,
  yearly: 1 / 12,
};
