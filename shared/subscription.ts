import { z } from 'zod';

/** A day without time or zone, `YYYY-MM-DD` (UTC, as Sherweb means it). */
const DaySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const BillingCycleSchema = z.enum(['none', 'daily', 'weekly', 'monthly', 'yearly', 'unknown']);
export type BillingCycle = z.infer<typeof BillingCycleSchema>;

/** Why and until when a quantity may not go lower: it may be decreased to `quantity` until `committedUntil` (ISO, UTC). */
const MinimalQuantitySchema = z.object({
  committedUntil: z.string(),
  quantity: z.number().int(),
});

const CommitmentSchema = z.object({
  /** Monthly, Annual, Biennial or Triennial; a word we do not know is kept as it came. */
  type: z.string(),
  /** Last day of the term. */
  termEndDate: DaySchema,
  /** Null: it will not renew by itself. `scheduledQuantity` null: it renews at today's quantity. */
  renewal: z.object({ date: DaySchema, scheduledQuantity: z.number().int().nullable() }).nullable(),
  minimalQuantities: z.array(MinimalQuantitySchema),
});
export type Commitment = z.infer<typeof CommitmentSchema>;

/** What Sherweb charges us; amounts are decimal units of `currency` (`USD`, …; null when Sherweb does not say). */
const FeesSchema = z.object({
  recurring: z.number(),
  setup: z.number(),
  currency: z.string().nullable(),
});

/** A part of a subscription that cannot be believed as Sherweb says it, e.g. a negative fee; it is not known then. */
const DoubtSchema = z.object({
  part: z.enum(['fees', 'setupFee', 'currency', 'term', 'renewal', 'decreases', 'purchaseDate', 'sku']),
  /** Where, and what stands there: `fees.recurringFee: -5`. */
  found: z.string(),
});
export type Doubt = z.infer<typeof DoubtSchema>;

/** A Sherweb subscription in our words: details and pricing in one. `fees` null: no price, or price hidden by Sherweb. */
export const SubscriptionSchema = z.object({
  id: z.string(),
  sherwebCustomerId: z.string(),
  productName: z.string(),
  description: z.string(),
  sku: z.string(),
  quantity: z.number().int(),
  /** ISO date-time, UTC; empty: not known. */
  purchaseDate: z.string(),
  billingCycle: BillingCycleSchema,
  commitment: CommitmentSchema.nullable(),
  fees: FeesSchema.nullable(),
  /** What is not known because it cannot be believed; absent: everything can. */
  doubts: z.array(DoubtSchema).optional(),
});
export type Subscription = z.infer<typeof SubscriptionSchema>;
