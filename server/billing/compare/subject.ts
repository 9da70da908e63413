import { z } from 'zod';
import type { BillingCycle, Subscription } from '../../../shared/subscription.ts';
import type { ProvenCost } from '../../fees/proven-cost.ts';
import type { HaloLicence } from '../../vendors/halo/licence.ts';

/** Why something could not be compared, without its sentence. */
export const WhyNotSchema = z.enum([
  'leftOut',
  'sherwebUnread',
  'notMapped',
  'invoicesRefused',
  'invoicesFailed',
  'noInvoices',
  'invoiceUnreadable',
  'licenceHidden',
  'quantityHidden',
]);
export type WhyNot = z.infer<typeof WhyNotSchema>;

/** What one row is about: a subscription, or a licence of ours whose subscription is gone. */
export interface Subject {
  readonly sherwebCustomerId: string;
  readonly subscriptionId: string;
  readonly haloClientId: number | null;
  /** The licence it is linked to, be it there or not. */
  readonly licenceId: number | null;
  readonly licence: HaloLicence | undefined;
  readonly product: string;
  readonly sku: string;
  /** Seats at Sherweb; 0 when it is gone, null when that is not known. */
  readonly bought: number | null;
  readonly gone: boolean;
  /** Billed by use: its quantity at Sherweb says nothing of seats. */
  readonly byUse: boolean;
  readonly cycle: BillingCycle;
  /** `YYYY-MM-DD`; null: no term, or gone. */
  readonly termEndsOn: string | null;
  /** As Sherweb names it, e.g. Annual; empty: none, or gone. */
  readonly term: string;
  readonly whyNot: WhyNot | null;
  /** What one seat costs us in one billing cycle; absent: not proven. */
  readonly cost?: ProvenCost;
}

/** Seats to be billed for it: what was bought, or for what is billed by use the count a person keeps. Null: not known. */
export function seatsOf({ gone, byUse, bought, licence }: Subject): number | null {
  if (gone) return 0;
  return byUse ? countOf(licence) : bought;
}

/** The seats of a licence as Halo counts them; null: not known. */
export const countOf = (licence: HaloLicence | undefined): number | null => {
  if (licence === undefined) return null;
  return licence.active ? (licence.owned.count ?? null) : 0;
};

/** The end of a subscription's term, `YYYY-MM-DD`; null: it has none. */
export const termEndOf = (subscription: Subscription | undefined): string | null =>
  subscription?.commitment?.termEndDate ?? null;
