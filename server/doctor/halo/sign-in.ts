import { part, phrase } from '../../messages/phrases.ts';
import { assumptions } from '../../vendors/assumptions/all.ts';
import { authInfo } from '../../vendors/halo/calls/api-types.ts';
import type { HaloCredentials } from '../../vendors/halo/calls/credentials.ts';
import { tokenAddress } from '../../vendors/halo/calls/token-address.ts';
import { tokenUrlOf } from '../../vendors/halo/calls/token-url.ts';
import { tokenAnswer, tokenForm } from '../../vendors/http/client-credentials.ts';
import { OutsideError, outsideError } from '../../vendors/http/outside-error.ts';
import { type Evidence, oauthCodeOf, skipped } from '../evidence/evidence.ts';
import type { HaloSignIn } from '../evidence/halo-evidence.ts';
import type { VendorProbe } from '../evidence/vendor-probe.ts';

const needed = assumptions.haloScope.value.split(' ');
const wanted = [...needed, assumptions.haloInvoiceScope.value];

/** Asks where tokens come from and for one, as the client does; when the scopes are refused, which of them. */
export async function signInToHalo(credentials: HaloCredentials, probe: VendorProbe): Promise<HaloSignIn> {
  const base = new URL(credentials.url);
  let info: Evidence = skipped(part('why.notAsked'));
  const readInfo = async () => {
    info = await probe.ask({ method: 'GET', url: new URL(assumptions.haloToken.value.info, base) });
    if (info.kind === 'failed') throw info.error;
    const parsed = authInfo.safeParse(info.kind === 'answered' ? info.body : undefined);
    if (parsed.success) return parsed.data;
    throw outsideError('halo', 'badAnswer', 'examination', phrase('happened.noAddress'));
  };

  let url: URL;
  try {
    url = await tokenAddress(base, credentials.authHost, credentials.tenant, readInfo);
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    const token: Evidence = { kind: 'failed', error };
    return { info, token, address: { isNamed: false, hasTenant: false }, refused: [], bearer: undefined };
  }

  const ask = (scopes: readonly string[]) =>
    probe.ask({ method: 'POST', url, form: tokenForm(credentials, scopes.join(' ')) });
  const { token, refused } = await askForScopes(ask);
  const parsed = tokenAnswer.safeParse(token.kind === 'answered' ? token.body : undefined);
  return {
    info,
    token,
    refused,
    address: { isNamed: isNamedBy(info, url, base), hasTenant: url.searchParams.has('tenant') },
    bearer: parsed.success ? parsed.data.access_token : undefined,
  };
}

const isScopeRefused = (evidence: Evidence): boolean => oauthCodeOf(evidence) === 'invalid_scope';

async function askForScopes(ask: (scopes: readonly string[]) => Promise<Evidence>) {
  const all = await ask(wanted);
  if (!isScopeRefused(all)) return { token: all, refused: [] };
  const most = await ask(needed);
  if (!isScopeRefused(most)) return { token: most, refused: [assumptions.haloInvoiceScope.value] };
  const refused: string[] = [];
  for (const scope of wanted) if (isScopeRefused(await ask([scope]))) refused.push(scope);
  const granted = wanted.filter((scope) => !refused.includes(scope));
  return { token: granted.length === 0 ? most : await ask(granted), refused };
}

const isNamedBy = (info: Evidence, url: URL, base: URL): boolean => {
  const parsed = authInfo.safeParse(info.kind === 'answered' ? info.body : undefined);
  if (!parsed.success) return false;
  const named = tokenUrlOf(parsed.data.auth_url);
  return URL.canParse(named, base.href) && new URL(named, base).pathname === url.pathname;
};
