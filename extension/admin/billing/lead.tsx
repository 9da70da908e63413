import type { Worklist } from '../../../shared/billing.ts';
import { monthWords } from '../../i18n/moments.ts';
import { joined, locale, number, t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { When } from '../ui/when.tsx';

/** After so long, what Sherweb charged may be another day's. */
const oldAfterMs = 26 * 3_600_000;

/** How much was compared, and how old the oldest part of it is. */
export function Lead({
  list: { billing, missed, comparedAt },
  month,
}: {
  readonly list: Worklist;
  /** `2026-03`; null: now. */
  readonly month: string | null;
}) {
  const now = useApp().now.value;
  const { asOf, compared } = billing;
  const not = missed.reduce((sum, { count }) => sum + count, 0);
  if (comparedAt === null) return <>{t('admin.billing.neverCompared')}</>;
  const isOld = month === null && asOf !== null && now.getTime() - new Date(asOf).getTime() > oldAfterMs;
  return (
    <>
      {joined([
        month !== null && t('admin.billing.asItWas', [monthWords(locale(), month)]),
        t('admin.billing.compared', compared + not, [number(compared), number(compared + not)]),
        not > 0 && t('admin.billing.notCompared', not, [number(not)]),
      ])}
      {asOf !== null && (
        <span class={isOld ? 'look' : undefined}>
          {' · '}
          {t('admin.billing.asOf')} <When iso={asOf} />
          {isOld && ` (${t('admin.billing.old')})`}
        </span>
      )}
    </>
  );
}
