import { z } from 'zod';
import { AcceptanceSchema, AcceptInputSchema } from '../accepted.ts';
import { BillingJobSchema, BillingMonthSchema, BillingSchema, WorklistSchema } from '../billing.ts';
import { PreflightCheckSchema } from '../preflight.ts';
import type { RouteContract } from './contract.ts';

const flag = z.enum(['true', 'false']).optional();

const asked = z.object({
  /** A customer by its id at Sherweb or in Halo. */
  customer: z.string().min(1).optional(),
  refresh: flag,
  /** The comparison that is kept, as it was made last; nobody is asked. */
  stored: flag,
  /** The snapshot of a month such as 2026-03, as it was then. */
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month such as 2026-03')
    .optional(),
});

/** Routes about what Halo bills of what Sherweb charges. */
export const billingRoutes = {
  billing: {
    method: 'get',
    path: '/api/billing',
    access: 'admin',
    summary:
      'What Sherweb charges beside what Halo bills, one row a subscription; invoices are read now, with refresh Sherweb too, with stored or month nothing',
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
  startBillingJob: {
    method: 'post',
    path: '/api/billing/comparison',
    access: 'admin',
    summary: 'Compare all customers anew and keep it, without waiting; begins none while one is under way',
    status: 200,
    body: z.strictObject({
      /** Sherweb is read too: two requests for each customer. */
      refresh: z.boolean().default(false),
    }),
    answer: BillingJobSchema,
  },
  billingJob: {
    method: 'get',
    path: '/api/billing/comparison',
    access: 'admin',
    summary: 'How far it is, and when the stored comparison was made',
    status: 200,
    answer: BillingJobSchema,
  },
  billingMonths: {
    method: 'get',
    path: '/api/billing/months',
    access: 'admin',
    summary: 'Months whose last whole comparison is kept, newest first',
    status: 200,
    answer: z.object({ months: z.array(BillingMonthSchema) }),
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
