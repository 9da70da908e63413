import { inEnglish, moneyPhrase } from '../../messages/phrases.ts';

/** An amount as the companion says it everywhere: `1,204.00`. */
export const amount = (value: number): string => money(value, null);

/** The same with its currency, as far as both are known: `USD 1,204.00`. */
export const money = (value: number | null, currency: string | null): string =>
  value === null ? 'unknown' : inEnglish(moneyPhrase(value, currency));

/** Where it matters that the currency is not known: `1,204.00 (currency not known)`. */
export const certainMoney = (value: number, currency: string | null): string =>
  currency === null ? `${amount(value)} (currency not known)` : money(value, currency);
