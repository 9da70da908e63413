import { z } from 'zod';

/** What comes in and what is paid for one subscription in a month, where its cost is proven. Null: not known. */
export const MarginSchema = z.object({
  /** Of all its lines, and of all its seats. */
  pricePerMonth: z.number().nullable(),
  costPerMonth: z.number().nullable(),
  /** Price less cost; null too where they are in two currencies. */
  perMonth: z.number().nullable(),
  /** Of the price. */
  percent: z.number().nullable(),
  currency: z.string().nullable(),
  /** Below the margin that the admin set. */
  isLow: z.boolean(),
});
export type Margin = z.infer<typeof MarginSchema>;

/** A price of one seat that is another one than in the last snapshot; both for one period of its line or its fee. */
export const PriceChangeSchema = z.object({
  /** `price`: of the invoice line; `cost`: proven, at Sherweb. */
  of: z.enum(['price', 'cost']),
  from: z.number(),
  to: z.number(),
  currency: z.string().nullable(),
  /** When it was last seen to be `from`, ISO, UTC. */
  since: z.string(),
});
export type PriceChange = z.infer<typeof PriceChangeSchema>;

/** Charges that name no customer, in the present billing period; never spread over customers. */
export const UnnamedChargesSchema = z.object({
  currency: z.string().nullable(),
  count: z.number().int(),
  /** Null: one of them is not known. */
  amount: z.number().nullable(),
});

export type UnnamedCharges = z.infer<typeof UnnamedChargesSchema>;

/** The margin a month of one Halo customer in one currency; rows of which it is not known are counted, not added. */
export const CustomerMarginSchema = MarginSchema.omit({ isLow: true }).extend({
  haloClientId: z.number().int().nullable(),
  unknown: z.number().int(),
});
export type CustomerMargin = z.infer<typeof CustomerMarginSchema>;
