import { assumptions } from '../assumptions/all.ts';
import type { Caller } from '../http/caller.ts';
import { OutsideError } from '../http/outside-error.ts';
import { createTokenKeeper, type TokenKeeper } from '../http/token-keeper.ts';
import { authInfo, tokenAnswer } from './api-types.ts';
import type { HaloAccess } from './client.ts';
import { oauthCode } from './oauth-code.ts';
import { tokenAddress } from './token-address.ts';

/** Keeps the token of one Halo application; asks without `read:invoices` where that is not granted. */
export function createHaloTokens(access: HaloAccess, base: URL, caller: Caller): TokenKeeper {
  return createTokenKeeper(async () => {
    const url = await tokenAddress(base, access.authHost, access.tenant, () =>
      caller.send({
        method: 'GET',
        url: new URL(assumptions.haloToken.value.info, base),
        what: 'tokenAddress',
        schema: authInfo,
      }),
    );
    const ask = (scope: string) =>
      caller.send({
        method: 'POST',
        url,
        what: 'token',
        schema: tokenAnswer,
        repeatable: true,
        form: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: access.clientId,
          client_secret: access.clientSecret,
          scope,
        }),
      });
    const scope = assumptions.haloScope.value;
    const answer = await ask(`${scope} ${assumptions.haloInvoiceScope.value}`).catch((error) => {
      if (error instanceof OutsideError && oauthCode(error) === 'invalid_scope') return ask(scope);
      throw error;
    });
    return { value: answer.access_token, expiresIn: answer.expires_in };
  });
}
