import type { CredentialsInput } from '../../shared/credentials.ts';
import type { HaloCredentials } from './halo/calls/credentials.ts';
import type { SherwebCredentials } from './sherweb/requests.ts';

/** What each side is called with. */
export interface CredentialsSource {
  /** @throws ProblemError `sherweb.notConfigured` naming what is missing */
  sherweb(): SherwebCredentials & { readonly companyName: string | null };
  /** @throws ProblemError `halo.notConfigured` naming what is missing; for what is typed, see `withTyped` */
  halo(): HaloCredentials;
}

/** What the clients are made with, asked anew each time: what is in force now. */
export interface VendorCredentials extends CredentialsSource {
  /**
   * What would be in force if this were stored; nothing is. A stored Halo secret is not given for another address.
   * Its `halo()` throws ProblemError `halo.unsafeAddress` and `halo.secretForNewAddress` as well.
   */
  withTyped(typed: CredentialsInput): CredentialsSource;
}
