import type { ZodType } from 'zod';
import type { CallName } from '../../messages/phrases.ts';
import { assumptions } from '../assumptions/all.ts';
import type { Caller } from '../http/caller.ts';
import { askForToken, tokenForm } from '../http/client-credentials.ts';
import { inWordsOf } from '../http/outside-error.ts';
import { createTokenKeeper } from '../http/token-keeper.ts';
import { explainSherweb } from './explain.ts';

export interface SherwebCredentials {
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

/** What is asked of an API below its base; answers are parsed. @throws OutsideError */
interface SherwebCalls {
  readonly read: <T>(
    path: string,
    what: CallName,
    schema: ZodType<T>,
    query: Record<string, string>,
    signal?: AbortSignal,
  ) => Promise<T>;
  readonly write: <T>(
    path: string,
    what: CallName,
    schema: ZodType<T>,
    query: Record<string, string>,
    json: unknown,
  ) => Promise<T>;
}

/** Makes the reads of one of Sherweb's APIs, with a token of its own. */
export const createSherwebRead = (
  credentials: SherwebCredentials,
  caller: Caller,
  api: SherwebApi,
): SherwebCalls['read'] => createSherwebCalls(credentials, caller, api).read;

/**
 * Makes reads and writes of one of Sherweb's APIs, with one token for both.
 * Product names follow Accept-Language, so it is fixed: a name must not change with the reader.
 */
export function createSherwebCalls(
  credentials: SherwebCredentials,
  caller: Caller,
  api: SherwebApi,
): SherwebCalls {
  const gateway = { 'Ocp-Apim-Subscription-Key': credentials.subscriptionKey, 'Accept-Language': 'en' };
  const keeper = createTokenKeeper(() => {
    const url = new URL(assumptions.sherwebToken.value.path, credentials.url);
    const isOfCharges = api.scope === sherwebApis.distributor.scope;
    return askForToken(caller, url, tokenForm(credentials, api.scope), gateway).catch(
      inWordsOf((error) => explainSherweb(error, isOfCharges)),
    );
  });
  const addressOf = (path: string, query: Record<string, string>): URL => {
    const url = new URL(`${api.base}${path}`, credentials.url);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return url;
  };
  return {
    read: (path, what, schema, query, signal) => {
      const url = addressOf(path, query);
      return caller.sendWithToken(keeper, { method: 'GET', url, what, schema, headers: gateway, signal });
    },
    write: (path, what, schema, query, json) => {
      const url = addressOf(path, query);
      return caller.sendWithToken(keeper, { method: 'POST', url, what, schema, headers: gateway, json });
    },
  };
}
