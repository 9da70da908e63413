import { randomBytes } from 'node:crypto';
import type { Actor } from '../../shared/audit.ts';
import { type IntendedOrder, orderOfIntention } from '../../shared/intended-order.ts';
import type { CancellationInput, Order, OrderInput } from '../../shared/orders.ts';
import type { Subscription } from '../../shared/subscription.ts';
import { ProblemError } from '../messages/problem-error.ts';
import type { OrderDeps } from './deps.ts';
import { orderOf } from './kept-orders.ts';
import { newOrder, type Wish, withOrder } from './new-order.ts';
import { personOf } from './person-of.ts';
import { mustBeOurs, mustBeReady } from './ready.ts';
import { typedAlike } from './typed-alike.ts';

/** Asks for seats of a subscription. @throws ProblemError when it may not be asked for; StoreError */
export async function askForSeats(input: OrderInput, by: Actor, deps: OrderDeps): Promise<Order> {
  await mustBeReady(deps);
  const subscription = await subscriptionOf(input.subscriptionId, deps);
  return keepAsked({ ...wordsOf(input), subscription, to: input.to, by }, deps);
}

/** Asks that a subscription ends. @throws ProblemError when its name is not typed, or it may not be asked for; StoreError */
export async function askForCancellation(
  input: CancellationInput,
  by: Actor,
  deps: OrderDeps,
): Promise<Order> {
  await mustBeReady(deps);
  const subscription = await subscriptionOf(input.subscriptionId, deps);
  const { id: subscriptionId, productName: product } = subscription;
  if (!typedAlike(input.confirm, product))
    throw new ProblemError(400, 'orders.confirmName', { product, subscriptionId });
  return keepAsked({ ...wordsOf(input), subscription, to: 0, by }, deps);
}

/**
 * Asks for what a person wanted of a renewal, in that person's name, unless it was asked for already.
 * @returns the order that waits; null: it went on already
 * @throws ProblemError when it may not be asked for; StoreError
 */
export async function askAsIntended(intended: IntendedOrder, deps: OrderDeps): Promise<Order | null> {
  const { subscriptionId, to, why, intendedAt, by } = intended;
  await mustBeReady(deps);
  const made = orderOfIntention(deps.data.orders.value.orders, intended)?.order;
  if (made !== undefined && made.state !== 'asked') return null;
  const subscription = await subscriptionOf(subscriptionId, deps);
  return made ?? keepAsked({ ...wordsOf({ reason: why }), subscription, to, by, intendedAt }, deps);
}

const wordsOf = ({ reason, ticket }: Pick<OrderInput, 'reason' | 'ticket'>) => ({
  reason: reason || undefined,
  ticket,
});

async function keepAsked(wish: Omit<Wish, 'orderId' | 'person' | 'at'>, deps: OrderDeps): Promise<Order> {
  const orderId = `order-${randomBytes(5).toString('hex')}`;
  const whole = { ...wish, orderId, person: personOf(deps, wish.by), at: deps.now().toISOString() };
  await deps.data.orders.change(({ orders }) => ({ orders: withOrder(orders, newOrder(whole, orders)) }));
  return orderOf(deps, orderId).order;
}

/** A subscription as last read, of a customer that is mapped. @throws ProblemError */
async function subscriptionOf(subscriptionId: string, deps: OrderDeps): Promise<Subscription> {
  const { data } = deps;
  for (const customerId of data.subscriptions.heads.keys()) {
    const read = await data.subscriptions.get(customerId);
    const found = read?.subscriptions.find(({ id }) => id === subscriptionId);
    if (found === undefined) continue;
    mustBeOurs(customerId, deps);
    return found;
  }
  throw new ProblemError(404, 'orders.unknownSubscription', { subscriptionId });
}
