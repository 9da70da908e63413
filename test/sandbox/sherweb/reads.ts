import { type Context, Hono } from 'hono';
import type { SandboxEnv } from '../core/env.ts';
import type { SherwebCustomer } from './model.ts';
import { problem } from './problems.ts';
import { letRenew } from './renewals.ts';
import type { SherwebState } from './state.ts';

/** There is no paging, no search and no single read in this API. */
export const reads = (state: SherwebState, now: () => Date): Hono<SandboxEnv> => {
  const ofCustomer =
    (answer: (customer: SherwebCustomer) => unknown[]) =>
    (c: Context<SandboxEnv>): Response => {
      const id = c.req.query('customerId');
      if (!id) return problem(c, 400, 'customerId is required.');
      const customer = state.customer(id);
      if (customer && state.settings.renewalsHappen) letRenew(customer, now());
      return customer ? c.json({ items: answer(customer) }) : problem(c, 404, 'There is no such customer.');
    };

  const details = (customer: SherwebCustomer) =>
    customer.subscriptions.map(({ fees: _fees, billingCycle: _cycle, ...rest }) => rest);
  const pricing = (customer: SherwebCustomer) =>
    customer.subscriptions.map(({ id, billingCycle, fees, commitmentTerm }) => ({
      id,
      billingCycle,
      fees: customer.pricesHidden ? null : fees,
      commitmentTerm,
    }));

  return new Hono<SandboxEnv>()
    .get('/customers', (c) =>
      c.json({
        items: state
          .customers()
          .map(({ id, displayName, path, suspendedOn }) => ({ id, displayName, path, suspendedOn })),
      }),
    )
    .get('/billing/subscriptions/details', ofCustomer(details))
    .get('/billing/subscriptions/pricing-information', ofCustomer(pricing))
    .get(
      '/billing/subscriptions',
      ofCustomer((customer) => {
        const prices = pricing(customer);
        return details(customer).map((detail, index) => ({ ...detail, ...prices[index] }));
      }),
    );
};
