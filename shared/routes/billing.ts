import { z } from 'zod';
import { AcceptanceSchema, AcceptInputSchema } from '../accepted.ts';
import { BillingSchema, WorklistSchema } from '../billing.ts';
import { PreflightCheckSchema } from '../preflight.ts';
import type { RouteContract } from './contract.ts';

const flag = z.enum(['true', 'false']).optional();

const asked = z.object({
  /** A customer by its id at Sherweb or in Halo. */
  customer: z.string().min(1).optional(),
  refresh: flag,
});

/** Routes about what Halo bills of what Sherweb charges. */
export const billingRoutes = {
  billing: {
    method: 'get',
    path: '/api/billing',
    access: 'admin',
    summary:
      'What Sherweb charges beside what Halo bills, one row a subscription; invoices are read now, with refresh Sherweb too',
    status: 200,
    query: asked,
    answer: BillingSchema,
  },
  billingWorklist: {
    method: 'get',
    path: '/api/billing/worklist',
    access: 'admin',
    summary: 'The same with names, and with the sentences of what could not be compared',
    status: 200,
    query: asked,
    answer: WorklistSchema,
  },
  listAccepted: {
    method: 'get',
    path: '/api/billing/accepted',
    access: 'admin',
    summary: 'Differences that were accepted, newest first',
    status: 200,
    answer: z.object({ accepted: z.array(AcceptanceSchema) }),
  },
  acceptDifferences: {
    method: 'post',
    path: '/api/billing/accepted',
    access: 'admin',
    summary:
      'Accept differences as they were seen; a greater one, a renewal or the last day opens them again',
    status: 200,
    body: AcceptInputSchema,
    answer: z.object({ accepted: z.array(AcceptanceSchema) }),
  },
  reopenDifference: {
    method: 'delete',
    path: '/api/billing/accepted/{subscriptionId}',
    access: 'admin',
    summary: 'Open an accepted difference again',
    status: 200,
    params: z.object({ subscriptionId: z.string().min(1) }),
    answer: z.object({ reopened: z.boolean() }),
  },
  billingPreflight: {
    method: 'get',
    path: '/api/billing/preflight',
    access: 'admin',
    summary:
      "Whether Halo's own settings let counts reach invoices, read now; ok is null where it could not look",
    status: 200,
    answer: z.array(PreflightCheckSchema),
  },
} as const satisfies Record<string, RouteContract>;
