import { z } from 'zod';
import { DecisionSchema } from '../../../shared/decision.ts';

/** Decisions as they were last seen; which of them are still open is told by the mappings of now. */
export const KeptDecisionSchema = DecisionSchema.extend({
  /** Whether its Sherweb customer was mapped when it was seen. */
  whileMapped: z.boolean(),
});
export type KeptDecision = z.infer<typeof KeptDecisionSchema>;
