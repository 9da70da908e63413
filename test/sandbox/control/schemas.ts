import { z } from 'zod';
import { EffectSchema } from '../core/faults.ts';
import { HaloSettingsSchema } from '../halo/settings.ts';
import { SherwebSettingsSchema } from '../sherweb/settings.ts';

const count = z.number().int().min(0);

export const SeedSchema = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('small') }),
  z.strictObject({ name: z.literal('nasty') }),
  z.strictObject({ name: z.literal('large'), customers: count, subscriptions: count, inHalo: count }),
]);

export const NewCustomerSchema = z.strictObject({
  name: z.string(),
  id: z.string().optional(),
  path: z.array(z.string()).optional(),
});
export const CustomerPatchSchema = z.strictObject({
  name: z.string().optional(),
  suspended: z.boolean().optional(),
  pricesHidden: z.boolean().optional(),
});

const SubscriptionFieldsSchema = z.strictObject({
  productName: z.string(),
  description: z.string(),
  sku: z.string(),
  quantity: z.number().int(),
  purchaseDate: z.string(),
  billingCycle: z.string(),
  fees: z
    .strictObject({
      recurringFee: z.number(),
      setupFee: z.number(),
      currency: z.enum(['Undefined', 'Cad', 'Usd', 'Eur', 'Gbp']),
    })
    .nullable(),
  commitmentTerm: z
    .strictObject({
      type: z.enum(['Monthly', 'Annual', 'Biennial', 'Triennial']),
      termEndDate: z.string(),
      renewalConfiguration: z
        .strictObject({ renewalDate: z.string(), scheduledQuantity: z.number().int().nullable().optional() })
        .nullable(),
      committedMinimalQuantities: z
        .array(z.strictObject({ committedUntil: z.string(), quantity: z.number().int() }))
        .nullable()
        .optional(),
    })
    .nullable(),
});
export const SubscriptionPatchSchema = SubscriptionFieldsSchema.partial();
export const NewSubscriptionSchema = SubscriptionPatchSchema.extend({
  productName: z.string(),
  id: z.string().optional(),
});

/** Records of Halo are open: any field the API knows may be set. */
export const NewClientSchema = z.looseObject({ name: z.string() });
export const NewLicenceSchema = z.looseObject({ name: z.string(), client_id: z.number().int() });
export const HaloPatchSchema = z.record(z.string(), z.unknown());
const id = z.number().int();
export const NewItemSchema = z.strictObject({
  name: z.string(),
  baseprice: z.number().default(0),
  recurringprice: z.number().default(0),
});
export const NewInvoiceSchema = z.strictObject({
  clientId: id,
  /** Fields of the invoice itself, as Halo spells them. */
  head: z.record(z.string(), z.unknown()).optional(),
  lines: z.array(
    z.strictObject({
      description: z.string().optional(),
      itemId: id.optional(),
      itemCode: z.string().optional(),
      licenceId: id.optional(),
      licenceIds: z.array(id).optional(),
      quantity: z.number().nullable().optional(),
      unitPrice: z.number().nullable().optional(),
      unitCost: z.number().optional(),
      inactive: z.boolean().optional(),
      oneTime: z.boolean().optional(),
      startsOn: z.string().optional(),
      endsOn: z.string().optional(),
      free: z.number().optional(),
      minimum: z.number().optional(),
      byUse: z.boolean().optional(),
      linkedPrice: z.boolean().optional(),
      linkedCost: z.boolean().optional(),
      originalClientId: id.optional(),
    }),
  ),
});

export const SherwebSettingsPatchSchema = SherwebSettingsSchema.partial();
export const HaloSettingsPatchSchema = HaloSettingsSchema.partial();

/** As in the same process, but `pathPattern` for a pattern and `times: "always"` for all. */
export const FaultSchema = z
  .strictObject({
    side: z.enum(['sherweb', 'halo']),
    match: z
      .strictObject({
        method: z.string().optional(),
        path: z.string().optional(),
        pathPattern: z.string().optional(),
        query: z.record(z.string(), z.string()).optional(),
      })
      .optional(),
    times: z.union([z.number().int().min(1), z.literal('always')]).optional(),
    skip: count.optional(),
    effect: EffectSchema,
  })
  .transform(({ match: { pathPattern, ...match } = {}, times, ...fault }) => ({
    ...fault,
    match: pathPattern === undefined ? match : { ...match, path: new RegExp(pathPattern, 'i') },
    times: times === 'always' ? Number.POSITIVE_INFINITY : times,
  }));
