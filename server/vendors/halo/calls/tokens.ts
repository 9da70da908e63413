import { assumptions, lineAssumptions } from '../../assumptions/all.ts';
import type { Caller } from '../../http/caller.ts';
import { askForToken, tokenForm } from '../../http/client-credentials.ts';
import { inWordsOf, OutsideError } from '../../http/outside-error.ts';
import { createTokenKeeper, type TokenKeeper } from '../../http/token-keeper.ts';
import { authInfo } from './api-types.ts';
import type { HaloCredentials } from './credentials.ts';
import { explainHalo } from './explain.ts';
import { oauthCode } from './oauth-code.ts';
import { tokenAddress } from './token-address.ts';

const needed = assumptions.haloScope.value;
const withInvoices = `${needed} ${assumptions.haloInvoiceScope.value}`;
const withLines = `${withInvoices} ${lineAssumptions.haloLineWrite.value.scope}`;

/** What is asked of a token, most first: where that is not granted, the next. */
export const haloScopes = {
  customersAndInvoices: [
    `${withLines} ${lineAssumptions.haloLineWrite.value.itemScope}`,
    withLines,
    withInvoices,
    needed,
  ],
  tickets: assumptions.haloTickets.value.scopes,
} as const satisfies Record<string, readonly [string, ...string[]]>;

/**
 * Keeps the token of one Halo application; asks for less where not all of it is granted.
 * @param scopes what it is for, most first
 * @returns `tenantId`: the tenant that the token is of, once there was one; null where nobody names it
 */
export function createHaloTokens(
  credentials: HaloCredentials,
  base: URL,
  caller: Caller,
  [most, ...less]: readonly [string, ...string[]],
): { readonly keeper: TokenKeeper; readonly tenantId: () => string | null } {
  let named: string | null = null;
  const keeper = createTokenKeeper(async () => {
    const url = await tokenAddress(base, credentials.authHost, credentials.tenant, async () => {
      const info = await caller.send({
        method: 'GET',
        url: new URL(assumptions.haloToken.value.info, base),
        what: 'tokenAddress',
        schema: authInfo,
      });
      named = info.tenant_id ?? null;
      return info;
    });
    const ask = (scope: string) => askForToken(caller, url, tokenForm(credentials, scope));
    return less
      .reduce((asked, scope) => asked.catch(orWith(() => ask(scope))), ask(most))
      .catch(inWordsOf(explainHalo));
  });
  return { keeper, tenantId: () => credentials.tenant ?? named };
}

/** Fewer scopes where those are not granted. */
const orWith =
  <T>(ask: () => Promise<T>) =>
  (error: unknown): Promise<T> => {
    if (error instanceof OutsideError && oauthCode(error) === 'invalid_scope') return ask();
    throw error;
  };
