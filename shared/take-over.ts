import { z } from 'zod';

/** A mapping that Halo's own Sherweb module keeps, with names as last read; null: nobody of that id is there. */
const FoundMappingSchema = z.object({
  sherwebCustomerId: z.string(),
  sherwebName: z.string().nullable(),
  haloClientId: z.number().int(),
  haloName: z.string().nullable(),
});
export type FoundMapping = z.infer<typeof FoundMappingSchema>;

/**
 * Why a mapping that was found is not taken over: Sherweb or Halo has nobody of that id, the Halo customer is inactive,
 * a person mapped the customer elsewhere or excluded it, or the module names it twice.
 */
const NotTakenSchema = z.enum([
  'notInSherweb',
  'notInHalo',
  'inactive',
  'mappedElsewhere',
  'excluded',
  'twice',
]);

/** What another writer of the same subscriptions left in Halo, and what of it can be taken over. */
export const TakeOverSchema = z.object({
  /** Halo's own Sherweb module; `on` null: Halo does not show it. */
  module: z.object({ on: z.boolean().nullable(), showsMappings: z.boolean() }),
  /** Mappings that are taken over. */
  mappings: z.array(FoundMappingSchema),
  /** How many are the same here already. */
  alreadyMapped: z.number().int(),
  left: z.array(FoundMappingSchema.extend({ why: NotTakenSchema })),
  /** Whether the mappings were taken over by this call. */
  taken: z.boolean(),
});
export type TakeOver = z.infer<typeof TakeOverSchema>;
