import { z } from 'zod';
import { BillingSchema } from '../billing.ts';
import type { RouteContract } from './contract.ts';

const flag = z.enum(['true', 'false']).optional();

/** Routes about what Halo bills of what Sherweb charges. */
export const billingRoutes = {
  billing: {
    method: 'get',
    path: '/api/billing',
    access: 'admin',
    summary:
      'What Sherweb charges beside what Halo bills, one row a subscription; invoices are read now, with refresh Sherweb too',
    status: 200,
    query: z.object({
      /** A customer by its id at Sherweb or in Halo. */
      customer: z.string().min(1).optional(),
      refresh: flag,
    }),
    answer: BillingSchema,
  },
} as const satisfies Record<string, RouteContract>;
