/** How often an invoice is made; `unknown`: Halo names it in a word that we do not know, or not at all. */
export type InvoicePeriod =
  | 'daily'
  | 'weekly'
  | 'monthly'
  | 'quarterly'
  | 'halfYearly'
  | 'yearly'
  | 'unknown';

/** A licence that a line's quantity is reckoned from. */
export interface LineTie {
  readonly licenceId: number;
  /** Seats that are not billed. */
  readonly free: number;
  readonly minimum: number;
  /** It bills the licences in use rather than the count. */
  readonly byUse: boolean;
  /** The line's price, or cost, follows the licence's: what is written there changes what is billed. Null: not shown. */
  readonly linkedPrice: boolean | null;
  readonly linkedCost: boolean | null;
}

/** A line of a recurring invoice. What Halo did not show is null; days are `YYYY-MM-DD` (UTC). */
export interface InvoiceLine {
  readonly id: number | null;
  readonly description: string;
  readonly itemId: number | null;
  readonly itemCode: string;
  readonly quantity: number | null;
  /** Of one seat in one period of the invoice, in the invoice's currency. */
  readonly unitPrice: number | null;
  readonly inactive: boolean;
  readonly oneTime: boolean;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** The customer it is for, where it was put onto somebody else's invoice. */
  readonly originalClientId: number | null;
  readonly ties: readonly LineTie[];
}

/** Takes money off instead of billing seats: a discount, whatever quantity it has. */
export const isDiscount = ({ unitPrice }: Pick<InvoiceLine, 'unitPrice'>): boolean => (unitPrice ?? 0) < 0;

/** A recurring invoice of Halo's with its lines. */
export interface RecurringInvoice {
  readonly id: number;
  readonly clientId: number | null;
  readonly originalClientId: number | null;
  readonly period: InvoicePeriod;
  /** `USD`; null: not shown. */
  readonly currency: string | null;
  readonly disabled: boolean;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** The day of the next invoice. */
  readonly nextOn: string | null;
  readonly lines: readonly InvoiceLine[];
}

/** All recurring invoices; `unreadable`: those that stand in the list in a form that we cannot read. */
export interface InvoiceRead {
  readonly invoices: readonly RecurringInvoice[];
  readonly unreadable: readonly { readonly id: number; readonly clientId: number | null }[];
}
