import type { Actor } from './audit.ts';
import type { Cell } from './csv.ts';
import type { OrderState } from './order-states.ts';
import type { OrderRow } from './orders.ts';

/** The columns of orders as a table, in their order. */
export const orderColumns = [
  'order',
  'state',
  'customer',
  'product',
  'subscription',
  'from',
  'to',
  'askedBy',
  'askedAt',
  'decidedBy',
  'decidedAt',
  'sentAt',
  'endedAt',
  'tracking',
  'reason',
  'ticket',
  'problem',
  'licence',
  'cost',
  'currency',
] as const;
type Column = (typeof orderColumns)[number];

/** The words of one language for what stands in the table. */
export interface OrderTableLabels {
  column(column: Column): string;
  state(state: OrderState): string;
  actor(by: Actor): string;
}

/**
 * Orders as a table, one a row under one head line; numbers stay numbers, what is not known is empty, moments are ISO.
 * @returns rows of equal width, the first one the head
 */
export const ordersTable = (rows: readonly OrderRow[], labels: OrderTableLabels): Cell[][] => [
  orderColumns.map((column) => labels.column(column)),
  ...rows.map((row) => {
    const cells = cellsOf(row, labels);
    return orderColumns.map((column) => cells[column]);
  }),
];

function cellsOf({ order, details, context }: OrderRow, labels: OrderTableLabels): Record<Column, Cell> {
  const decidedBy = order.approvedBy ?? details.rejectedBy;
  return {
    order: order.orderId,
    state: labels.state(order.state),
    customer: context.customerName,
    product: details.product,
    subscription: order.subscriptionId,
    from: order.from,
    to: order.to,
    askedBy: labels.actor(order.requestedBy),
    askedAt: details.requestedAt,
    decidedBy: decidedBy === null ? null : labels.actor(decidedBy),
    decidedAt: details.decidedAt,
    sentAt: details.sentAt,
    endedAt: details.endedAt,
    tracking: order.trackingId,
    reason: details.reason,
    ticket: details.ticket,
    problem: order.problem?.message ?? null,
    licence: details.licence?.state ?? null,
    cost: context.cost?.change ?? null,
    currency: context.cost?.currency ?? null,
  };
}
