import type { RenewalList } from '../../../shared/renewals.ts';
import { joined, number, t } from '../../i18n/translate.ts';
import { AsOf } from '../ui/as-of.tsx';
import { browserZone } from '../ui/zone-note.tsx';

/** How much there is, how old the oldest part is, what is not known, and in which zone times are told. */
export function Lead({ list }: { readonly list: RenewalList }) {
  const { renewals, asOf, unread } = list;
  return (
    <>
      {joined([
        t('admin.renewals.count', renewals.length, [number(renewals.length)]),
        unread > 0 && t('admin.renewals.unread', unread, [number(unread)]),
        t('admin.renewals.zone', [browserZone().replaceAll('_', ' ')]),
      ])}
      <AsOf iso={asOf} />
    </>
  );
}
