import type { RenewalList } from '../../../shared/renewals.ts';
import { joined, number, t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { When } from '../ui/when.tsx';
import { browserZone } from '../ui/zone-note.tsx';

/** After so long, what Sherweb says may be another day's. */
const oldAfterMs = 26 * 3_600_000;

/** How much there is, how old the oldest part is, what is not known, and in which zone times are told. */
export function Lead({ list }: { readonly list: RenewalList }) {
  const now = useApp().now.value;
  const { renewals, asOf, unread } = list;
  const isOld = asOf !== null && now.getTime() - Date.parse(asOf) > oldAfterMs;
  return (
    <>
      {joined([
        t('admin.renewals.count', renewals.length, [number(renewals.length)]),
        unread > 0 && t('admin.renewals.unread', unread, [number(unread)]),
        t('admin.renewals.zone', [browserZone().replaceAll('_', ' ')]),
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
