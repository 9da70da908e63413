import type { Worklist } from '../../../shared/billing.ts';
import { customerAddress } from '../../halo-page/addresses.ts';
import { joined, number, t } from '../../i18n/translate.ts';
import { isDifference } from '../core/differences.ts';
import { HaloLink } from './halo-link.tsx';
import type { Item } from './items.ts';
import type { BillingStore } from './store.ts';
import { sumWords } from './words.ts';

interface Props {
  readonly group: Extract<Item, { kind: 'group' }>;
  readonly store: BillingStore;
  readonly list: Worklist;
}

/** A customer's heading, with what its rows come to and a way to select them all. */
export function GroupCells({ group, store, list: { haloUrl } }: Props) {
  const { customer, haloClientId, rows, sums, unknown } = group;
  const ids = rows.filter(isDifference).map(({ subscriptionId }) => subscriptionId);
  const areAll = ids.length > 0 && ids.every((id) => store.selected.value.has(id));
  return (
    <>
      <td>
        {store.isNow.value && ids.length > 0 && (
          <input
            type="checkbox"
            aria-label={t('admin.billing.selectOf', [customer])}
            checked={areAll}
            onChange={() => store.select(ids, !areAll)}
          />
        )}
      </td>
      <th scope="rowgroup" class="cut">
        {customer}
        <span class="count">{number(rows.length)}</span>
      </th>
      <td class="right">
        {joined([
          ...sums.map(sumWords),
          unknown > 0 && t('admin.billing.unknownOf', unknown, [number(unknown)]),
        ])}
      </td>
      <td class="row-actions">
        {haloUrl !== null && haloClientId !== null && (
          <HaloLink href={customerAddress(haloUrl, haloClientId)} of={customer}>
            {t('admin.billing.openCustomer')}
          </HaloLink>
        )}
      </td>
    </>
  );
}
