/** What Halo is called with. */
export interface HaloCredentials {
  /** The tenant's address, e.g. https://example.halopsa.com */
  readonly url: string;
  /** The host of its tokens, where that is another than the tenant's. */
  readonly authHost: URL | null;
  readonly tenant: string | null;
  readonly clientId: string;
  readonly clientSecret: string;
}
