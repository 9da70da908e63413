import { z } from 'zod';
import { billingStates } from './billing-states.ts';
import { ChangedBackSchema } from './changed-back.ts';
import { CustomerMarginSchema, MarginSchema, PriceChangeSchema, UnnamedChargesSchema } from './margin.ts';
import { NoteSchema } from './problem.ts';
import { UntiedLineSchema } from './tie.ts';

/**
 * Whether a subscription is billed right. Where several apply, the first of this order wins; `right` and
 * `notComparable` stand alone, `accepted` in place of what a person accepted.
 * - `billedTwice`: more than one line bills it
 * - `cancelledButBilled`: Sherweb has it no more, a line still bills it
 * - `notBilled`: no line bills it at all
 * - `lineInactive`, `invoiceEnded`: its line, or the invoice of its line, makes no invoices
 * - `billedLess`, `billedMore`: its lines bill another quantity than was bought
 * - `periodDiffers`: bought by the year and billed by the month, or the reverse
 * - `handKept`: a line of the same item bills it, which nothing keeps in step
 * - `licenceWithoutSubscription`: a licence of ours is active, and nothing is bought or billed
 */
export const BillingStateSchema = z.enum(billingStates);
export type BillingState = z.infer<typeof BillingStateSchema>;

const BillingLineSchema = z.object({
  recurringInvoiceId: z.number().int(),
  lineId: z.number().int().nullable(),
  quantity: z.number().nullable(),
  unitPrice: z.number().nullable(),
  /** Whether it stands on the next invoice. */
  active: z.boolean(),
});

/** A difference that a person accepted; times are ISO, UTC. */
const AcceptedSchema = z.object({
  reason: z.string(),
  by: z.string(),
  at: z.string(),
  /** Last day on which it holds, `YYYY-MM-DD`; null: until something changes. */
  until: z.string().nullable(),
});

/** One subscription. What is not known is null, never 0. */
export const BillingRowSchema = z.object({
  sherwebCustomerId: z.string(),
  subscriptionId: z.string(),
  haloClientId: z.number().int().nullable(),
  haloLicenceId: z.number().int().nullable(),
  product: z.string(),
  /** Seats at Sherweb, in Halo's licence, and on the lines that bill it. */
  bought: z.number().nullable(),
  licence: z.number().nullable(),
  billed: z.number().nullable(),
  /** What its lines should bill: for a line of several licences the sum of all. */
  expected: z.number().nullable(),
  state: BillingStateSchema,
  lines: z.array(BillingLineSchema),
  /** What the difference comes to in a month, in `currency`. */
  atStakePerMonth: z.number().nullable(),
  currency: z.string().nullable(),
  accepted: AcceptedSchema.nullable(),
  /** Absent: nothing is proven of its cost. */
  margin: MarginSchema.optional(),
  /** What one seat costs us in a billing cycle, where that is proven. */
  unitCost: z.number().optional(),
  /** Absent: nothing changed since the last snapshot. */
  priceChanges: z.array(PriceChangeSchema).optional(),
});
export type BillingRow = z.infer<typeof BillingRowSchema>;

const NotComparedSchema = z.object({
  reason: z.string(),
  /** Subscriptions. */
  count: z.number().int(),
  haloClientIds: z.array(z.number().int()),
});

/** Sums a month of one currency (null: invoices that show none); never added across. Null: nothing known to add. */
const BillingTotalsSchema = z.object({
  currency: z.string().nullable(),
  billedLess: z.number().nullable(),
  billedMore: z.number().nullable(),
  notBilled: z.number().nullable(),
});
export type BillingTotals = z.infer<typeof BillingTotalsSchema>;

/** Every subscription from what Sherweb charges to what Halo bills. `asOf`: ISO time of its oldest part; null: never read. */
export const BillingSchema = z.object({
  asOf: z.string().nullable(),
  compared: z.number().int(),
  notCompared: z.array(NotComparedSchema),
  rows: z.array(BillingRowSchema),
  totals: z.array(BillingTotalsSchema),
  /** By customer and currency; absent where no cost is proven. */
  margins: z.array(CustomerMarginSchema).optional(),
  /** Absent: every charge names its customer, or none could be read. */
  unnamedCharges: z.array(UnnamedChargesSchema).optional(),
});
export type Billing = z.infer<typeof BillingSchema>;

/** How the quantity of a line came about; a line that follows no licence has none. */
export const LineReasonSchema = z.object({
  recurringInvoiceId: z.number().int(),
  lineId: z.number().int().nullable(),
  description: z.string(),
  /** Whose invoice it stands on. */
  haloClientId: z.number().int().nullable(),
  /** What it should bill: the seats of its licences, less the free ones, at least the minimum. */
  expected: z.number().nullable(),
  licences: z.array(
    z.object({
      haloLicenceId: z.number().int(),
      name: z.string(),
      haloClientId: z.number().int().nullable(),
      /** Null: not known. */
      seats: z.number().nullable(),
      free: z.number(),
      minimum: z.number(),
      /** It bills the licences in use rather than the count. */
      byUse: z.boolean(),
      /** Sherweb has its subscription no more. */
      gone: z.boolean(),
    }),
  ),
});
export type LineReason = z.infer<typeof LineReasonSchema>;

/** An active licence of a product that its customer buys at Sherweb, and that we did not make. */
export const StrangerSchema = z.object({
  haloLicenceId: z.number().int(),
  haloClientId: z.number().int(),
  name: z.string(),
  count: z.number().nullable(),
});
export type Stranger = z.infer<typeof StrangerSchema>;

/** A comparison as people read it: with names, and with the sentences of what is missing in it. */
export const WorklistSchema = z.object({
  billing: BillingSchema,
  /** When it was compared, ISO, UTC; null: it never was, and there are no rows. */
  comparedAt: z.string().nullable(),
  /** Names of the Halo customers in it; of those only known by their id at Sherweb, these. */
  names: z.record(z.string(), z.string()),
  missed: z.array(
    z.object({ note: NoteSchema, count: z.number().int(), haloClientIds: z.array(z.number().int()) }),
  ),
  /** Where Halo's agent web app is, for links into it; null: not told. */
  haloUrl: z.string().nullable().default(null),
  /** Of the lines of each subscription; those whose quantity explains itself are left out. */
  reasons: z.record(z.string(), z.array(LineReasonSchema)).default({}),
  /** What somebody else seems to keep beside us, with what to do about it; null: nothing. */
  otherWriter: NoteSchema.extend({ licences: z.array(StrangerSchema) })
    .nullable()
    .default(null),
  /** What somebody else changes again after each sync, with what to do about it; null: nothing. */
  changedBack: NoteSchema.extend({ changes: z.array(ChangedBackSchema) })
    .nullable()
    .default(null),
  /** Lines that were tied from here, and that somebody took off their licence; null: none. */
  untied: NoteSchema.extend({ lines: z.array(UntiedLineSchema) })
    .nullable()
    .default(null),
});
export type Worklist = z.infer<typeof WorklistSchema>;

/** Comparing anew, which may take minutes: it is begun, and asked about. */
export const BillingJobSchema = z.object({
  /** What it does now, and how much of that is done (of 0: not known); null: none is under way. */
  running: z
    .object({
      doing: z.enum(['sherweb', 'invoices', 'licences', 'comparing']),
      done: z.number().int(),
      total: z.number().int(),
    })
    .nullable(),
  /** When the stored comparison was made, ISO, UTC; null: there is none. */
  comparedAt: z.string().nullable(),
  /** Why the last try failed; the comparison of before stays. */
  problem: NoteSchema.nullable(),
});
export type BillingJob = z.infer<typeof BillingJobSchema>;

/** A month whose last whole comparison is kept. */
export const BillingMonthSchema = z.object({
  /** `2026-03` */
  month: z.string(),
  comparedAt: z.string(),
  asOf: z.string().nullable(),
  rows: z.number().int(),
});
