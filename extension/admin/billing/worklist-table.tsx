import type { Worklist } from '../../../shared/billing.ts';
import { t } from '../../i18n/translate.ts';
import { isDifference } from '../core/differences.ts';
import { VirtualRows } from '../ui/virtual-rows.tsx';
import { EmptyWorklist } from './empty-worklist.tsx';
import { GroupCells } from './group-cells.tsx';
import type { Item } from './items.ts';
import type { BillingStore } from './store.ts';
import { WhyCell } from './why-cell.tsx';
import { WorklistCells } from './worklist-cells.tsx';

interface Props {
  readonly store: BillingStore;
  readonly list: Worklist;
  readonly onSearch: () => void;
}

/** The worklist itself; only the rows in sight exist. */
export function WorklistTable({ store, list, onSearch }: Props) {
  const { items, selected, openId, grouped } = store;
  const onKey = (item: Item, event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/') onSearch();
    else if (event.key === 'a' && item.kind !== 'group' && isDifference(item.row))
      store.askToAccept(item.row);
    else return;
    event.preventDefault();
  };
  return (
    <VirtualRows
      class={`worklist stacking ${grouped.value ? 'grouped' : ''} ${store.hasMargins.value ? 'margins' : ''}`}
      label={t('admin.billing.title')}
      rows={items.value}
      keyOf={keyOf}
      height={36}
      measured
      onKey={onKey}
      rowClass={(item) => {
        if (item.kind !== 'row') return item.kind;
        const { subscriptionId } = item.row;
        return `row ${selected.value.has(subscriptionId) ? 'selected' : ''} ${openId.value === subscriptionId ? 'open' : ''}`;
      }}
      head={<Head store={store} />}
      empty={<EmptyWorklist store={store} list={list} />}
      render={(item) => {
        if (item.kind === 'group') return <GroupCells group={item} store={store} list={list} />;
        const Cells = item.kind === 'why' ? WhyCell : WorklistCells;
        return <Cells row={item.row} store={store} list={list} />;
      }}
    />
  );
}

const keyOf = ({ key }: Item): string => key;

function Head({ store }: Pick<Props, 'store'>) {
  const { shown, selected } = store;
  const ids = shown.value.filter(isDifference).map(({ subscriptionId }) => subscriptionId);
  const areAll = ids.length > 0 && ids.every((id) => selected.value.has(id));
  return (
    <>
      <th scope="col">
        <input
          type="checkbox"
          aria-label={t('admin.billing.selectAll')}
          checked={areAll}
          disabled={ids.length === 0 || !store.isNow.value}
          onChange={() => store.select(ids, !areAll)}
        />
      </th>
      <th scope="col">{t('admin.billing.column.state')}</th>
      {!store.grouped.value && (
        <th scope="col" class="customer">
          {t('admin.billing.column.customer')}
        </th>
      )}
      <th scope="col" class="product">
        {t('admin.billing.column.product')}
      </th>
      <th scope="col" class="right">
        {t('admin.billing.column.bought')}
      </th>
      <th scope="col" class="right">
        {t('admin.billing.column.licence')}
      </th>
      <th scope="col" class="right">
        {t('admin.billing.column.billed')}
      </th>
      <th scope="col" class="right">
        {t('admin.billing.column.atStake')}
      </th>
      {store.hasMargins.value && (
        <th scope="col" class="right margin">
          {t('admin.billing.column.margin')}
        </th>
      )}
      <th scope="col" class="row-actions">
        <span class="unseen">{t('admin.billing.column.actions')}</span>
      </th>
    </>
  );
}
