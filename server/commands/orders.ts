import { setTimeout as delay } from 'node:timers/promises';
import { hasEnded, isCancellation, type OrderState } from '../../shared/order-states.ts';
import { type Order, type OrderRow, OrderSchema } from '../../shared/orders.ts';
import { ordersTable } from '../../shared/orders-table.ts';
import type { RouteInput } from '../../shared/routes/request.ts';
import type { Outcome } from './outcome.ts';
import { orderLines, orderTableLabels, orderText } from './print/orders.ts';
import type { Session } from './session.ts';
import { writeCsv } from './write-csv.ts';

/** Every order, or those in some states. @throws ApiProblem, ConfigError when the CSV cannot be written */
export async function listCommand(
  session: Session,
  { state, csv }: { readonly state?: readonly OrderState[]; readonly csv?: string },
): Promise<Outcome> {
  const { rows } = await session.call('orderRows', {});
  const shown = rows.filter(({ order }) => state === undefined || state.includes(order.state));
  const json = { orders: shown.map(({ order }) => order) };
  const text =
    csv === undefined
      ? orderLines(shown)
      : await writeCsv(csv, ordersTable(shown, orderTableLabels), 'order');
  return { json, text, exitCode: 0 };
}

/** Asks for another quantity. @throws ApiProblem */
export async function requestCommand(
  session: Session,
  { subscriptionId, to, reason, ticket }: RouteInput<'requestOrder'>['body'],
): Promise<Outcome> {
  const body = { subscriptionId, to, reason, ticket };
  return askedOutcome(await session.call('requestOrder', { body }));
}

/** Asks for the end of a subscription. @throws ApiProblem */
export async function cancelCommand(
  session: Session,
  { subscriptionId, confirm, reason, ticket }: RouteInput<'requestCancellation'>['body'],
): Promise<Outcome> {
  const body = { subscriptionId, confirm, reason, ticket };
  return askedOutcome(await session.call('requestCancellation', { body }));
}

const askedOutcome = (order: Order): Outcome => {
  const what = isCancellation(order) ? `cancel ${order.from} seats` : `${order.from} → ${order.to} seats`;
  const text = `Asked as ${order.orderId}: ${what}. Somebody has to approve it: orders approve ${order.orderId}`;
  return { json: order, text, exitCode: 0 };
};

/** Says no to an order. @throws ApiProblem */
export async function rejectCommand(session: Session, orderId: string): Promise<Outcome> {
  const order = await session.call('rejectOrder', { params: { orderId } });
  return { json: order, text: `${orderId} is rejected; nothing was sent.`, exitCode: 0 };
}

const lookEveryMs = 250;
const longestMs = 130_000;

/** Approves an order, and waits for what comes of it. Exit 1 when it failed or is unknown. @throws ApiProblem */
export async function approveCommand(session: Session, orderId: string, wait: boolean): Promise<Outcome> {
  const sent = await session.call('approveOrder', { params: { orderId } });
  const row = await (wait ? ended(session, orderId) : session.call('readOrder', { params: { orderId } }));
  const isBad = row.order.state === 'failed' || row.order.state === 'unknown';
  const json = wait ? OrderSchema.parse(row.order) : sent;
  return { json, text: orderText(row), exitCode: isBad ? 1 : 0 };
}

/** The order once it has ended and its licence followed, or a dry run said what would be sent. */
async function ended(session: Session, orderId: string): Promise<OrderRow> {
  const until = Date.now() + longestMs;
  for (;;) {
    const row = await session.call('readOrder', { params: { orderId } });
    const { order, details } = row;
    const follows = order.state === 'confirmed' && details.licence === null;
    const isDry = order.state === 'approved' && order.problem !== null;
    if ((hasEnded(order) && !follows) || isDry || Date.now() > until) return row;
    await delay(lookEveryMs);
  }
}
