import type { Actor } from '../../../shared/audit.ts';
import { isCancellation } from '../../../shared/order-states.ts';
import type { OrderRow } from '../../../shared/orders.ts';
import type { OrderTableLabels, orderColumns } from '../../../shared/orders-table.ts';
import { tableText } from './table-text.ts';
import { colour, counted, moment, shown } from './text.ts';

/** Who did something, as it stands in lists. */
const whoOf = (by: Actor): string =>
  by.kind === 'connection' ? by.name : by.kind === 'schedule' ? 'schedule' : 'command line';

const change = ({ order }: OrderRow): string =>
  isCancellation(order) ? `cancel ${order.from}` : `${order.from} → ${order.to}`;

/** Orders as aligned lines, with how many wait at the end. */
export function orderLines(rows: readonly OrderRow[]): string {
  const cells = rows.map((row) => [
    row.order.orderId,
    row.order.state,
    change(row),
    shown(row.details.product, 36),
    shown(row.context.customerName ?? '?', 28),
    shown(whoOf(row.order.requestedBy), 24),
    moment(row.details.requestedAt),
  ]);
  const waiting = rows.filter(({ order }) => order.state === 'asked').length;
  return tableText({
    none: 'Nothing was ordered.',
    head: ['Order', 'State', 'Seats', 'Product', 'Customer', 'Asked by', 'When'],
    rows: cells,
    end: `${counted(rows.length, 'order')}${waiting === 0 ? '' : `, ${waiting} to approve: orders approve <orderId>`}`,
  });
}

const followed = {
  inStep: 'The licence in Halo is in step.',
  held: 'The licence in Halo does not follow yet: see the last run.',
  failed: 'The licence in Halo could not be brought in step: see the last run.',
  stillActive:
    'Its licence is still active in Halo: deactivateDeleted is off, or the second look has not been.',
  none: 'It has no licence in Halo.',
} as const;

/** One order in sentences: where it stands, why, what follows in Halo. */
export function orderText(row: OrderRow): string {
  const { order, details, context } = row;
  const sign =
    order.state === 'confirmed' ? colour.green('=') : order.problem === null ? '~' : colour.yellow('!');
  const lines = context.lines.map(({ recurringInvoiceId, quantity, next }) =>
    next === null
      ? `   recurring invoice ${recurringInvoiceId} bills ${quantity ?? '–'} now`
      : `   recurring invoice ${recurringInvoiceId}: ${quantity} now, billed ${next} next`,
  );
  return [
    `${sign}  ${order.orderId} is ${order.state}: ${change(row)} · ${shown(details.product)}`,
    ...(order.problem === null ? [] : [`   ${order.problem.message}`, `   ${order.problem.action}`]),
    ...(details.licence === null ? [] : [`   ${followed[details.licence.state]}`]),
    ...lines,
  ].join('\n');
}

const columnNames: Readonly<Record<(typeof orderColumns)[number], string>> = {
  order: 'Order',
  state: 'State',
  customer: 'Customer',
  product: 'Product',
  subscription: 'Subscription',
  from: 'From',
  to: 'To',
  askedBy: 'Asked by',
  askedAt: 'Asked at',
  decidedBy: 'Decided by',
  decidedAt: 'Decided at',
  sentAt: 'Sent at',
  endedAt: 'Ended at',
  tracking: 'Tracking id',
  reason: 'Reason',
  ticket: 'Ticket',
  problem: 'Problem',
  licence: 'Licence',
  cost: 'Cost change a cycle',
  currency: 'Currency',
};

/** The words of the table of orders. */
export const orderTableLabels: OrderTableLabels = {
  column: (column) => columnNames[column],
  state: (state) => state,
  actor: whoOf,
};
