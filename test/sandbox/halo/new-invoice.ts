import type {
  HaloClient,
  HaloInvoiceLine,
  HaloLicence,
  HaloRecurringInvoice,
  LineQuantity,
} from './model.ts';

/** A line as a test says it; whatever it leaves out is as usual. */
export interface NewInvoiceLine {
  description?: string | undefined;
  itemId?: number | undefined;
  itemCode?: string | undefined;
  /** The licence whose count this line's quantity follows; none: a line typed in by hand. */
  licenceId?: number | undefined;
  /** Several licences on one line. */
  licenceIds?: number[] | undefined;
  /** Undefined: what Halo reckons; null: Halo does not show it. */
  quantity?: number | null | undefined;
  unitPrice?: number | null | undefined;
  unitCost?: number | undefined;
  inactive?: boolean | undefined;
  oneTime?: boolean | undefined;
  /** Days as `YYYY-MM-DD`. */
  startsOn?: string | undefined;
  endsOn?: string | undefined;
  /** How the quantity of its licences is reckoned. */
  free?: number | undefined;
  minimum?: number | undefined;
  byUse?: boolean | undefined;
  linkedPrice?: boolean | undefined;
  linkedCost?: boolean | undefined;
  originalClientId?: number | undefined;
}

/** What stands on the invoice itself; monthly, in dollars, active, unless told. */
export type NewInvoiceHead = Partial<
  Omit<HaloRecurringInvoice, 'id' | 'client_id' | 'client_name' | 'lines'>
>;

const emptyDate = '1900-01-01T00:00:00';

export const newInvoice = (
  id: number,
  client: HaloClient,
  head: NewInvoiceHead,
  lines: HaloInvoiceLine[],
): HaloRecurringInvoice => ({
  client_to_invoice_to_id: 0,
  original_client_id: 0,
  period: 1,
  periodname: 'Monthly',
  currency_code_name: 'USD',
  disabled: false,
  startdate: emptyDate,
  enddate: emptyDate,
  nextcreationdate: emptyDate,
  requires_approval: false,
  approval_status: 0,
  ...head,
  id,
  client_id: client.id,
  client_name: client.name,
  lines,
});

export const newLine = (id: number, line: NewInvoiceLine, tied: readonly HaloLicence[]): HaloInvoiceLine => ({
  id,
  _itemid: line.itemId ?? 0,
  item_code: line.itemCode ?? '',
  item_shortdescription: line.description ?? tied[0]?.name ?? 'Line',
  qty_order: line.quantity === undefined ? 1 : line.quantity,
  unit_price: line.unitPrice === undefined ? 0 : line.unitPrice,
  unit_cost: line.unitCost ?? 0,
  isinactive: line.inactive ?? false,
  onetimecharge: line.oneTime ?? false,
  startdate: line.startsOn ? `${line.startsOn}T00:00:00` : emptyDate,
  enddate: line.endsOn ? `${line.endsOn}T00:00:00` : emptyDate,
  original_client_id: line.originalClientId ?? 0,
  quantity_licences: [],
  quantity_subscriptions: tied.map((licence, place) => quantityOf(id, line, licence, place === 0)),
});

const quantityOf = (
  lineId: number,
  line: NewInvoiceLine,
  licence: HaloLicence,
  isFirst: boolean,
): LineQuantity => ({
  id: lineId,
  licence_id: licence.id,
  licence_name: licence.name,
  qty_free: isFirst ? (line.free ?? 0) : 0,
  minimum_qty: isFirst ? (line.minimum ?? 0) : 0,
  assigned_licences: line.byUse ?? false,
  use_linked_subscription_price: line.linkedPrice ?? false,
  use_linked_subscription_cost: line.linkedCost ?? false,
  pro_rata: 0,
});
