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

export interface HaloTopLevel {
  id: number;
  name: string;
}

interface LineQuantity {
  id: number;
  licence_id: number;
  licence_name: string;
  pro_rata: number;
}

export interface HaloInvoiceLine {
  id: number;
  item_shortdescription: string;
  qty_order: number;
  unit_price: number;
  unit_cost: number;
  isinactive: boolean;
  quantity_licences: LineQuantity[];
  quantity_subscriptions: LineQuantity[];
}

export interface HaloRecurringInvoice {
  /** Negative: that is how Halo tells recurring invoices from invoices. */
  id: number;
  client_id: number;
  client_name: string;
  lines: HaloInvoiceLine[];
}

/** Something no well-behaved integration does. Nothing breaks at once, so tests look here. */
export interface Violation {
  kind: 'delete' | 'parallelPost' | 'importField' | 'controlPost';
  detail: string;
}
