import type { Link } from '../../../../shared/link.ts';
import type { HaloLicence } from '../../../vendors/halo/licence.ts';
import type { Target } from '../model/customer-plan.ts';
import type { CustomerRead } from '../model/reads.ts';

/** What is decided together: one Halo customer, with everything on both sides that concerns it. */
export interface HaloCustomer {
  /** The Sherweb customers that are this Halo customer, with what was read of each. */
  readonly sources: { readonly target: Target; readonly read: CustomerRead }[];
  /** Sherweb customers that are mapped to it and that Sherweb no longer lists. */
  readonly formerIds: Set<string>;
  readonly links: Link[];
  /** Ours wherever they stand, and those of others that stand here. */
  readonly licences: HaloLicence[];
}

/** What only all customers together can tell. */
export interface AcrossCustomers {
  /** Subscriptions that stand under several Sherweb customers. */
  readonly twiceIds: ReadonlySet<string>;
  /** Subscriptions that are there but cannot be believed. */
  readonly unreadableIds: ReadonlySet<string>;
  /** Licences that several links name. */
  readonly sharedIds: ReadonlySet<number>;
}

/** Its id in Halo; null: it is yet to be created. */
export const clientIdOf = ({ sources }: Pick<HaloCustomer, 'sources'>): number | null =>
  sources[0]?.target.haloClientId ?? null;
