import type { OrderRow } from '../../../shared/orders.ts';
import { type OrderTableLabels, type orderColumns, ordersTable } from '../../../shared/orders-table.ts';
import { actorWords } from '../../i18n/actor-words.ts';
import { orderStateWords } from '../../i18n/order-state.ts';
import { t } from '../../i18n/translate.ts';
import { saveCsv } from '../ui/save-csv.ts';

const columns: Record<(typeof orderColumns)[number], () => string> = {
  order: () => t('admin.orders.order'),
  state: () => t('admin.billing.column.state'),
  customer: () => t('admin.billing.column.customer'),
  product: () => t('admin.billing.column.product'),
  subscription: () => t('admin.csv.subscriptionId'),
  from: () => t('admin.orders.csv.from'),
  to: () => t('admin.orders.csv.to'),
  askedBy: () => t('admin.orders.csv.askedBy'),
  askedAt: () => t('admin.orders.csv.askedAt'),
  decidedBy: () => t('admin.orders.csv.decidedBy'),
  decidedAt: () => t('admin.orders.csv.decidedAt'),
  sentAt: () => t('admin.orders.csv.sentAt'),
  endedAt: () => t('admin.orders.csv.endedAt'),
  tracking: () => t('admin.orders.csv.tracking'),
  reason: () => t('admin.reason'),
  ticket: () => t('admin.orders.csv.ticket'),
  problem: () => t('admin.orders.csv.problem'),
  licence: () => t('admin.billing.column.licence'),
  cost: () => t('admin.orders.csv.cost'),
  currency: () => t('admin.billing.column.currency'),
};

const labels: OrderTableLabels = {
  column: (column) => columns[column](),
  state: orderStateWords,
  actor: actorWords,
};

/** Saves orders as a CSV file. */
export function saveOrders(rows: readonly OrderRow[], now: Date): void {
  saveCsv(`orders-${now.toISOString().slice(0, 10)}`, ordersTable(rows, labels));
}
