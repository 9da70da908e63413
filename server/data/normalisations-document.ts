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

export const NormalisationsSchema = z.object({
  normalisations: z.array(NormalisationSchema),
  /** Whether Halo was seen to answer what it made of a value, and to list the same: then its answers are believed. */
  answersHold: z.boolean().default(false),
  /** The currency that costs were first written in; null: none was written yet. */
  currency: z.string().nullable().default(null),
});
export type Normalisations = z.infer<typeof NormalisationsSchema>;

export const noNormalisations = (): Normalisations => ({
  normalisations: [],
  answersHold: false,
  currency: null,
});
