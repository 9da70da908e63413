import { z } from 'zod';

/** A licence of ours that was active in Halo though its subscription is gone, or its customer suspended. */
export const KeptLicenceSchema = z.object({
  haloLicenceId: z.number().int(),
  subscriptionId: z.string(),
  sherwebCustomerId: z.string(),
  product: z.string(),
  /** As Halo counts them; null: not shown. */
  seats: z.number().nullable(),
  /** ISO time at which Halo showed it. */
  asOf: z.string(),
});
export type KeptLicence = z.infer<typeof KeptLicenceSchema>;
