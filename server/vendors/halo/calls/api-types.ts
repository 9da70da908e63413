import { z } from 'zod';

/**
 * Halo's answers as far as we read them. Halo documents requests only, so everything but the id may be absent; a
 * field of a wrong type counts as absent (undefined), which means "not known" and is never compared.
 */

export const authInfo = z.object({ auth_url: z.string().min(1), tenant_id: z.string().nullish() });

/** Halo's specification says int32; a greater one is a fault on the way, and nothing may be tied to it. */
const id = z.int32().positive();
const text = z.string().nullish().catch(undefined);
const yesNo = z.boolean().nullish().catch(undefined);
const amount = z.number().nullish().catch(undefined);

export const clientRow = z.object({
  id,
  name: text,
  inactive: yesNo,
  toplevel_id: z.number().int().nullish().catch(undefined),
  toplevel_name: text,
  main_site_name: text,
  website: text,
  domain: text,
});
export type ClientRow = z.infer<typeof clientRow>;

export const topLevelRow = z.object({ id: z.number().int(), name: z.string() });

export const licenceRow = z.object({
  id,
  type: z.number().int().nullish().catch(undefined),
  name: text,
  count: amount,
  client_id: z.number().int().nullish().catch(undefined),
  deleted: yesNo,
  is_active: yesNo,
  status: text,
  billing_cycle: text,
  term_duration: text,
  start_date: text,
  end_date: text,
  autorenew: yesNo,
  product_sku: text,
  distributor: text,
  vendor: text,
  purchase_price: amount,
  price: amount,
  licences_in_use: amount,
  notes: text,
});
export type LicenceRow = z.infer<typeof licenceRow>;

/** An answer to a write: one record, or an array of them. Records that are not what we expect come as null. */
export const writeAnswer = z.union([
  z.array(z.unknown()),
  z.record(z.string(), z.unknown()).transform((one) => [one]),
]);

export const controlAnswer = z.record(z.string(), z.unknown());
