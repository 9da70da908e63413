import { z } from 'zod';
import { ChoiceSchema, RunProblemSchema } from './problem.ts';

/** Something that waits until a person has settled it, from when it was first seen until it is true no longer. */
export const DecisionSchema = RunProblemSchema.omit({ severity: true }).extend({
  /** Equal as long as it is the same question about the same customer and subscription. */
  decisionId: z.string(),
  sherwebCustomerId: z.string(),
  /** The ways out that can be chosen here; none: it is settled in Halo, in Sherweb or by a mapping. */
  choices: z.array(ChoiceSchema).default([]),
  /** ISO date-time, UTC: when a sync or a preview first came upon it. */
  openedAt: z.string(),
  /** The run that saw it last. */
  runId: z.string(),
});
export type Decision = z.infer<typeof DecisionSchema>;

/** A customer that is mapped and of whose subscriptions none has a licence in Halo yet. */
export const NotImportedSchema = z.object({
  sherwebCustomerId: z.string(),
  name: z.string(),
  haloClientId: z.number().int(),
  /** How many subscriptions Sherweb has of it; null: not read yet. */
  subscriptions: z.number().int().nullable(),
});
export type NotImported = z.infer<typeof NotImportedSchema>;
