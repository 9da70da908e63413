import type { BillingRow } from '../../../shared/billing.ts';
import { dayWords, fullMoment } from '../../i18n/moments.ts';
import { locale, t } from '../../i18n/translate.ts';
import { amount, marginPercent, marginWords } from './words.ts';

/** What comes in and what is paid in a month, and which price is another one than in the last snapshot. */
export function MarginWhy({ row }: { readonly row: BillingRow }) {
  const { margin, priceChanges = [] } = row;
  if (margin === undefined && priceChanges.length === 0) return null;
  const money = (sum: number | null) =>
    sum === null ? t('admin.billing.unknown') : amount(sum, margin?.currency ?? null);
  return (
    <div class="line-why">
      {margin !== undefined && (
        <dl class="sum">
          <div>
            <dt>{t('admin.billing.pricePerMonth')}</dt>
            <dd>{money(margin.pricePerMonth)}</dd>
          </div>
          <div>
            <dt>{t('admin.billing.costPerMonth')}</dt>
            <dd>{money(margin.costPerMonth)}</dd>
          </div>
          <div class="result">
            <dt>{t('admin.billing.marginOf', [marginPercent(row)])}</dt>
            <dd class={margin.isLow ? 'look' : undefined}>{marginWords(row)}</dd>
          </div>
        </dl>
      )}
      {priceChanges.map(({ of, from, to, currency, since }) => (
        <p key={of} class="look" title={fullMoment(locale(), since)}>
          {of === 'price'
            ? t('admin.billing.priceChanged', [
                amount(from, currency),
                amount(to, currency),
                dayWords(locale(), since.slice(0, 10)),
              ])
            : t('admin.billing.costChanged', [
                amount(from, currency),
                amount(to, currency),
                dayWords(locale(), since.slice(0, 10)),
              ])}
        </p>
      ))}
    </div>
  );
}
