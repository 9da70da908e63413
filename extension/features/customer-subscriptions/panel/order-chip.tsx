import { i18n } from '#i18n';
import { isCancellation } from '../../../../shared/order-states.ts';
import type { OrderRow } from '../../../../shared/orders.ts';
import type { Formats } from '../../../i18n/formats.ts';
import { orderStateWords } from '../../../i18n/order-state.ts';

const tones = {
  asked: 'muted',
  approved: 'muted',
  ordered: 'muted',
  confirmed: 'muted',
  rejected: 'muted',
  failed: 'wrong',
  unknown: 'look',
} as const;

/** Where the newest order of a subscription stands, with what it changes; why, where something is the matter. */
export function OrderChip({ row, formats }: { readonly row: OrderRow; readonly formats: Formats }) {
  const { order, details } = row;
  const change = isCancellation(order)
    ? i18n.t('panel.orders.cancels')
    : i18n.t('panel.orders.change', order.to, [formats.number(order.from), formats.number(order.to)]);
  const followed =
    order.state !== 'confirmed' || details.licence === null
      ? ''
      : details.licence.state === 'inStep'
        ? i18n.t('panel.orders.inStep')
        : i18n.t('panel.orders.notInStep');
  return (
    <small class={`order ${tones[order.state]}`} title={order.problem?.action}>
      <span class="chip">{orderStateWords(order.state)}</span> {change}
      {followed !== '' && <span class="followed"> · {followed}</span>}
      {order.problem !== null && <span class="why">{order.problem.message}</span>}
    </small>
  );
}
