import { part } from '../../messages/phrases.ts';
import { assumptions } from '../../vendors/assumptions/all.ts';
import type { HaloCredentials } from '../../vendors/halo/calls/credentials.ts';
import { paged } from '../../vendors/halo/calls/read-list.ts';
import { type Evidence, skipped } from '../evidence/evidence.ts';
import type { HaloSignIn } from '../evidence/halo-evidence.ts';
import type { VendorProbe } from '../evidence/vendor-probe.ts';
import { signInToHalo } from './sign-in.ts';

/** Halo's API with a token, answers as they come. */
export interface HaloProbe {
  readonly signIn: HaloSignIn;
  get(path: string, query?: Readonly<Record<string, string>>): Promise<Evidence>;
  /** A read without a token. */
  getOpen(path: string): Promise<Evidence>;
  /** The same read with a token that cannot be good. */
  getWithBadToken(path: string, query?: Readonly<Record<string, string>>): Promise<Evidence>;
  post(path: string, records: readonly Record<string, unknown>[]): Promise<Evidence>;
}

/** Signs in and answers a probe; without a token nothing is asked. */
export async function openHaloProbe(credentials: HaloCredentials, probe: VendorProbe): Promise<HaloProbe> {
  const signIn = await signInToHalo(credentials, probe);
  const noToken = skipped(part('why.noHaloToken'));
  const urlOf = (path: string, query: Readonly<Record<string, string>> = {}) => {
    const url = new URL(path, credentials.url);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return url;
  };
  const withToken = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });
  return {
    signIn,
    async get(path, query) {
      if (signIn.bearer === undefined) return noToken;
      return probe.ask({ method: 'GET', url: urlOf(path, query), ...withToken(signIn.bearer) });
    },
    // Asked beside the rest: where there was no token, nobody needs it.
    getOpen: async (path) =>
      signIn.bearer === undefined ? noToken : probe.ask({ method: 'GET', url: urlOf(path) }),
    async getWithBadToken(path, query) {
      if (signIn.bearer === undefined) return noToken;
      return probe.ask({ method: 'GET', url: urlOf(path, query), ...withToken('not-a-token') });
    },
    async post(path, json) {
      if (signIn.bearer === undefined) return noToken;
      return probe.ask({ method: 'POST', url: urlOf(path), json, ...withToken(signIn.bearer) });
    },
  };
}

/**
 * Paging parameters of a list.
 * @param order what it is asked for in the order of; null: nothing. As we read it in unless told otherwise
 */
export const page = (
  size: number,
  number: number,
  order: string | null = assumptions.haloOrder.value.by,
): Record<string, string> => ({
  ...paged(size, number),
  ...(order === null ? {} : { order }),
});
