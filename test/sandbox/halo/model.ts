/** Halo's words, as its API spells them; both records may hold any other field the API knows. */
export interface HaloClient {
  id: number;
  name: string;
  toplevel_id: number;
  toplevel_name: string;
  inactive: boolean;
  main_site_id: number;
  main_site_name: string;
  [field: string]: unknown;
}

export interface HaloLicence {
  id: number;
  /** 1 is a subscription, 0 a licence [likely]. */
  type: number;
  name: string;
  count: number;
  client_id: number;
  client_name: string;
  start_date: string;
  end_date: string;
  is_active: boolean;
  notes: string;
  [field: string]: unknown;
}

export interface HaloTicket {
  id: number;
  summary: string;
  details: string;
  client_id: number;
  tickettype_id: number;
  /** A person closed it. */
  hasbeenclosed: boolean;
  [field: string]: unknown;
}

export interface HaloTopLevel {
  id: number;
  name: string;
}

/** A licence that a line's quantity is reckoned from, and how. */
export interface LineQuantity {
  id: number;
  licence_id: number;
  licence_name: string;
  qty_free: number;
  minimum_qty: number;
  /** Bills the licences in use rather than the count. */
  assigned_licences: boolean;
  use_linked_subscription_price: boolean;
  use_linked_subscription_cost: boolean;
  pro_rata: number;
}

export interface HaloInvoiceLine {
  id: number;
  _itemid: number;
  item_code: string;
  item_shortdescription: string;
  qty_order: number | null;
  unit_price: number | null;
  unit_cost: number;
  isinactive: boolean;
  onetimecharge: boolean;
  startdate: string;
  enddate: string;
  original_client_id: number;
  quantity_licences: LineQuantity[];
  quantity_subscriptions: LineQuantity[];
}

export interface HaloRecurringInvoice {
  /** Negative: that is how Halo tells recurring invoices from invoices. */
  id: number;
  client_id: number;
  client_name: string;
  /** The customer it is sent to, where that is another. */
  client_to_invoice_to_id: number;
  original_client_id: number;
  period: number;
  periodname: string;
  currency_code_name: string;
  disabled: boolean;
  startdate: string;
  enddate: string;
  nextcreationdate: string;
  requires_approval: boolean;
  approval_status: number;
  lines: HaloInvoiceLine[];
}

/** What is sold: lines of invoices are made of it. */
export interface HaloSoldItem {
  id: number;
  name: string;
  baseprice: number;
  isrecurringitem: boolean;
  recurringprice: number;
}

/** Something no well-behaved integration does. Nothing breaks at once, so tests look here. */
export interface Violation {
  kind: 'delete' | 'parallelPost' | 'importField' | 'controlPost';
  detail: string;
}
