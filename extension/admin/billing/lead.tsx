import type { Worklist } from '../../../shared/billing.ts';
import { monthWords } from '../../i18n/moments.ts';
import { joined, locale, number, t } from '../../i18n/translate.ts';
import { AsOf } from '../ui/as-of.tsx';

/** How much was compared, and how old the oldest part of it is. */
export function Lead({
  list: { billing, missed, comparedAt },
  month,
}: {
  readonly list: Worklist;
  /** `2026-03`; null: now. */
  readonly month: string | null;
}) {
  const { asOf, compared } = billing;
  const not = missed.reduce((sum, { count }) => sum + count, 0);
  if (comparedAt === null) return <>{t('admin.billing.neverCompared')}</>;
  return (
    <>
      {joined([
        month !== null && t('admin.billing.asItWas', [monthWords(locale(), month)]),
        t('admin.billing.compared', compared + not, [number(compared), number(compared + not)]),
        not > 0 && t('admin.billing.notCompared', not, [number(not)]),
      ])}
      <AsOf iso={asOf} isKept={month !== null} />
    </>
  );
}
