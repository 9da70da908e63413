import { Hono } from 'hono';
import { given } from '../core/given.ts';
import type { SherwebState } from '../sherweb/state.ts';
import { found, readBody } from './body.ts';
import {
  CustomerPatchSchema,
  NewCustomerSchema,
  NewSubscriptionSchema,
  SherwebSettingsPatchSchema,
  SubscriptionPatchSchema,
} from './schemas.ts';

export const sherwebControl = (state: SherwebState): Hono => {
  const customer = (id: string) => found(state.customer(id), 'customer');
  const subscription = (id: string) => found(state.subscription(id), 'subscription');
  return new Hono()
    .patch('/settings', async (c) => {
      Object.assign(state.settings, given(await readBody(c, SherwebSettingsPatchSchema)));
      return c.json(state.settings);
    })
    .post('/customers', async (c) => c.json(state.addCustomer(await readBody(c, NewCustomerSchema)), 201))
    .patch('/customers/:id', async (c) => {
      const { id } = customer(c.req.param('id'));
      const { name, suspended, pricesHidden } = await readBody(c, CustomerPatchSchema);
      if (name !== undefined) state.rename(id, name);
      if (suspended !== undefined) state.suspend(id, suspended);
      if (pricesHidden !== undefined) state.hidePrices(id, pricesHidden);
      return c.json(customer(id));
    })
    .delete('/customers/:id', (c) => {
      state.remove(customer(c.req.param('id')).id);
      return c.body(null, 204);
    })
    .post('/customers/:id/subscriptions', async (c) => {
      const { id } = customer(c.req.param('id'));
      return c.json(state.addSubscription(id, await readBody(c, NewSubscriptionSchema)), 201);
    })
    .patch('/subscriptions/:id', async (c) => {
      const { id } = subscription(c.req.param('id'));
      return c.json(state.edit(id, await readBody(c, SubscriptionPatchSchema)));
    })
    .delete('/subscriptions/:id', (c) => {
      state.cancel(subscription(c.req.param('id')).id);
      return c.body(null, 204);
    });
};
