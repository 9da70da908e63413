import type { Actor } from '../../../shared/audit.ts';
import type { Cell } from '../../../shared/csv.ts';
import { isCancellation, type OrderRow } from '../../../shared/orders.ts';
import { colour, columns, counted, moment, shown } from './text.ts';

/** Who did something, as it stands in lists. */
const whoOf = (by: Actor | null): string =>
  by === null ? '' : by.kind === 'connection' ? by.name : `the ${by.kind}`;

const change = ({ order }: OrderRow): string =>
  isCancellation(order) ? `cancel ${order.from}` : `${order.from} → ${order.to}`;

/** Orders as aligned lines, with how many wait at the end. */
export function orderLines(rows: readonly OrderRow[]): string {
  if (rows.length === 0) return 'Nothing was ordered.';
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
  return [
    columns([['order', 'state', 'seats', 'product', 'customer', 'asked by', 'when'], ...cells]),
    '',
    `${counted(rows.length, 'order')}${waiting === 0 ? '' : `, ${waiting} to approve: orders approve <orderId>`}`,
  ].join('\n');
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

/** Orders as a table for a spreadsheet, a row each. */
export const orderTable = (rows: readonly OrderRow[]): Cell[][] => [
  [
    ...['Order', 'State', 'Customer', 'Product', 'Subscription', 'From', 'To', 'Asked by', 'Asked at'],
    ...['Decided by', 'Decided at', 'Sent at', 'Ended at', 'Tracking id', 'Reason', 'Ticket', 'Problem'],
    ...['Licence', 'Cost change a cycle', 'Currency'],
  ],
  ...rows.map(({ order, details, context }) => [
    order.orderId,
    order.state,
    context.customerName,
    details.product,
    order.subscriptionId,
    order.from,
    order.to,
    whoOf(order.requestedBy),
    details.requestedAt,
    whoOf(order.approvedBy ?? details.rejectedBy),
    details.decidedAt,
    details.sentAt,
    details.endedAt,
    order.trackingId,
    details.reason,
    details.ticket,
    order.problem?.message ?? null,
    details.licence?.state ?? null,
    context.cost?.change ?? null,
    context.cost?.currency ?? null,
  ]),
];
