import type { CustomerPart } from '../../../vendors/assumptions/halo-on-occasion.ts';
import type { PartRow } from '../../../vendors/halo/customer-parts.ts';

/**
 * What of one kind hangs on a customer, or why that is not known: Halo refuses it, it could not be read, or Halo shows
 * us none of that kind at all, which may be a permission that we lack.
 */
export type PartRead =
  | { readonly ok: true; readonly rows: readonly PartRow[] }
  | { readonly ok: false; readonly why: 'refused' | 'unread' | 'unseen' };

/** What hangs on a customer that a run created. */
export type MadeCustomer = ReadonlyMap<CustomerPart, PartRead>;
