import { waitsForApproval } from '../../../shared/order-states.ts';
import type { OrderRow } from '../../../shared/orders.ts';
import { actorWords } from '../../i18n/actor-words.ts';
import { orderStateWords } from '../../i18n/order-state.ts';
import { joined, t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { hashOf } from '../core/route.ts';
import { Button } from '../ui/button.tsx';
import { VirtualRows } from '../ui/virtual-rows.tsx';
import { When } from '../ui/when.tsx';
import type { OrdersStore } from './store.ts';
import { changeWords, factsWords, followedWords } from './words.ts';

const tones = {
  asked: 'look',
  approved: 'calm',
  ordered: 'calm',
  confirmed: 'calm',
  rejected: 'calm',
  failed: 'wrong',
  unknown: 'look',
} as const;

interface OrderTableProps {
  readonly store: OrdersStore;
  readonly onApprove: (row: OrderRow) => void;
}

/** Orders: what each changes, where it stands and why, with a press to approve or reject those that wait. */
export const OrderTable = ({ store, onApprove }: OrderTableProps) => (
  <VirtualRows
    class="decisions orders"
    label={t('admin.orders.title')}
    rows={store.shown.value}
    keyOf={({ order }) => order.orderId}
    height={88}
    measured
    render={(row) => (
      <>
        <td>
          <span class={`order-chip ${tones[row.order.state]}`}>{orderStateWords(row.order.state)}</span>
        </td>
        <td class="decision">
          <OrderLines row={row} />
        </td>
        <td>
          {waitsForApproval(row.order) && (
            <div class="buttons">
              <Button
                kind="main"
                busy={store.action.isBusy.value}
                label={t('admin.orders.approveLabel', [changeWords(row), row.details.product])}
                onClick={() => onApprove(row)}
              >
                {t('admin.orders.approve')}
              </Button>
              <Button
                busy={store.action.isBusy.value}
                label={t('admin.orders.rejectLabel', [changeWords(row), row.details.product])}
                onClick={() => void store.reject(row.order.orderId)}
              >
                {t('admin.orders.reject')}
              </Button>
            </div>
          )}
        </td>
      </>
    )}
  />
);

function OrderLines({ row }: { readonly row: OrderRow }) {
  const { order, details, context } = row;
  const now = useApp().now.value;
  const by = actorWords(order.requestedBy);
  const follows = followedWords(row);
  return (
    <>
      <p>
        <strong>{changeWords(row)}</strong> · {details.product} ·{' '}
        <a href={hashOf('customers', null, { customer: details.sherwebCustomerId })}>
          {context.customerName ?? details.sherwebCustomerId}
        </a>
      </p>
      <p class="muted">
        {joined([
          t('admin.orders.askedBy', [by]),
          details.reason,
          details.ticket !== null && t('admin.orders.ticket', [String(details.ticket)]),
        ])}{' '}
        · <When iso={details.requestedAt} />
      </p>
      <p class="muted">{factsWords(row, now)}</p>
      {context.warning !== null && (
        <p class="look">
          {context.warning.message} {context.warning.action}
        </p>
      )}
      {order.problem !== null && (
        <p class={order.state === 'failed' ? 'wrong' : 'look'}>
          {order.problem.message} {order.problem.action}
        </p>
      )}
      {follows !== '' && <p>{follows}</p>}
      {details.ticketNote?.problem != null && (
        <p class="muted">
          {details.ticketNote.problem.message} {details.ticketNote.problem.action}
        </p>
      )}
    </>
  );
}
