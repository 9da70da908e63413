import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { SandboxEnv } from '../core/env.ts';
import type { OrderStatus, SherwebSubscription } from './model.ts';
import { problem } from './problems.ts';
import type { SherwebState } from './state.ts';

const AmendmentSchema = z.object({
  subscriptionAmendmentParameters: z
    .array(z.object({ subscriptionId: z.string(), newQuantity: z.number().int().min(0) }))
    .min(1),
});
const CancellationSchema = z.object({ subscriptionIds: z.array(z.string()).min(1) });

/** The lowest quantity that may still be asked for: an order below it is taken in and fails later [guess]. */
const floorAt = (subscription: SherwebSubscription, now: Date): number => {
  const windows = subscription.commitmentTerm?.committedMinimalQuantities ?? [];
  const open = windows.filter(({ committedUntil }) => new Date(`${committedUntil}Z`) >= now);
  if (!subscription.commitmentTerm) return 0;
  return open.length > 0 ? Math.min(...open.map(({ quantity }) => quantity)) : subscription.quantity;
};

/** Orders are taken in at once and carried out later: after a while, or their tracking goes one step on with every look. */
export const orders = (state: SherwebState, now: () => Date): Hono<SandboxEnv> => {
  const belongs = (customerId: string, subscriptionId: string) =>
    state.customer(customerId)?.subscriptions.some(({ id }) => id === subscriptionId) ?? false;

  const takeIn = (
    c: Context<SandboxEnv>,
    idName: string,
    ids: string[],
    carryOut: () => boolean,
  ): Response => {
    const customerId = c.req.query('customerId');
    if (!customerId) return problem(c, 400, 'customerId is required.');
    if (!state.customer(customerId)) return problem(c, 404, 'There is no such customer.');
    if (!ids.every((id) => belongs(customerId, id))) return problem(c, 404, 'There is no such subscription.');
    const { ordersRefused, ordersEnd, ordersAnswer, ordersTakeMs } = state.settings;
    if (ordersRefused !== null)
      return problem(
        c,
        400,
        'The order is refused.',
        `https://api.sherweb.example/problems/${ordersRefused}`,
      );
    const end = () => (ordersEnd === 'asAsked' ? carryOut() : ordersEnd === 'noEffect');
    if (ordersAnswer === 'noContent') {
      if (ordersTakeMs === null) end();
      else state.placeOrder(end);
      return c.body(null, 204);
    }
    const order = state.placeOrder(end);
    return c.json({ [idName]: order.id, trackingId: { requestTrackingId: order.id } });
  };

  return new Hono<SandboxEnv>()
    .post('/billing/subscriptions/amendments', (c) => {
      const body = AmendmentSchema.safeParse(c.get('body'));
      if (!body.success) return problem(c, 400, z.prettifyError(body.error));
      const wanted = body.data.subscriptionAmendmentParameters;
      const amend = () => {
        const pairs = wanted.map((one) => ({ ...one, subscription: state.subscription(one.subscriptionId) }));
        const allowed = pairs.every(
          ({ subscription, newQuantity }) => subscription && newQuantity >= floorAt(subscription, now()),
        );
        if (allowed)
          for (const { subscriptionId, newQuantity } of wanted)
            state.setQuantity(subscriptionId, newQuantity);
        return allowed;
      };
      const ids = wanted.map(({ subscriptionId }) => subscriptionId);
      return takeIn(c, 'subscriptionsAmendmentId', ids, amend);
    })
    .post('/billing/subscriptions/cancellations', (c) => {
      const body = CancellationSchema.safeParse(c.get('body'));
      if (!body.success) return problem(c, 400, z.prettifyError(body.error));
      const ids = body.data.subscriptionIds;
      return takeIn(c, 'subscriptionsCancellationId', ids, () => {
        for (const id of ids) if (state.subscription(id)) state.cancel(id);
        return true;
      });
    })
    .get('/tracking/:id', (c) => {
      const order = state.order(c.req.param('id'));
      // A bare JSON string, and no reason ever comes with a failure.
      if (!order) return c.json('Unknown');
      const shown: OrderStatus = order.status;
      if (order.dueAt !== null) return c.json(shown);
      if (order.status === 'Queued') order.status = 'Processing';
      else if (order.status === 'Processing') order.status = order.carryOut() ? 'Success' : 'Failure';
      return c.json(shown);
    });
};
