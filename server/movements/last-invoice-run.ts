import { subDays, subMonths } from 'date-fns';
import type { InvoicePeriod, RecurringInvoice } from '../vendors/halo/invoices/recurring-invoice.ts';

const before: Record<Exclude<InvoicePeriod, 'unknown'>, (day: Date) => Date> = {
  daily: (day) => subDays(day, 1),
  weekly: (day) => subDays(day, 7),
  monthly: (day) => subMonths(day, 1),
  quarterly: (day) => subMonths(day, 3),
  halfYearly: (day) => subMonths(day, 6),
  yearly: (day) => subMonths(day, 12),
};

/**
 * The day of the last invoice run: the newest day on which a recurring invoice was made, told by its next one and its
 * period. Pure. (Halo's list tells the next day only.)
 * @param today `YYYY-MM-DD`
 * @returns `YYYY-MM-DD`; null where no invoice that is on tells its next day and its period
 * @example monthly, next on 1 December, today 29 November: 1 November
 */
export function lastInvoiceRun(invoices: readonly RecurringInvoice[], today: string): string | null {
  const days = invoices.flatMap(({ disabled, nextOn, period, startsOn }) => {
    if (disabled || nextOn === null || period === 'unknown') return [];
    const day = before[period](new Date(nextOn)).toISOString().slice(0, 10);
    return day <= today && (startsOn === null || day >= startsOn) ? [day] : [];
  });
  return days.sort().at(-1) ?? null;
}
