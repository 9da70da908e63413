import { z } from 'zod';
import { AcceptanceSchema, AcceptInputSchema } from '../accepted.ts';
import { BillingJobSchema, BillingMonthSchema, BillingSchema, WorklistSchema } from '../billing.ts';
import { PreflightCheckSchema } from '../preflight.ts';
import {
  HaloItemSchema,
  ItemEntrySchema,
  LineProofSchema,
  PreviewedWishSchema,
  TieChoicesSchema,
  TiePreviewSchema,
  TieSchema,
  TieWishSchema,
} from '../tie.ts';
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
  tieChoices: {
    method: 'get',
    path: '/api/billing/ties/choices/{subscriptionId}',
    access: 'admin',
    summary:
      'Lines of its customer that follow no licence yet, what bills the same product elsewhere first; invoices and items for a new line',
    status: 200,
    params: z.object({ subscriptionId: z.string().min(1) }),
    answer: TieChoicesSchema,
  },
  previewTie: {
    method: 'post',
    path: '/api/billing/ties/preview',
    access: 'admin',
    summary:
      'Exactly what tying a line, or a new line of a Halo item, would write, and what its invoice bills next; writes nothing',
    status: 200,
    body: TieWishSchema,
    answer: TiePreviewSchema,
  },
  tieLine: {
    method: 'post',
    path: '/api/billing/ties',
    access: 'admin',
    summary:
      'Tie a line as a preview showed it; refused until a write check proved it, or when the invoice changed',
    status: 200,
    body: PreviewedWishSchema,
    answer: TieSchema,
  },
  undoTie: {
    method: 'delete',
    path: '/api/billing/ties/{tieId}',
    access: 'admin',
    summary:
      'Write a line that was tied from here as it was before, a new one inactive and tied to nothing, unless somebody changed it since',
    status: 200,
    params: z.object({ tieId: z.string().min(1).max(100) }),
    answer: TieSchema,
  },
  listTies: {
    method: 'get',
    path: '/api/billing/ties',
    access: 'admin',
    summary: 'Lines that were tied from here, newest first, and whether that may be done',
    status: 200,
    answer: z.object({ proof: LineProofSchema.nullable(), ties: z.array(TieSchema) }),
  },
  billingItems: {
    method: 'get',
    path: '/api/billing/items',
    access: 'admin',
    summary: 'Which Halo item bills which product, as tied lines showed it at the last comparison of all',
    status: 200,
    answer: z.object({ items: z.array(ItemEntrySchema) }),
  },
  findHaloItems: {
    method: 'get',
    path: '/api/billing/items/search',
    access: 'admin',
    summary: "Halo's items whose name holds a text, read now, at most 50",
    status: 200,
    query: z.object({ search: z.string().min(1).max(200) }),
    answer: z.object({ items: z.array(HaloItemSchema) }),
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
