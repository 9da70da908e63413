import { waitsForApproval } from '../../../shared/order-states.ts';
import type { OrderRow } from '../../../shared/orders.ts';
import { folded } from '../../i18n/search.ts';

/** `open`: waits, is under way, or nobody knows its end. */
export const orderFilters = ['open', 'toApprove', 'ended', 'all'] as const;
export type OrderFilter = (typeof orderFilters)[number];

const over = ['confirmed', 'failed', 'rejected'];

/** Whether a filter shows an order. Pure. */
export function shows(filter: OrderFilter, { order }: OrderRow): boolean {
  if (filter === 'all') return true;
  if (filter === 'toApprove') return waitsForApproval(order);
  return over.includes(order.state) === (filter === 'ended');
}

/** What the search looks through, without case and accents. Pure. */
export const textOf = ({ order, details, context }: OrderRow): string =>
  folded(
    [
      order.orderId,
      order.subscriptionId,
      details.product,
      context.customerName,
      details.reason,
      details.ticket,
      order.requestedBy.kind === 'connection' ? order.requestedBy.name : null,
    ].join(' '),
  );
