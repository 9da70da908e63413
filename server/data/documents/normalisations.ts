import { z } from 'zod';

const ValueSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/**
 * What Halo made of a value that we sent: `shown` stands on the licence where `sent` was written. Values as in plans:
 * days are `YYYY-MM-DD`, "no end date" is null.
 */
export const NormalisationSchema = z.object({
  licenceId: z.number().int(),
  field: z.string(),
  sent: ValueSchema,
  shown: ValueSchema,
});
export type Normalisation = z.infer<typeof NormalisationSchema>;

/** A change that Halo refused, by its kind and what it is of: a subscription, else a Sherweb customer. */
const RefusedSchema = z.object({
  kind: z.string(),
  of: z.string(),
  /** When it was refused last, ISO date-time, UTC. */
  at: z.string(),
});
export type Refused = z.infer<typeof RefusedSchema>;

export const NormalisationsSchema = z.object({
  normalisations: z.array(NormalisationSchema),
  /** Whether Halo was seen to answer what it made of a value, and to list the same: then its answers are believed. */
  answersHold: z.boolean().default(false),
  /** The currency that costs were first written in; null: none was written yet. */
  currency: z.string().nullable().default(null),
  /** What Halo refused, to be sent after everything else. */
  refused: z.array(RefusedSchema).default([]),
});
export type Normalisations = z.infer<typeof NormalisationsSchema>;

/** The document before anything was written to Halo. */
export const noNormalisations = (): Normalisations => ({
  normalisations: [],
  answersHold: false,
  currency: null,
  refused: [],
});
