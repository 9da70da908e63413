import type { Actor } from '../../shared/audit.ts';
import { waitsForApproval } from '../../shared/order-states.ts';
import type { KeptOrder } from '../../shared/orders.ts';
import { phrase } from '../messages/phrases.ts';
import { ProblemError } from '../messages/problem-error.ts';
import { costs } from './costs.ts';
import type { OrderDeps } from './deps.ts';
import { orderOf } from './kept-orders.ts';
import { mayApprove } from './may-approve.ts';
import { next, type OrderEvent } from './next.ts';
import { personOf } from './person-of.ts';
import { mustBeOurs, mustBeReady } from './ready.ts';

/** Keeps that an order is approved; nothing is sent yet. @throws ProblemError when it may not be approved; StoreError */
export async function approve(orderId: string, by: Actor, deps: OrderDeps): Promise<void> {
  await mustBeReady(deps);
  mustBeOurs(orderOf(deps, orderId).details.sherwebCustomerId, deps);
  const { data, now, settings } = deps;
  const costOf = await costs(data.orders.value.orders, deps);
  const at = now();
  await data.orders.change(({ orders }) => {
    const kept = orderOf(deps, orderId);
    mayApprove({ kept, by, person: personOf(deps, by), now: at }, orders, settings(), costOf);
    return { orders: after(orders, kept, { kind: 'approved', by, at: at.toISOString() }) };
  });
}

/** Keeps that an order is rejected. @throws ProblemError when it does not wait; StoreError */
export async function reject(orderId: string, by: Actor, deps: OrderDeps): Promise<void> {
  const at = deps.now().toISOString();
  await deps.data.orders.change(({ orders }) => {
    const kept = orderOf(deps, orderId);
    if (!waitsForApproval(kept.order))
      throw new ProblemError(409, 'orders.notWaiting', {
        orderId,
        state: phrase(`orderState.${kept.order.state}`),
      });
    return { orders: after(orders, kept, { kind: 'rejected', by, at }) };
  });
}

const after = (orders: readonly KeptOrder[], kept: KeptOrder, event: OrderEvent): KeptOrder[] =>
  orders.map((each) => (each === kept ? next(each, event) : each));
