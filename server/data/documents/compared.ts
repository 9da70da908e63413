import { z } from 'zod';
import { BillingStateSchema } from '../../../shared/billing.ts';
import { NoteSchema } from '../../../shared/problem.ts';

/** One subscription as last compared with what Halo bills. */
export const ComparedRowSchema = z.object({
  subscriptionId: z.string(),
  sherwebCustomerId: z.string(),
  haloLicenceId: z.number().int().nullable(),
  bought: z.number().nullable(),
  billed: z.number().nullable(),
  expected: z.number().nullable().default(null),
  /** Of the subscription, `YYYY-MM-DD`. */
  termEndsOn: z.string().nullable().default(null),
  /** Whatever persons accepted of it; comparisons of version 0.1 have "accepted" here. */
  state: BillingStateSchema,
  /** A month, in `currency`. */
  atStakePerMonth: z.number().nullable(),
  currency: z.string().nullable(),
  /** Why it could not be compared: a key of `why`. */
  whyNot: z.string().nullable(),
  /** ISO time of the comparison. */
  at: z.string(),
});
export type ComparedRow = z.infer<typeof ComparedRowSchema>;

/** The last comparison of every subscription, for whoever looks at a customer between comparisons. */
export const ComparedSchema = z.object({
  rows: z.array(ComparedRowSchema),
  /** What hinders a comparison, in its sentence. */
  why: z.record(z.string(), NoteSchema),
  /** Why the last try to compare all customers failed; null: it did not. */
  failed: NoteSchema.nullable().default(null),
});
export type Compared = z.infer<typeof ComparedSchema>;

/** The document before billing was ever compared. */
export const nothingCompared = (): Compared => ({ rows: [], why: {}, failed: null });
