import type { ListedRenewal } from '../../../shared/renewals.ts';
import { t } from '../../i18n/translate.ts';
import { VirtualRows } from '../ui/virtual-rows.tsx';
import { RenewalCells } from './renewal-cells.tsx';
import type { RenewalStore } from './store.ts';

interface Props {
  readonly store: RenewalStore;
  readonly onSearch: () => void;
}

/** Every commitment that is shown, by what closes next. */
export function RenewalTable({ store, onSearch }: Props) {
  const onKey = (renewal: ListedRenewal, event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/') onSearch();
    else if (event.key === 'i') store.asking.value = renewal;
    else return;
    event.preventDefault();
  };
  return (
    <VirtualRows
      class="renewals stacking"
      label={t('admin.renewals.title')}
      rows={store.shown.value}
      keyOf={keyOf}
      height={56}
      measured
      onKey={onKey}
      rowClass={() => 'row'}
      head={<Head />}
      empty={<p class="empty">{t('admin.renewals.nothing')}</p>}
      render={(renewal) => <RenewalCells renewal={renewal} store={store} />}
    />
  );
}

const keyOf = ({ subscriptionId }: ListedRenewal): string => subscriptionId;

const Head = () => (
  <>
    <th scope="col">{t('admin.renewals.column.next')}</th>
    <th scope="col" class="customer">
      {t('admin.renewals.column.customer')}
    </th>
    <th scope="col" class="product">
      {t('admin.renewals.column.product')}
    </th>
    <th scope="col" class="right">
      {t('admin.renewals.column.seats')}
    </th>
    <th scope="col">{t('admin.renewals.column.down')}</th>
    <th scope="col" class="fold">
      {t('admin.renewals.column.billed')}
    </th>
    <th scope="col" class="right fold">
      {t('admin.renewals.column.cost')}
    </th>
    <th scope="col">{t('admin.renewals.column.wanted')}</th>
  </>
);
