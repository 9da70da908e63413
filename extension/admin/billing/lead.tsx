import type { Worklist } from '../../../shared/billing.ts';
import { joined, number, t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { When } from '../ui/when.tsx';

/** After so long, what Sherweb charged may be another day's. */
const oldAfterMs = 26 * 3_600_000;

/** How much was compared, and how old the oldest part of it is. */
export function Lead({ list: { billing, missed } }: { readonly list: Worklist }) {
  const now = useApp().now.value;
  const { asOf, compared } = billing;
  const not = missed.reduce((sum, { count }) => sum + count, 0);
  const isOld = asOf !== null && now.getTime() - new Date(asOf).getTime() > oldAfterMs;
  return (
    <>
      {joined([
        t('admin.billing.compared', [number(compared), number(compared + not)]),
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
