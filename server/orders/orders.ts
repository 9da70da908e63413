import { randomBytes } from 'node:crypto';
import type { Actor } from '../../shared/audit.ts';
import { type IntendedOrder, orderOfIntention } from '../../shared/intended-order.ts';
import { waitsForApproval } from '../../shared/order-states.ts';
import type { CancellationInput, KeptOrder, Order, OrderInput } from '../../shared/orders.ts';
import type { Subscription } from '../../shared/subscription.ts';
import { phrase } from '../messages/phrases.ts';
import { ProblemError } from '../messages/problem-error.ts';
import { isNamed, newOrder, withOrder } from './ask.ts';
import { createCarrier } from './carry-out.ts';
import { type CostOf, costs } from './costs.ts';
import type { OrderDeps } from './deps.ts';
import { mayApprove } from './may-approve.ts';
import { next } from './next.ts';

/** Seats asked for, approved and ordered. */
export interface Orders {
  /** Every order, newest first, with what later reads decided. @throws StoreError */
  list(): Promise<readonly KeptOrder[]>;
  /** @throws ProblemError `orders.unknownOrder`; StoreError */
  get(orderId: string): Promise<KeptOrder>;
  /** @throws ProblemError when it may not be asked for; StoreError */
  request(input: OrderInput, by: Actor): Promise<Order>;
  /** @throws ProblemError when it may not be asked for, or the product's name is not typed; StoreError */
  requestCancellation(input: CancellationInput, by: Actor): Promise<Order>;
  /**
   * Approves and sends; answers as soon as it is sent, or after some seconds, while it goes on.
   * @throws ProblemError when it may not be approved; StoreError
   */
  approve(orderId: string, by: Actor): Promise<Order>;
  /** @throws ProblemError when it does not wait; StoreError */
  reject(orderId: string, by: Actor): Promise<Order>;
  /**
   * Orders what a person wanted of a renewal, as an admin allowed: asked in the name of who wanted it, approved by the
   * schedule, within the limits of a day. Once for each wish.
   * @returns null: it was ordered before
   * @throws ProblemError when it may not be ordered now; StoreError
   */
  orderIntended(intended: IntendedOrder): Promise<Order | null>;
  /** Tries again to write notes on tickets that could not be written; whoever asks does not wait for it. */
  writeNotes(): void;
  /** Goes on with what an earlier companion left. */
  recover(): Promise<void>;
  /** Lets a request in flight finish, and follows nothing any longer. */
  close(): Promise<void>;
}

/** Whoever approves waits for the sending at most so long. */
const sendingShownMs = 5_000;

/** @param deps what orders work with */
export function createOrders(deps: OrderDeps): Orders {
  const { data, now, settings } = deps;
  const carrier = createCarrier(deps);

  const mustBeOn = (): void => {
    if (!settings().ordersEnabled) throw new ProblemError(409, 'orders.off');
  };
  const personOf = (by: Actor): string | null =>
    by.kind === 'connection'
      ? (data.main.value.connections.find(({ connectionId }) => connectionId === by.connectionId)?.person ??
        null)
      : null;
  const get = (orderId: string): KeptOrder => {
    const found = data.orders.value.orders.find(({ order }) => order.orderId === orderId);
    if (found === undefined) throw new ProblemError(404, 'orders.unknownOrder', { orderId });
    return found;
  };

  const ask = async (
    subscription: Subscription,
    to: number,
    { reason, ticket }: Pick<OrderInput, 'reason' | 'ticket'>,
    by: Actor,
    intendedAt?: string,
  ): Promise<Order> => {
    const at = now().toISOString();
    const orderId = `order-${randomBytes(5).toString('hex')}`;
    const wish = {
      orderId,
      subscription,
      to,
      reason: reason || undefined,
      ticket,
      by,
      person: personOf(by),
      at,
      intendedAt,
    };
    await data.orders.change(({ orders }) => ({ orders: withOrder(orders, newOrder(wish, orders)) }));
    return get(orderId).order;
  };

  const approve = async (orderId: string, by: Actor): Promise<Order> => {
    mustBeOn();
    await deps.ensureSameTenant();
    const costOf: CostOf = await costs(data.orders.value.orders, deps);
    const at = now();
    await data.orders.change(({ orders }) => {
      const kept = get(orderId);
      mayApprove({ kept, by, person: personOf(by), now: at }, orders, settings(), costOf);
      return {
        orders: orders.map((each) =>
          each === kept ? next(each, { kind: 'approved', by, at: at.toISOString() }) : each,
        ),
      };
    });
    await Promise.race([carrier.send(orderId), carrier.pause(sendingShownMs)]);
    return get(orderId).order;
  };

  return {
    async list() {
      await carrier.settleByReads();
      return data.orders.value.orders.toReversed();
    },
    async get(orderId) {
      await carrier.settleByReads();
      return get(orderId);
    },
    async request(input, by) {
      mustBeOn();
      await deps.ensureSameTenant();
      return ask(await subscriptionOf(input.subscriptionId, deps), input.to, input, by);
    },
    async requestCancellation(input, by) {
      mustBeOn();
      await deps.ensureSameTenant();
      const subscription = await subscriptionOf(input.subscriptionId, deps);
      const { id: subscriptionId, productName: product } = subscription;
      if (!isNamed(input.confirm, product))
        throw new ProblemError(400, 'orders.confirmName', { product, subscriptionId });
      return ask(subscription, 0, input, by);
    },
    approve,
    async orderIntended(intended) {
      const { subscriptionId, to, why, intendedAt, by } = intended;
      mustBeOn();
      await deps.ensureSameTenant();
      const made = orderOfIntention(data.orders.value.orders, intended)?.order;
      if (made !== undefined && made.state !== 'asked') return null;
      const subscription = await subscriptionOf(subscriptionId, deps);
      const { orderId } = made ?? (await ask(subscription, to, { reason: why }, by, intendedAt));
      return approve(orderId, { kind: 'schedule' });
    },
    async reject(orderId, by) {
      const at = now().toISOString();
      await data.orders.change(({ orders }) => {
        const kept = get(orderId);
        if (!waitsForApproval(kept.order))
          throw new ProblemError(409, 'orders.notWaiting', {
            orderId,
            state: phrase(`orderState.${kept.order.state}`),
          });
        return {
          orders: orders.map((each) => (each === kept ? next(each, { kind: 'rejected', by, at }) : each)),
        };
      });
      return get(orderId).order;
    },
    writeNotes: carrier.writeNotes,
    recover: carrier.recover,
    close: carrier.close,
  };
}

/** A subscription as last read, of a customer that is mapped. @throws ProblemError */
async function subscriptionOf(subscriptionId: string, { data }: OrderDeps): Promise<Subscription> {
  const { mappings, exclusions } = data.main.value;
  for (const customerId of data.subscriptions.heads.keys()) {
    const read = await data.subscriptions.get(customerId);
    const found = read?.subscriptions.find(({ id }) => id === subscriptionId);
    if (found === undefined) continue;
    const isOurs = mappings.some(({ sherwebCustomerId }) => sherwebCustomerId === customerId);
    if (!isOurs || exclusions.includes(customerId)) throw new ProblemError(409, 'orders.notYourCustomer');
    return found;
  }
  throw new ProblemError(404, 'orders.unknownSubscription', { subscriptionId });
}
