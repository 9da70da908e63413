import { z } from 'zod';

/**
 * Sherweb's answers as far as we read them, after its public Service Provider specification. Unknown fields are
 * ignored; what we rely on must be there with the right type.
 */

/** A day that exists, of a day or a date-time. */
const day = z
  .string()
  .transform((text) => text.slice(0, 10))
  .pipe(z.iso.date());
export const dateTime = z.string().refine((text) => day.safeParse(text).success, { message: 'is no date' });

export const customerItem = z.object({
  id: z.string().min(1),
  displayName: z.string(),
  path: z.array(z.string()).nullish(),
  suspendedOn: z.literal('').or(dateTime).nullish(),
});

/** Items are parsed one by one, so that one bad customer does not hide the others. The specification allows null. */
export const customerList = z.object({ items: z.array(z.unknown()).nullable() });

/** More seats or money than anybody buys: such a number is a fault on the way, not an order. */
const seats = z.number().int().nonnegative().max(1_000_000);
export const money = z.number().nonnegative().max(10_000_000);

export const termItem = z.object({ type: z.string().min(1), termEndDate: day });
export const renewalItem = z.object({ renewalDate: day, scheduledQuantity: seats.nullish() }).nullish();
export const decreasesItem = z.array(z.object({ committedUntil: dateTime, quantity: seats })).nullish();
const commitmentTerm = termItem.extend({
  renewalConfiguration: renewalItem,
  committedMinimalQuantities: decreasesItem,
});

export const detailsItem = z.object({
  id: z.string().min(1),
  productName: z.string().min(1),
  description: z.string().nullish(),
  sku: z.string(),
  quantity: seats,
  purchaseDate: dateTime,
  commitmentTerm: commitmentTerm.nullish(),
});

/** What a subscription must say to be followed: which it is, and how many seats. The rest is believed part by part. */
export const detailsCore = detailsItem.pick({ id: true, productName: true, quantity: true }).extend({
  description: z.unknown(),
  sku: z.unknown(),
  purchaseDate: z.unknown(),
  commitmentTerm: z.unknown(),
});
export type DetailsCore = z.infer<typeof detailsCore>;
/** Items are parsed one by one, so that one subscription that cannot be believed does not hide the others. */
export const subscriptionList = z.object({ items: z.array(z.unknown()) });

export const pricingItem = z.object({
  id: z.string().min(1),
  billingCycle: z.string().nullish(),
  fees: z
    .object({ recurringFee: money, setupFee: money.nullish(), currency: z.string().nullish() })
    .nullish(),
  commitmentTerm: commitmentTerm.nullish(),
});

/** A price is somebody's by its id; the rest is believed part by part. */
export const pricingCore = pricingItem.pick({ id: true }).extend({
  billingCycle: z.unknown(),
  fees: z.unknown(),
  commitmentTerm: z.unknown(),
});
export type PricingCore = z.infer<typeof pricingCore>;

/** A unit price for one cycle; a credit may stand there too. */
const unitPrice = z.number().min(-10_000_000).max(10_000_000);
const charge = z.object({
  productName: z.string().nullish(),
  sku: z.string().nullish(),
  chargeType: z.string(),
  billingCycleType: z.string().nullish(),
  currency: z.string().nullish(),
});
/** What a customer owes us; `costPrice` is the customer's price for one unit. */
export const receivableCharge = charge.extend({ costPrice: unitPrice });
/** What we owe Sherweb; `netPrice` is `listPrice` less deductions and fees. */
export const payableCharge = charge.extend({
  listPrice: unitPrice,
  netPrice: unitPrice,
  /** Quantity times the price for the part of the period. */
  subTotal: z.number().nullish(),
  tags: z.array(z.object({ name: z.string().nullish(), value: z.string().nullish() })).nullish(),
});
export type ReceivableCharge = z.infer<typeof receivableCharge>;
export type PayableCharge = z.infer<typeof payableCharge>;

/** Charges are parsed one by one: one that is odd proves nothing and hides no other. */
export const chargeList = z.object({ charges: z.array(z.unknown()).nullable() });
