import { waitsForApproval } from '../../../shared/order-states.ts';
import type { KeptOrder } from '../../../shared/orders.ts';
import { note, noteOn } from '../../messages/note.ts';
import { type Cause, type CauseItem, causeOf, countOf } from './cause.ts';
import { customerOf } from './customers.ts';
import type { UrgentTruth } from './truth.ts';

/** What ended longer ago is told no more. */
const endedDays = 7;

/** Plans that are held, orders, and trouble with our files. Pure. */
export function waitingCauses(truth: UrgentTruth): Cause[] {
  const { heldPlans, storage, at } = truth;
  const files = (key: string, notes: typeof storage.now, isEvent: boolean) =>
    causeOf({
      key,
      kind: 'storage',
      urgency: 'now',
      isEvent,
      since: at,
      say: (items) => note('notify.storage', countOf(items)),
      items: notes.map((said) => ({
        fact: `${said.code} ${said.message}`,
        customer: null,
        said,
        ...(isEvent ? { at } : {}),
      })),
    });
  return [
    ...causeOf({
      key: 'planHeld',
      kind: 'planHeld',
      urgency: 'now',
      since: heldPlans.map(({ madeAt }) => madeAt).toSorted()[0] ?? at,
      say: (items) => note('notify.held', countOf(items)),
      items: heldPlans.map(({ planId, madeAt, changeCount, holds }) => ({
        fact: planId,
        customer: null,
        said:
          holds[0] === undefined
            ? note('notify.heldPlan', { count: changeCount, day: madeAt.slice(0, 10), planId })
            : noteOn(holds[0], planId),
      })),
    }),
    ...files('storage', storage.now, false),
    ...files('storage:atStart', storage.atStart, true),
    ...orderCauses(truth),
  ];
}

function orderCauses({ orders, customers, at }: UrgentTruth): Cause[] {
  const from = new Date(Date.parse(at) - endedDays * 86_400_000).toISOString();
  const itemOf = ({ order, details }: KeptOrder): CauseItem => {
    const customer = customerOf(customers, details.sherwebCustomerId);
    const said = note('notify.order', {
      customer: customer.name,
      product: details.product,
      from: order.from,
      to: order.to,
    });
    return {
      fact: `${order.orderId} ${order.state}`,
      customer,
      said,
      ...(details.endedAt === null ? {} : { at: details.endedAt }),
    };
  };
  const ended = (states: readonly string[]) =>
    orders.filter(({ order, details }) => states.includes(order.state) && (details.endedAt ?? '') >= from);
  const waiting = orders.filter(({ order }) => waitsForApproval(order));
  return [
    ...causeOf({
      key: 'orders:waiting',
      kind: 'orders',
      urgency: 'now',
      since: waiting.map(({ details }) => details.requestedAt).toSorted()[0] ?? at,
      say: (items) => note('notify.ordersWaiting', countOf(items)),
      items: waiting.map(itemOf),
    }),
    ...causeOf({
      key: 'orders:failed',
      kind: 'orders',
      urgency: 'now',
      isEvent: true,
      since: at,
      say: (items) => note('notify.ordersFailed', countOf(items)),
      items: ended(['failed', 'unknown']).map(itemOf),
    }),
    ...causeOf({
      key: 'orders:confirmed',
      kind: 'orders',
      urgency: 'digest',
      isEvent: true,
      since: at,
      say: (items) => note('notify.ordersConfirmed', countOf(items)),
      items: ended(['confirmed']).map(itemOf),
    }),
  ];
}
