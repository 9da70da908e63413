import { z } from 'zod';

/** This subscription is that licence. Kept by the companion; the mark in the licence tells it a second time. */
export const LinkSchema = z.object({
  subscriptionId: z.string(),
  sherwebCustomerId: z.string(),
  haloLicenceId: z.number().int(),
});
export type Link = Readonly<z.infer<typeof LinkSchema>>;
