import { isCurrencyCode } from './currency-code.ts';
import { number } from './translate.ts';

/**
 * An amount with its currency in front, as in "USD 1,204.00".
 * @param currency as a vendor told it; a word that is no currency is shown behind the amount, as it is
 * @param mostDigits after the point, where more than the currency's own may matter
 */
export function money(amount: number, currency: string, mostDigits?: number): string {
  const digits = mostDigits === undefined ? {} : { maximumFractionDigits: mostDigits };
  return isCurrencyCode(currency)
    ? number(amount, { style: 'currency', currency, currencyDisplay: 'code', ...digits })
    : `${plainAmount(amount, mostDigits)} ${currency}`;
}

/** An amount whose currency is not shown. */
export const plainAmount = (amount: number, mostDigits = 2): string =>
  number(amount, { minimumFractionDigits: 2, maximumFractionDigits: mostDigits });
