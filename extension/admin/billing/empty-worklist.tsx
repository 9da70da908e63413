import type { Worklist } from '../../../shared/billing.ts';
import { number, t } from '../../i18n/translate.ts';
import { NothingRead } from '../ui/nothing-read.tsx';
import type { BillingStore } from './store.ts';

/** Why no row is shown, and never "all is well" over what was not compared. */
export function EmptyWorklist({
  store: { filter, search },
  list: { billing, missed },
}: {
  readonly store: BillingStore;
  readonly list: Worklist;
}) {
  const isPlain = filter.value === 'open' && search.value.trim() === '';
  if (billing.rows.length === 0) return <NothingRead />;
  if (!isPlain) return <p class="empty">{t('admin.billing.emptyFilter')}</p>;
  if (billing.compared === 0) return <p class="empty">{t('admin.billing.emptyBlind')}</p>;
  return (
    <p class="empty">
      {missed.length === 0
        ? t('admin.billing.emptyRight', billing.compared, [number(billing.compared)])
        : t('admin.billing.emptyRightButMissed', billing.compared, [number(billing.compared)])}
    </p>
  );
}
