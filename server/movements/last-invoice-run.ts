import type { InvoicePeriod, RecurringInvoice } from '../vendors/halo/invoices/recurring-invoice.ts';

/** A day so many days earlier, both `YYYY-MM-DD`: no time zone has a part in it. */
const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

/** The same by months; what that month is too short for is its last day. */
function monthsBefore(day: string, months: number): string {
  const then = new Date(day);
  const [year, month] = [then.getUTCFullYear(), then.getUTCMonth() - months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(then.getUTCDate(), lastDay))).toISOString().slice(0, 10);
}

const before: Record<Exclude<InvoicePeriod, 'unknown'>, (day: string) => string> = {
  daily: (day) => daysBefore(day, 1),
  weekly: (day) => daysBefore(day, 7),
  monthly: (day) => monthsBefore(day, 1),
  quarterly: (day) => monthsBefore(day, 3),
  halfYearly: (day) => monthsBefore(day, 6),
  yearly: (day) => monthsBefore(day, 12),
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
    const day = before[period](nextOn);
    return day <= today && (startsOn === null || day >= startsOn) ? [day] : [];
  });
  return days.sort().at(-1) ?? null;
}
