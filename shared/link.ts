import { z } from 'zod';

/** This subscription is that licence. Kept by the companion; the mark in the licence tells it a second time. */
export const LinkSchema = z.object({
  subscriptionId: z.string(),
  sherwebCustomerId: z.string(),
  haloLicenceId: z.number().int(),
  /** We made it inactive; absent: we did not, so that an inactive one was a person's doing. */
  deactivated: z.literal(true).optional(),
});
export type Link = Readonly<z.infer<typeof LinkSchema>>;

/** A link with what people call it; null: not known, as of a subscription that is gone. */
export const ListedLinkSchema = LinkSchema.extend({
  customerName: z.string().nullable(),
  productName: z.string().nullable(),
  /** The Halo customer that its Sherweb customer is mapped to. */
  haloClientId: z.number().int().nullable(),
});
export type ListedLink = z.infer<typeof ListedLinkSchema>;
