import type { BillingRow, Worklist } from '../../../shared/billing.ts';
import { t } from '../../i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { VirtualRows } from '../ui/virtual-rows.tsx';
import { customerOf, isOpen } from './rows.ts';
import type { BillingStore } from './store.ts';
import { atStakeWords, seats, stateWords, toneOf } from './words.ts';

interface Props {
  readonly store: BillingStore;
  readonly list: Worklist;
}

/** The worklist itself; only the rows in sight exist. */
export function WorklistTable({ store, list }: Props) {
  const { shown, selected } = store;
  const ids = shown.value.filter(isOpen).map(({ subscriptionId }) => subscriptionId);
  const areAll = ids.length > 0 && ids.every((id) => selected.value.has(id));
  return (
    <VirtualRows
      class="worklist"
      label={t('admin.billing.title')}
      rows={shown.value}
      keyOf={keyOf}
      height={36}
      rowClass={({ subscriptionId }) => (selected.value.has(subscriptionId) ? 'row selected' : 'row')}
      head={
        <>
          <th scope="col">
            <input
              type="checkbox"
              aria-label={t('admin.billing.selectAll')}
              checked={areAll}
              disabled={ids.length === 0}
              onChange={() => store.select(ids, !areAll)}
            />
          </th>
          <th scope="col">{t('admin.billing.column.state')}</th>
          <th scope="col">{t('admin.billing.column.customer')}</th>
          <th scope="col">{t('admin.billing.column.product')}</th>
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
          <th scope="col">
            <span class="unseen">{t('admin.billing.column.actions')}</span>
          </th>
        </>
      }
      empty={
        <p class="empty">
          {list.billing.rows.length === 0 ? t('admin.billing.emptyNone') : t('admin.billing.emptyFilter')}
        </p>
      }
      render={(row) => <Cells row={row} store={store} list={list} />}
    />
  );
}

const keyOf = ({ subscriptionId }: BillingRow): string => subscriptionId;

function Cells({ row, store, list }: Props & { readonly row: BillingRow }) {
  const { subscriptionId, state, product } = row;
  return (
    <>
      <td>
        {isOpen(row) && (
          <input
            type="checkbox"
            aria-label={t('admin.billing.select', [product])}
            checked={store.selected.value.has(subscriptionId)}
            onChange={(event) => store.select([subscriptionId], event.currentTarget.checked)}
          />
        )}
      </td>
      <td class={`cut ${toneOf(state)}`}>{stateWords(state)}</td>
      <td class="cut">{customerOf(row, list.names)}</td>
      <td class="cut" title={product}>
        {product}
      </td>
      <td class="right">{seats(row.bought)}</td>
      <td class="right">{seats(row.licence)}</td>
      <td class="right">{seats(row.billed)}</td>
      <td class="right cut" title={row.accepted?.reason}>
        {atStakeWords(row)}
      </td>
      <td class="row-actions">
        {state === 'accepted' ? (
          <Button
            kind="quiet"
            label={t('admin.billing.reopenLabel', [product])}
            busy={store.action.isBusy.value}
            onClick={() => void store.reopen(subscriptionId)}
          >
            {t('admin.billing.reopen')}
          </Button>
        ) : (
          isOpen(row) && (
            <Button
              kind="quiet"
              label={t('admin.billing.acceptLabel', [product])}
              onClick={() => {
                store.selected.value = new Set([subscriptionId]);
                store.isAccepting.value = true;
              }}
            >
              {t('admin.billing.acceptOne')}
            </Button>
          )
        )}
      </td>
    </>
  );
}
