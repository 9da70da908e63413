import { z } from 'zod';
import { NoteSchema } from './problem.ts';

/** What Sherweb's recurring fee was found to be: our cost, the price our customer pays, or not proven either way. */
const FeeKindSchema = z.enum(['cost', 'retail', 'unknown']);

/** What the comparison of Sherweb's fees with its charges found; counts are of subscriptions. */
export const FeeEvidenceSchema = z.object({
  kind: FeeKindSchema,
  /** ISO date-time, UTC. */
  asOf: z.string(),
  /** Those with a fee and a charge to compare it with. */
  compared: z.number().int(),
  /** Whose fee is what we pay, and not what the customer pays. */
  asCost: z.number().int(),
  /** Whose fee is what the customer pays, and not what we pay. */
  asRetail: z.number().int(),
  /** Whose fee is both: they prove nothing. */
  asBoth: z.number().int(),
  /** Whose fee is neither. */
  asNeither: z.number().int(),
  /** How many charges there are that we owe; null: they could not be read. */
  payableCharges: z.number().int().nullable(),
  /** Those of them that name no customer. */
  unnamedCharges: z.number().int(),
  /** What could not be read, and why. */
  notRead: z.array(NoteSchema),
});
export type FeeEvidence = z.infer<typeof FeeEvidenceSchema>;
