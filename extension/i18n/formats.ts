import { isCurrencyCode } from './currency-code.ts';
import { withoutThinSpaces } from './thin-space.ts';

/**
 * Days, times, numbers and money in the words of one language, for what stands in Halo's page: made once, since a panel
 * shows hundreds of them. The admin screens say moments by `moments.ts` and money by `money.ts`.
 */
export interface Formats {
  /** `14 Jan`, with the year when that is not near. */
  day(day: string): string;
  /** The day of a moment, in the reader's time zone. */
  dayOf(iso: string): string;
  /** A moment to the minute, in the reader's time zone: `9 Feb, 14:00`. */
  moment(iso: string): string;
  /** In full, for hovering. */
  fullDay(day: string): string;
  fullTime(iso: string): string;
  /** `06:02`, with the day before it when it is not today. */
  time(iso: string): { readonly isToday: boolean; readonly day: string; readonly time: string };
  number(value: number): string;
  /** An amount with its currency's code; without one when the currency is not known. */
  money(amount: number, currency: string | null): string;
  /** An amount alone, for a column that names the currency in its head. */
  amount(amount: number, currency: string | null): string;
}

const nearDays = 300;
const nearPastDays = 60;

/** @param timeZone of the moments; absent: the reader's own. Days are days, wherever they are read. */
export function createFormats(locale: string, now: () => Date, timeZone?: string): Formats {
  const zone = timeZone === undefined ? {} : { timeZone };
  const make = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const short = { day: 'numeric', month: 'short' } as const;
  // "5:12 PM" by half days, but "05:12" by whole ones.
  const hasHalves = make({ hour: 'numeric' }).resolvedOptions().hour12 === true;
  const clock = { hour: hasHalves ? 'numeric' : '2-digit', minute: '2-digit' } as const;
  /** A day that is near needs no year: nobody takes "14 Jan" in November for another one. */
  const isNear = (date: Date) => {
    const days = (date.getTime() - now().getTime()) / 86_400_000;
    return days > -nearPastDays && days < nearDays;
  };
  const dated = (options: Intl.DateTimeFormatOptions) => {
    const near = make(options);
    const far = make({ ...options, year: 'numeric' });
    return (iso: string) => {
      const date = new Date(iso);
      return (isNear(date) ? near : far).format(date);
    };
  };
  const as = (options: Intl.DateTimeFormatOptions) => {
    const format = make(options);
    return (iso: string) => format.format(new Date(iso));
  };
  const dayOf = dated({ ...short, ...zone });
  const time = as({ timeStyle: 'short', ...zone });
  const date = make({ dateStyle: 'short', ...zone });
  /** Made once for each currency and number of digits: making one costs more than a hundred uses of it. */
  const kept = new Map<string, Intl.NumberFormat>();
  const keep = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = Object.values(options).join(' ');
    const format = kept.get(key) ?? new Intl.NumberFormat(locale, options);
    kept.set(key, format);
    return format;
  };
  const write = (value: number, options: Intl.NumberFormatOptions) =>
    withoutThinSpaces(keep(options).format(value));
  const amount = (value: number, currency: string | null) => {
    const least = digitsOf(currency);
    // A price of a tenth of a cent must not be shown as nothing.
    const most = value !== 0 && Math.abs(value) < 10 ** -least ? least + 3 : least;
    return write(value, { minimumFractionDigits: least, maximumFractionDigits: most });
  };
  const digitsOf = (currency: string | null): number =>
    currency !== null && isCurrencyCode(currency)
      ? (keep({ style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2)
      : 2;
  const money = (value: number, currency: string | null) => {
    if (currency === null) return amount(value, null);
    return isCurrencyCode(currency)
      ? write(value, { style: 'currency', currency, currencyDisplay: 'code' })
      : `${amount(value, null)} ${currency}`;
  };
  return {
    day: dated({ ...short, timeZone: 'UTC' }),
    dayOf,
    moment: dated({ ...short, ...clock, ...zone }),
    fullDay: as({ dateStyle: 'full', timeZone: 'UTC' }),
    fullTime: as({ dateStyle: 'full', timeStyle: 'short', ...zone }),
    time: (iso) => ({
      isToday: date.format(new Date(iso)) === date.format(now()),
      day: dayOf(iso),
      time: time(iso),
    }),
    number: (value) => write(value, {}),
    amount,
    money,
  };
}
