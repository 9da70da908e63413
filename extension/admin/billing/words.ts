import type { BillingRow } from '../../../shared/billing.ts';
import { dayWords } from '../../i18n/moments.ts';
import { money, plainAmount } from '../../i18n/money.ts';
import { locale, number, percent, t } from '../../i18n/translate.ts';
import type { Sum } from '../core/differences.ts';
import type { BillingFilter } from './rows.ts';

/** What a filter of the worklist is called. */
export function filterWords(filter: BillingFilter): string {
  switch (filter) {
    case 'open':
      return t('admin.billing.filterOpen');
    case 'notBilled':
      return t('admin.billing.filterNotBilled');
    case 'tooLittle':
      return t('admin.billing.filterTooLittle');
    case 'tooMuch':
      return t('admin.billing.filterTooMuch');
    case 'other':
      return t('admin.billing.filterOther');
    case 'lowMargin':
      return t('admin.billing.filterLowMargin');
    case 'notComparable':
      return t('admin.billing.filterNotComparable');
    case 'accepted':
      return t('admin.billing.filterAccepted');
    case 'right':
      return t('admin.billing.filterRight');
  }
}

export const seats = (count: number | null): string => (count === null ? '–' : number(count));

/** Money in its currency, which may not be shown. */
export const amount = (sum: number, currency: string | null): string =>
  currency === null ? plainAmount(sum) : money(sum, currency);

/** What stands in the last column: the money at stake, or what was accepted. */
export function atStakeWords({ state, accepted, atStakePerMonth, currency }: BillingRow): string {
  if (accepted !== null)
    return accepted.until === null
      ? accepted.reason
      : t('admin.billing.acceptedUntil', [dayWords(locale(), accepted.until), accepted.reason]);
  if (state === 'right' || state === 'notComparable') return '';
  return atStakePerMonth === null ? t('admin.billing.unknown') : amount(atStakePerMonth, currency);
}

/** What is left of the price of a row in a month; a dash: nothing is proven of its cost. */
export function marginWords({ margin }: BillingRow): string {
  if (margin === undefined) return '–';
  const { perMonth, currency } = margin;
  return perMonth === null ? t('admin.billing.unknown') : amount(perMonth, currency);
}

/** A share of the price, in whole percent. */
export const marginPercent = ({ margin }: BillingRow): string =>
  margin?.percent == null ? '–' : percent(margin.percent / 100);

export const sumWords = ({ currency, perMonth }: Sum): string => amount(perMonth, currency);

/** What is the case with a row, in a sentence. */
export function whyWords({
  state,
  bought,
  licence,
  billed,
  expected,
  haloLicenceId,
  accepted,
}: BillingRow): string {
  const [should, does] = [seats(expected), seats(billed)];
  switch (state) {
    case 'billedTwice':
      return t('admin.billing.why.billedTwice', [should, does]);
    case 'cancelledButBilled':
      return t('admin.billing.why.cancelledButBilled');
    case 'notBilled':
      return haloLicenceId === null ? t('admin.billing.why.notImported') : t('admin.billing.why.notBilled');
    case 'lineInactive':
      return t('admin.billing.why.lineInactive');
    case 'invoiceEnded':
      return t('admin.billing.why.invoiceEnded');
    case 'billedLess':
    case 'billedMore':
      return licence !== null && bought !== null && licence !== bought
        ? t('admin.billing.why.licenceBehind', [seats(bought), seats(licence)])
        : t('admin.billing.why.differs', [should, does]);
    case 'periodDiffers':
      return t('admin.billing.why.periodDiffers');
    case 'handKept':
      return t('admin.billing.why.handKept', [does]);
    case 'licenceWithoutSubscription':
      return t('admin.billing.why.licenceWithoutSubscription');
    case 'accepted':
      return t('admin.billing.why.accepted', [accepted?.by ?? '–', should, does]);
    case 'notComparable':
      return t('admin.billing.why.notComparable');
    case 'right':
      return t('admin.billing.why.right', [does]);
  }
}
