import { assumptions } from '../assumptions.ts';
import { OutsideError } from '../http/outside-error.ts';
import { isSafeForSecrets } from '../http/safe-address.ts';

/**
 * Where to ask this tenant for a token: `auth_url` of /api/authinfo + `/token`, else /auth/token of the same address;
 * with `?tenant=` when a tenant is known. The secret goes there, so an `auth_url` that is not https is not taken
 * (loopback addresses excepted).
 * @param readInfo reads /api/authinfo; any OutsideError but "unreachable" and "timed out" means "not offered".
 * @throws OutsideError when the address cannot be reached at all.
 */
export async function tokenAddress(
  base: URL,
  tenant: string | null,
  readInfo: () => Promise<{ auth_url: string; tenant_id?: string | null | undefined }>,
): Promise<URL> {
  const info = await readInfo().catch((error) => {
    if (error instanceof OutsideError && error.code !== 'unreachable' && error.code !== 'timedOut')
      return undefined;
    throw error;
  });
  const named = info === undefined ? undefined : parse(`${info.auth_url.replace(/\/+$/, '')}/token`, base);
  const url = named && isSafeForSecrets(named) ? named : new URL(assumptions.haloToken.value.fallback, base);
  const known = tenant ?? info?.tenant_id;
  if (known) url.searchParams.set('tenant', known);
  return url;
}

const parse = (text: string, base: URL): URL | undefined =>
  URL.canParse(text, base.href) ? new URL(text, base) : undefined;
