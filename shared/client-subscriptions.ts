import { z } from 'zod';
import { BillingStateSchema } from './billing.ts';
import { KeptInHaloSchema } from './mapping.ts';
import { NoteSchema } from './problem.ts';
import { SubscriptionSchema } from './subscription.ts';

/** By seats; by what was used, where the quantity says nothing; or once, without a fee that comes again. */
const ChargeKindSchema = z.enum(['seats', 'byUse', 'once']);
export type ChargeKind = z.infer<typeof ChargeKindSchema>;

/** What Sherweb's fees are, and who says so; `by` null: nobody knows. */
const WhoseMoneySchema = z.object({
  is: z.enum(['cost', 'price', 'unknown']),
  by: z.enum(['charges', 'person']).nullable(),
});
export type WhoseMoney = z.infer<typeof WhoseMoneySchema>;

/** Whether Halo bills it, as it was when last compared. */
export const BilledSchema = z.object({
  /** ISO time of that comparison. */
  at: z.string(),
  /** Seats at Sherweb then, and on the lines that bill it; null: not known. */
  bought: z.number().nullable(),
  billed: z.number().nullable(),
  /** Null: this person may see quantities only. */
  state: BillingStateSchema.nullable(),
  /** Why it could not be compared. */
  why: NoteSchema.nullable(),
  /** A month, in `currency`. */
  atStakePerMonth: z.number().nullable(),
  currency: z.string().nullable(),
});
export type Billed = z.infer<typeof BilledSchema>;

/** How many seats there were from a read on, ISO time. */
const SeatsSinceSchema = z.object({ at: z.string(), seats: z.number() });
export type SeatsSince = z.infer<typeof SeatsSinceSchema>;

/** A subscription with the licence it is linked to in Halo; `licence` null: not imported yet. */
const LinkedSubscriptionSchema = SubscriptionSchema.extend({
  kind: ChargeKindSchema.default('seats'),
  licence: z.object({ haloLicenceId: z.number().int() }).nullable(),
  /** Null: never compared since it was imported or changed, or not for this person. */
  billing: BilledSchema.nullable().default(null),
  /** What its quantity was, oldest first and with the one of now; empty: it never changed since it is watched. */
  history: z.array(SeatsSinceSchema).default([]),
});

/** A licence that is active in Halo though Sherweb lists no subscription for it any more. */
const KeptLicenceSchema = z.object({
  haloLicenceId: z.number().int(),
  sherwebCustomerId: z.string(),
  product: z.string(),
  /** As Halo counts them; null: not shown. */
  seats: z.number().nullable(),
  /** ISO time at which Halo showed it so. */
  asOf: z.string(),
  billing: BilledSchema.nullable(),
});
export type KeptLicence = z.infer<typeof KeptLicenceSchema>;

/**
 * One Halo customer's subscriptions, from the last good read. `asOf`: ISO time of the oldest part, null when never read.
 * `stale`: too old to rely on, or the last read failed (`problem` says why; the rows are from before it).
 * `notRefreshed`: why a refresh that was asked for did not read anew, and when it may; nothing is wrong with the rows.
 * `fees` and `money` are null for technicians unless the settings let them see money.
 */
export const ClientSubscriptionsSchema = z.object({
  mappings: z.array(
    z.object({
      sherwebCustomerId: z.string(),
      sherwebName: z.string(),
      haloClientId: z.number().int(),
      suspendedOn: z.string().nullable(),
      /** False: Sherweb lists this customer no more. */
      isListed: z.boolean().default(true),
      /** What stands active in Halo though the customer is suspended, or its subscriptions are gone. */
      keptInHalo: KeptInHaloSchema.nullable().default(null),
    }),
  ),
  subscriptions: z.array(LinkedSubscriptionSchema),
  licences: z.array(KeptLicenceSchema).default([]),
  money: WhoseMoneySchema.nullable().default(null),
  /** Whether this person may see how it is billed. */
  seesBilling: z.boolean().default(false),
  asOf: z.string().nullable(),
  stale: z.boolean(),
  problem: NoteSchema.nullable(),
  notRefreshed: NoteSchema.nullable().default(null),
});
export type ClientSubscriptions = z.infer<typeof ClientSubscriptionsSchema>;
