import { isLoopbackHost, isSafeForSecrets } from '../../../config/safe-address.ts';
import { phrase } from '../../../messages/phrases.ts';
import { assumptions } from '../../assumptions/all.ts';
import { OutsideError, outsideError } from '../../http/outside-error.ts';
import { tokenUrlOf } from './token-url.ts';

/** Halo's own hosts, where hosted tenants' tokens come from, also those of tenants with a domain of their own. */
const vendorHost = /(?:^|\.)(?:halopsa|haloitsm|haloservicedesk)\.com$/;

/** Whether an address is where the tenant's secret belongs: its own host, the one given for tokens, or Halo's. */
const isOurs = (named: URL, given: readonly URL[]): boolean =>
  vendorHost.test(named.hostname) ||
  given.some(
    ({ hostname }) =>
      hostname === named.hostname || (isLoopbackHost(hostname) && isLoopbackHost(named.hostname)),
  );

/**
 * Where to ask this tenant for a token: `auth_url` of /api/authinfo + `/token`, else /auth/token of the same address;
 * with `?tenant=` when a tenant is known. The secret goes there, so an `auth_url` that is not https is not taken
 * (loopback addresses excepted), and one on a host that is nobody's we know is an error.
 * @param authHost the host of tokens, where it is another than the tenant's.
 * @param readInfo reads /api/authinfo; any OutsideError but "unreachable" and "timed out" means "not offered".
 * @throws OutsideError `foreignHost`; and when the address cannot be reached at all.
 */
export async function tokenAddress(
  base: URL,
  authHost: URL | null,
  tenant: string | null,
  readInfo: () => Promise<{ auth_url: string; tenant_id?: string | null | undefined }>,
): Promise<URL> {
  const info = await readInfo().catch((error) => {
    if (error instanceof OutsideError && error.code !== 'unreachable' && error.code !== 'timedOut')
      return undefined;
    throw error;
  });
  const own = new URL(assumptions.haloToken.value.fallback, authHost ?? base);
  const named = info === undefined ? undefined : parse(tokenUrlOf(info.auth_url), base);
  const url = named && isSafeForSecrets(named) ? named : own;
  if (!isOurs(url, authHost === null ? [base] : [base, authHost]))
    throw outsideError(
      'halo',
      'foreignHost',
      'tokenAddress',
      phrase('happened.foreignHost', { host: url.host, own: base.host }),
    );
  const known = tenant ?? info?.tenant_id;
  if (known) url.searchParams.set('tenant', known);
  return url;
}

const parse = (text: string, base: URL): URL | undefined =>
  URL.canParse(text, base.href) ? new URL(text, base) : undefined;
