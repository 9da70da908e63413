import type { CredentialsInput } from '../../shared/credentials.ts';
import type { HaloAccess } from './halo/calls/access.ts';
import type { SherwebAccess } from './sherweb/requests.ts';

/** What each side is called with. */
export interface AccessSource {
  /** @throws ProblemError `sherweb.notConfigured` naming what is missing */
  sherweb(): SherwebAccess & { readonly companyName: string | null };
  /** @throws ProblemError `halo.notConfigured` naming what is missing; for what is typed, see `withTyped` */
  halo(): HaloAccess;
}

/** What the clients are made with, asked anew each time: what is in force now. */
export interface VendorCredentials extends AccessSource {
  /**
   * What would be in force if this were stored; nothing is. A stored Halo secret is not given for another address.
   * Its `halo()` throws ProblemError `halo.unsafeAddress` and `halo.secretForNewAddress` as well.
   */
  withTyped(typed: CredentialsInput): AccessSource;
}
