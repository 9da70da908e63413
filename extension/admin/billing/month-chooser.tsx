import { monthWords } from '../../i18n/moments.ts';
import { locale, t } from '../../i18n/translate.ts';
import type { BillingStore } from './store.ts';

/** Chooses between now and the months whose last comparison is kept. */
export function MonthChooser({ store }: { readonly store: BillingStore }) {
  const { month, months } = store;
  const kept = months.value.value?.months ?? [];
  return (
    <select
      class="months"
      aria-label={t('admin.billing.month')}
      disabled={kept.length === 0}
      value={month.value ?? ''}
      onChange={({ currentTarget: { value } }) => {
        void store.chooseMonth(value === '' ? null : value);
      }}
    >
      <option value="">{t('admin.billing.now')}</option>
      {kept.map((each) => (
        <option key={each.month} value={each.month}>
          {monthWords(locale(), each.month)}
        </option>
      ))}
    </select>
  );
}
