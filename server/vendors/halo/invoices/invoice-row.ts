import { z } from 'zod';

/**
 * Recurring invoices as Halo answers them. Answers are not documented; a field of a wrong type counts as not shown.
 * A list of lines, or of ties, that is there and no list makes the invoice unreadable: what a line is tied to decides
 * whether it is missed.
 */
const text = z.string().nullish().catch(undefined);
const amount = z.number().nullish().catch(undefined);
const id = z.number().int().nullish().catch(undefined);
/** Halo's switches are booleans or 0 and 1. */
const yesNo = z
  .union([z.boolean(), z.literal(0).transform(() => false), z.literal(1).transform(() => true)])
  .nullish()
  .catch(undefined);

const tieRow = z.object({
  licence_id: id,
  qty_free: amount,
  minimum_qty: amount,
  assigned_licences: yesNo,
  use_linked_subscription_price: yesNo,
  use_linked_subscription_cost: yesNo,
});
export type TieRow = z.infer<typeof tieRow>;

const lineRow = z.object({
  id,
  _itemid: id,
  item_code: text,
  item_shortdescription: text,
  qty_order: amount,
  unit_price: amount,
  isinactive: yesNo,
  onetimecharge: yesNo,
  startdate: text,
  enddate: text,
  original_client_id: id,
  quantity_licences: z.array(tieRow).nullish(),
  quantity_subscriptions: z.array(tieRow).nullish(),
});
export type LineRow = z.infer<typeof lineRow>;

export const invoiceRow = z.object({
  id: z.number().int(),
  client_id: id,
  original_client_id: id,
  period: id,
  periodname: text,
  currency: text,
  currency_code: z.union([z.string(), z.number()]).nullish().catch(undefined),
  currency_code_name: text,
  disabled: yesNo,
  startdate: text,
  enddate: text,
  nextcreationdate: text,
  // Absent means that the list does not show lines, which is not the same as none.
  lines: z.array(lineRow),
});
export type InvoiceRow = z.infer<typeof invoiceRow>;

/** An invoice without its lines, and all that is known of one whose lines cannot be read. */
export const invoiceHead = z.object({ id: z.number().int(), client_id: id });
