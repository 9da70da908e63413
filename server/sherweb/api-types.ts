import { z } from 'zod';

/**
 * Sherweb's answers as far as we read them, after its public Service Provider specification. Unknown fields are
 * ignored; what we rely on must be there with the right type.
 */

export const tokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

export const customerItem = z.object({
  id: z.string().min(1),
  displayName: z.string(),
  path: z.array(z.string()).nullish(),
  suspendedOn: z.string().nullish(),
});

/** Items are parsed one by one, so that one bad customer does not hide the others. The specification allows null. */
export const customerList = z.object({ items: z.array(z.unknown()).nullable() });

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}/)
  .transform((text) => text.slice(0, 10));

const commitmentTerm = z.object({
  type: z.string().min(1),
  termEndDate: day,
  renewalConfiguration: z
    .object({ renewalDate: day, scheduledQuantity: z.number().int().nonnegative().nullish() })
    .nullish(),
  committedMinimalQuantities: z
    .array(z.object({ committedUntil: z.string(), quantity: z.number().int() }))
    .nullish(),
});
export type CommitmentTerm = z.infer<typeof commitmentTerm>;

export const detailsItem = z.object({
  id: z.string().min(1),
  productName: z.string().min(1),
  description: z.string().nullish(),
  sku: z.string(),
  quantity: z.number().int().nonnegative(),
  purchaseDate: z.string().regex(/^\d{4}-\d{2}-\d{2}/),
  commitmentTerm: commitmentTerm.nullish(),
});
export type DetailsItem = z.infer<typeof detailsItem>;
export const detailsList = z.object({ items: z.array(detailsItem) });

export const pricingItem = z.object({
  id: z.string().min(1),
  billingCycle: z.string().nullish(),
  fees: z
    .object({ recurringFee: z.number(), setupFee: z.number().nullish(), currency: z.string().nullish() })
    .nullish(),
  commitmentTerm: commitmentTerm.nullish(),
});
export type PricingItem = z.infer<typeof pricingItem>;
export const pricingList = z.object({ items: z.array(pricingItem) });
