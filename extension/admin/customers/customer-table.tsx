import type { CustomerRow } from '../../../shared/mapping.ts';
import { t } from '../../i18n/translate.ts';
import { isOpen } from '../core/mapping-table/filter.ts';
import { ActionsHead } from '../ui/actions-head.tsx';
import { VirtualRows } from '../ui/virtual-rows.tsx';
import { CustomerRowCells } from './customer-row.tsx';
import type { CustomersStore } from './store.ts';

/** The mapping table, with keys for whoever goes through it row by row. */
export function CustomerTable({ store }: { readonly store: CustomersStore }) {
  const { shown, selected, table } = store;
  const ids = shown.value.map(({ sherwebCustomerId }) => sherwebCustomerId);
  const areAll = ids.length > 0 && ids.every((id) => selected.value.has(id));
  const onKey = (row: CustomerRow, event: KeyboardEvent) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isPlain || event.key.toLowerCase() !== 'x' || !isOpen(row)) return;
    event.preventDefault();
    void store.exclude(row);
  };
  return (
    <VirtualRows
      class={store.hasCounts.value ? 'customers' : 'customers uncounted'}
      label={t('admin.customers.title')}
      rows={shown.value}
      toCome={store.toCome.value}
      focus={store.focus.value}
      keyOf={(row) => row.sherwebCustomerId}
      height={40}
      measured
      onKey={onKey}
      rowClass={(row) => (selected.value.has(row.sherwebCustomerId) ? 'row selected' : 'row')}
      // Nobody is known yet: there is nothing to head.
      head={
        table.value.value?.readAt === null ? undefined : (
          <>
            <th scope="col">
              <input
                type="checkbox"
                aria-label={t('admin.customers.selectAll')}
                checked={areAll}
                disabled={ids.length === 0 || store.toCome.value > 0}
                onChange={() => store.select(ids, !areAll)}
              />
            </th>
            <th scope="col">{t('admin.customers.sherwebCustomer')}</th>
            <th scope="col">{t('admin.customers.state')}</th>
            <th scope="col">{t('admin.customers.haloCustomer')}</th>
            {store.hasCounts.value && (
              <th scope="col" class="right">
                {t('admin.customers.subscriptions')}
              </th>
            )}
            <ActionsHead />
          </>
        )
      }
      empty={
        <p class="empty">
          {table.value.value?.readAt === null
            ? store.action.isBusy.value
              ? t('admin.customers.reading')
              : t('admin.customers.emptyNeverRead')
            : store.rows.value.length === 0
              ? t('admin.customers.emptyNone')
              : store.search.value !== ''
                ? t('admin.customers.emptySearch', [store.search.value])
                : t('admin.customers.emptyFilter')}
        </p>
      }
      render={(row) => (
        <CustomerRowCells row={row} store={store} isSelected={selected.value.has(row.sherwebCustomerId)} />
      )}
    />
  );
}
