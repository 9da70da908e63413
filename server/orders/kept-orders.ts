import { hasEnded } from '../../shared/order-states.ts';
import type { KeptOrder } from '../../shared/orders.ts';
import { ProblemError } from '../messages/problem-error.ts';
import type { OrderDeps } from './deps.ts';
import { next, type OrderEvent } from './next.ts';

/** The orders on disk. */
export interface KeptOrders {
  find(orderId: string): KeptOrder | undefined;
  /** Changes what is kept of an order. @throws StoreError */
  keep(orderId: string, change: (kept: KeptOrder) => KeptOrder): Promise<KeptOrder>;
  /** Keeps what happened to an order; its end is told once. @throws StoreError */
  happened(orderId: string, event: OrderEvent): Promise<KeptOrder>;
}

/** @throws ProblemError `orders.unknownOrder` */
export function orderOf({ data }: Pick<OrderDeps, 'data'>, orderId: string): KeptOrder {
  const found = data.orders.value.orders.find(({ order }) => order.orderId === orderId);
  if (found === undefined) throw new ProblemError(404, 'orders.unknownOrder', { orderId });
  return found;
}

/** Makes the one way in which an order changes on disk. @param deps `onEnded` is told once of each order that ends */
export function createKeptOrders({ data, onEnded }: Pick<OrderDeps, 'data' | 'onEnded'>): KeptOrders {
  const find: KeptOrders['find'] = (orderId) =>
    data.orders.value.orders.find(({ order }) => order.orderId === orderId);
  const keep: KeptOrders['keep'] = async (orderId, change) => {
    await data.orders.change((before) => {
      const orders = before.orders.map((each) => (each.order.orderId === orderId ? change(each) : each));
      return orders.every((each, place) => each === before.orders[place]) ? before : { orders };
    });
    const kept = find(orderId);
    if (kept === undefined) throw new Error(`There is no order ${orderId}`);
    return kept;
  };
  return {
    find,
    keep,
    async happened(orderId, event) {
      const before = find(orderId)?.order.state;
      const kept = await keep(orderId, (each) => next(each, event));
      if (before !== kept.order.state && hasEnded(kept.order)) await onEnded(kept, before ?? 'asked');
      return kept;
    },
  };
}
