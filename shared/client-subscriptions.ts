import { z } from 'zod';
import { NoteSchema } from './problem.ts';
import { SubscriptionSchema } from './subscription.ts';

/** A subscription with the licence it is linked to in Halo; `licence` null: not imported yet. */
const LinkedSubscriptionSchema = SubscriptionSchema.extend({
  licence: z.object({ haloLicenceId: z.number().int() }).nullable(),
});

/**
 * One Halo customer's subscriptions, from the last good read. `asOf`: ISO time of the oldest part, null when never read.
 * `stale`: too old to rely on, or the last read failed (`problem` says why; the rows are from before it).
 * `notRefreshed`: why a refresh that was asked for did not read anew, and when it may; nothing is wrong with the rows.
 * `fees` are null for technicians unless the settings let them see money.
 */
export const ClientSubscriptionsSchema = z.object({
  mappings: z.array(
    z.object({
      sherwebCustomerId: z.string(),
      sherwebName: z.string(),
      haloClientId: z.number().int(),
      suspendedOn: z.string().nullable(),
    }),
  ),
  subscriptions: z.array(LinkedSubscriptionSchema),
  asOf: z.string().nullable(),
  stale: z.boolean(),
  problem: NoteSchema.nullable(),
  notRefreshed: NoteSchema.nullable().default(null),
});
export type ClientSubscriptions = z.infer<typeof ClientSubscriptionsSchema>;
