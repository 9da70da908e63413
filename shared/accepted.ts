import { z } from 'zod';
import { ActorSchema } from './audit.ts';
import { BillingStateSchema } from './billing.ts';

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

/** What a person accepts of a row: the difference as it was seen. */
const AcceptedRowSchema = z.strictObject({
  sherwebCustomerId: z.string().min(1).max(200),
  subscriptionId: z.string().min(1).max(200),
  product: z.string().max(500),
  state: BillingStateSchema.exclude(['right', 'accepted', 'notComparable']),
  billed: z.number().nullable(),
  expected: z.number().nullable(),
});

export const AcceptInputSchema = z.strictObject({
  rows: z.array(AcceptedRowSchema).min(1).max(200),
  reason: z.string().trim().min(1).max(200),
  /** Last day on which it holds, `YYYY-MM-DD`; null: until something changes. */
  until: z.string().refine(isDay, 'must be a day such as 2027-03-31').nullable().default(null),
});

/**
 * A difference that a person accepted. It holds while the state is the same, the difference no greater, the term the
 * same, and its last day not over.
 */
export const AcceptanceSchema = AcceptedRowSchema.extend({
  /** The end of the subscription's term then, `YYYY-MM-DD`; a renewal moves it. */
  termEndsOn: z.string().nullable(),
  reason: z.string(),
  until: z.string().nullable(),
  by: ActorSchema,
  /** ISO date-time, UTC. */
  at: z.string(),
});
export type Acceptance = z.infer<typeof AcceptanceSchema>;
