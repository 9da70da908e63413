import { z } from 'zod';

/** A value of ours that somebody else changes again after each sync. */
export const ChangedBackSchema = z.object({
  haloLicenceId: z.number().int(),
  haloClientId: z.number().int().nullable(),
  customerName: z.string(),
  product: z.string(),
  field: z.enum(['count', 'purchase_price']),
  /** What we write. */
  wrote: z.number(),
  /** What stood there at the last sync. */
  found: z.number(),
  nights: z.number().int(),
});
export type ChangedBack = z.infer<typeof ChangedBackSchema>;
