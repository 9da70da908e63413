import type { ZodType } from 'zod';
import type { CallName } from '../../messages/phrases.ts';
import { assumptions } from '../assumptions/all.ts';
import type { Caller } from '../http/caller.ts';
import { createTokenKeeper } from '../http/token-keeper.ts';
import { tokenAnswer } from './api-types.ts';

export interface SherwebAccess {
  /** e.g. https://api.sherweb.com */
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly subscriptionKey: string;
  /** As in the portal's address, for people; Sherweb is not told. */
  readonly companyName?: string | null;
}

interface SherwebApi {
  /** Path below which the API stands. */
  readonly base: string;
  /** What a token has to be asked for. */
  readonly scope: string;
}

/** Sherweb's two APIs: what our customers buy and owe us, and what we owe Sherweb. */
export const sherwebApis = {
  serviceProvider: { base: assumptions.sherwebBase.value, scope: assumptions.sherwebToken.value.scope },
  distributor: assumptions.sherwebCharges.value,
} as const satisfies Record<string, SherwebApi>;

/** One read below an API's base, parsed. @throws OutsideError */
type SherwebRead = <T>(
  path: string,
  what: CallName,
  schema: ZodType<T>,
  query: Record<string, string>,
  signal?: AbortSignal,
) => Promise<T>;

/**
 * Makes the reads of one of Sherweb's APIs, with a token of its own.
 * Product names follow Accept-Language, so it is fixed: a name must not change with the reader.
 */
export function createSherwebRead(access: SherwebAccess, caller: Caller, api: SherwebApi): SherwebRead {
  const gateway = { 'Ocp-Apim-Subscription-Key': access.subscriptionKey, 'Accept-Language': 'en' };
  const keeper = createTokenKeeper(async () => {
    const answer = await caller.send({
      method: 'POST',
      url: new URL(assumptions.sherwebToken.value.path, access.url),
      what: 'token',
      schema: tokenAnswer,
      headers: gateway,
      repeatable: true,
      form: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: access.clientId,
        client_secret: access.clientSecret,
        scope: api.scope,
      }),
    });
    return { value: answer.access_token, expiresIn: answer.expires_in };
  });
  return (path, what, schema, query, signal) => {
    const url = new URL(`${api.base}${path}`, access.url);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return caller.sendWithToken(keeper, { method: 'GET', url, what, schema, headers: gateway, signal });
  };
}
