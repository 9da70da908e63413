import { createBilling } from '../../billing/billing.ts';
import type { AppParts } from './deps.ts';
import type { Handlers } from './handler-types.ts';

type BillingHandlers = Pick<Handlers, 'billing'>;

/** What Halo bills of what Sherweb charges. */
export const billingHandlers = (parts: AppParts): BillingHandlers => {
  const compare = createBilling(parts);
  return {
    billing: async ({ query: { customer, refresh } }) => {
      await parts.tenants.ensureSame();
      return (await compare({ refresh: refresh === 'true', customer: customer ?? null })).billing;
    },
  };
};
