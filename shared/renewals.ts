import { z } from 'zod';
import { BilledSchema } from './client-subscriptions.ts';
import { IntentionStandingSchema } from './intentions.ts';
import { BillingCycleSchema } from './subscription.ts';

/** What happens on the next date; null: Sherweb does not say it so that it can be believed. */
const ThenSchema = z.enum(['renews', 'ends', 'renewsAt']).nullable();

/** One commitment with what comes next, for programs; the shape is fixed. */
export const RenewalSchema = z.object({
  sherwebCustomerId: z.string(),
  /** Null: its customer is not mapped. */
  haloClientId: z.number().int().nullable(),
  subscriptionId: z.string(),
  product: z.string(),
  seats: z.number().int(),
  /** First day of the next term, or last day of one that ends: `YYYY-MM-DD`, the same day in every zone; null: not known. */
  date: z.string().nullable(),
  then: ThenSchema,
  /** Seats that it goes on with; null: it ends, or not known. */
  renewsAt: z.number().int().nullable(),
  /** How far it may go down, and until when (ISO date-time, UTC), those that end first before; past ones too. */
  floors: z.array(z.object({ quantity: z.number().int(), until: z.string() })),
  /** The fewest seats that may be asked for now; equal to `seats`: it is fixed; null: not known. */
  floorNow: z.number().int().nullable(),
  /** Until when `floorNow` holds, ISO date-time, UTC; null: no window is open. */
  windowClosesAt: z.string().nullable(),
  /** What a person wants of it at its renewal; null: nobody said. */
  intention: IntentionStandingSchema.nullable(),
});
export type Renewal = z.infer<typeof RenewalSchema>;

/** What all seats cost in one billing cycle, where that is proven. */
const RenewalCostSchema = z.object({
  perCycle: z.number(),
  currency: z.string().nullable(),
  cycle: BillingCycleSchema,
});

/** The same for people: with names, how old it is, and money for those who may see it. */
const ListedRenewalSchema = RenewalSchema.extend({
  customerName: z.string(),
  /** Sherweb's word: Annual, …; empty: not known. */
  term: z.string(),
  /** Last day of the term, `YYYY-MM-DD`; null: not known. */
  termEndsOn: z.string().nullable(),
  haloLicenceId: z.number().int().nullable(),
  cost: RenewalCostSchema.nullable(),
  /** As last compared; null: not compared as it is now. */
  billed: BilledSchema.nullable(),
  /** When its customer was read, ISO date-time, UTC; null: never. */
  asOf: z.string().nullable(),
});
export type ListedRenewal = z.infer<typeof ListedRenewalSchema>;

/** What was wanted of a commitment, by itself: it is listed no more, or waits for a person. */
export const SingleIntentionSchema = z.object({
  subscriptionId: z.string(),
  sherwebCustomerId: z.string(),
  customerName: z.string(),
  product: z.string(),
  intention: IntentionStandingSchema,
});

export type SingleIntention = z.infer<typeof SingleIntentionSchema>;

/** Every commitment, sorted by what closes next. */
export const RenewalListSchema = z.object({
  renewals: z.array(ListedRenewalSchema),
  /** When the oldest of it was read, ISO date-time, UTC; null: nothing was. */
  asOf: z.string().nullable(),
  /** Sherweb customers of whom nothing is known, or not anew: never read (as those that are not mapped), or the last read failed. */
  unread: z.number().int(),
  /** Commitments of a month that are not listed, as they were not asked for. */
  hiddenMonthly: z.number().int(),
  gone: z.array(SingleIntentionSchema),
  /** Where renewals are set at Sherweb. */
  portal: z.string(),
});
export type RenewalList = z.infer<typeof RenewalListSchema>;
