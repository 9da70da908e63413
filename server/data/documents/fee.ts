import { z } from 'zod';
import { FeeEvidenceSchema } from '../../../shared/fee-evidence.ts';
import { UnnamedChargesSchema } from '../../../shared/margin.ts';

/** What we pay for one seat in one billing cycle, after deductions, as a charge says it; in the currency of its fee. */
export const ChargedCostSchema = z.object({ subscriptionId: z.string(), net: z.number() });

/** What Sherweb's recurring fee was last found to be (null: never compared), and what its charges say of costs. */
export const FeeDocumentSchema = z.object({
  evidence: FeeEvidenceSchema.nullable(),
  costs: z.array(ChargedCostSchema).default([]),
  unnamed: z.array(UnnamedChargesSchema).default([]),
});
export type FeeDocument = z.infer<typeof FeeDocumentSchema>;
