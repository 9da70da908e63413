import { z } from 'zod';

/** How much Halo showed at the last read that nothing was suspicious about. Null: not read yet. */
export const SightSchema = z.object({
  clients: z.number().int().nullable(),
  licences: z.number().int().nullable(),
  /** Linked licences, and mapped customers, that were not to be found then. */
  goneLicences: z.number().int(),
  goneClients: z.number().int(),
});
export type Sight = z.infer<typeof SightSchema>;

export const nothingSeen: Sight = { clients: null, licences: null, goneLicences: 0, goneClients: 0 };
