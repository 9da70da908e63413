import { z } from 'zod';
import { LeftOutRuleSchema } from './left-out.ts';

/** This subscription is that licence. Kept by the companion; the mark in the licence tells it a second time. */
export const LinkSchema = z.object({
  subscriptionId: z.string(),
  sherwebCustomerId: z.string(),
  haloLicenceId: z.number().int(),
  /** We made it inactive; absent: we did not, so that an inactive one was a person's doing. */
  deactivated: z.literal(true).optional(),
  /** When we did, ISO date-time, UTC; absent also where an older version did it. */
  deactivatedAt: z.string().optional(),
  /** When a sync first saw that its subscription is gone, ISO date-time, UTC; absent: it was there at the last one. */
  goneSince: z.string().optional(),
  /** How many seats Sherweb had when Halo was last in step with it; absent: it never was, or the product has none. */
  seats: z.number().optional(),
  /** It was seen in Sherweb together with an older subscription of the same SKU. */
  beside: z.literal(true).optional(),
  /** Subscriptions that the licence was of before, the oldest first: it went on under this one. */
  continues: z.array(z.string()).optional(),
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

/** A subscription of one customer, for the choice of its licence by hand. */
const LinkableSubscriptionSchema = z.object({
  subscriptionId: z.string(),
  /** Null, as are SKU and quantity: it is linked, and no longer in Sherweb. */
  productName: z.string().nullable(),
  sku: z.string().nullable(),
  quantity: z.number().int().nullable(),
  /** Its licence, wherever that stands; null: none. */
  haloLicenceId: z.number().int().nullable(),
  /** The rule by which it is left out of sync; null: it is not. */
  leftOut: LeftOutRuleSchema.nullable(),
});
export type LinkableSubscription = z.infer<typeof LinkableSubscriptionSchema>;

/** A licence of the customer in Halo, whoever made it; what Halo did not show is null. */
const LinkableLicenceSchema = z.object({
  haloLicenceId: z.number().int(),
  name: z.string(),
  sku: z.string().nullable(),
  count: z.number().nullable(),
  active: z.boolean(),
  /** Whose it is, by a link; null: no subscription's. */
  subscriptionId: z.string().nullable(),
});
export type LinkableLicence = z.infer<typeof LinkableLicenceSchema>;

/** One Sherweb customer's subscriptions beside the licences of the Halo customer that it is mapped to. */
export const LinkSidesSchema = z.object({
  haloClientId: z.number().int(),
  /** When its subscriptions were last read, ISO date-time, UTC; null: never. The licences are read now. */
  asOf: z.string().nullable(),
  subscriptions: z.array(LinkableSubscriptionSchema),
  licences: z.array(LinkableLicenceSchema),
});
export type LinkSides = z.infer<typeof LinkSidesSchema>;
