import type { ConnectionResult, ConnectionTest, CredentialsInput } from '../../shared/credentials.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Log } from '../log.ts';
import { ProblemError } from '../messages/problem-error.ts';
import { createHaloClient, type HaloAccess, type HaloApi } from './halo/client.ts';
import { explainHalo } from './halo/explain.ts';
import { createCaller } from './http/caller.ts';
import type { IssuedTokens } from './http/issued-tokens.ts';
import { OutsideError } from './http/outside-error.ts';
import { haloPace, type Pace, sherwebPace } from './http/retry.ts';
import { createSherwebClient, type SherwebAccess, type SherwebClient } from './sherweb/client.ts';
import { explainSherweb } from './sherweb/explain.ts';

/** What each side is called with. */
export interface AccessSource {
  /** @throws ProblemError `sherweb.notConfigured` naming what is missing */
  sherweb(): SherwebAccess & { readonly companyName: string | null };
  /** @throws ProblemError `halo.notConfigured` naming what is missing; for what is typed, see `withTyped` */
  halo(): HaloAccess;
}

/** What the clients are made with, asked anew each time: what is in force now. */
export interface VendorCredentials extends AccessSource {
  /**
   * What would be in force if this were stored; nothing is. A stored Halo secret is not given for another address.
   * Its `halo()` throws ProblemError `halo.unsafeAddress` and `halo.secretForNewAddress` as well.
   */
  withTyped(typed: CredentialsInput): AccessSource;
}

/** Makes the clients for both sides from the credentials and settings in force. */
export interface Connector {
  /** @throws ProblemError `sherweb.notConfigured` */
  sherweb(): SherwebClient;
  /** @throws ProblemError `halo.notConfigured` */
  halo(): HaloApi;
  /**
   * Tries both sides, without long retries; never throws for what a vendor does.
   * @param typed tried in place of what is stored, and not stored
   */
  test(typed?: CredentialsInput): Promise<ConnectionTest>;
}

export interface ConnectorParts {
  readonly credentials: VendorCredentials;
  readonly settings: () => Settings;
  readonly issued: IssuedTokens;
  readonly log: Log;
  readonly paces?: { readonly sherweb: Pace; readonly halo: Pace };
  /** How long one request may take; a minute unless told. */
  readonly timeoutMs?: number;
}

const fiveMinutes = 5 * 60_000;

/**
 * One client, hence one queue, one budget and one token, for each set of credentials and settings; a change of
 * either makes a new one.
 */
export function createConnector({ credentials, settings, log, paces, ...rest }: ConnectorParts): Connector {
  const cache = new Map<string, { key: string; client: unknown }>();
  const cached = <T>(side: string, key: unknown, make: () => T): T => {
    const text = JSON.stringify(key);
    const found = cache.get(side);
    if (found?.key === text) return found.client as T;
    const client = make();
    cache.set(side, { key: text, client });
    return client;
  };

  const sherwebCaller = (secrets: readonly string[], pace: Pace | null) =>
    createCaller({
      side: 'sherweb',
      pace,
      concurrency: settings().sherwebConcurrency,
      secrets,
      log,
      ...rest,
    });
  const haloCaller = (secrets: readonly string[], pace: Pace | null) =>
    createCaller({
      side: 'halo',
      pace,
      concurrency: 1,
      budget: { requests: settings().haloRequestsPer5Minutes, windowMs: fiveMinutes },
      secrets,
      log,
      ...rest,
    });

  const sherwebFor = (from: AccessSource, pace: Pace | null) => {
    const access = from.sherweb();
    return createSherwebClient(
      access,
      sherwebCaller([access.clientId, access.clientSecret, access.subscriptionKey], pace),
    );
  };
  const haloFor = (from: AccessSource, pace: Pace | null) => {
    const access = from.halo();
    return createHaloClient(access, haloCaller([access.clientId, access.clientSecret], pace));
  };

  return {
    sherweb: () =>
      cached('sherweb', [credentials.sherweb(), settings().sherwebConcurrency], () =>
        sherwebFor(credentials, paces?.sherweb ?? sherwebPace),
      ),
    halo: () =>
      cached('halo', [credentials.halo(), settings().haloRequestsPer5Minutes], () =>
        haloFor(credentials, paces?.halo ?? haloPace),
      ),
    async test(typed = {}) {
      const from = credentials.withTyped(typed);
      const [sherweb, halo] = await Promise.all([
        outcome(async () => {
          const { customers } = await sherwebFor(from, null).readCustomers();
          const company = from.sherweb().companyName;
          const count = `${customers.length} ${customers.length === 1 ? 'customer' : 'customers'}`;
          return company === null ? count : `${company}, ${count}`;
        }, explainSherweb),
        outcome(async () => {
          await haloFor(from, null).probe();
          const { url, tenant } = from.halo();
          return tenant === null ? new URL(url).host : `${new URL(url).host}, tenant ${tenant}`;
        }, explainHalo),
      ]);
      return { sherweb, halo };
    },
  };
}

async function outcome(
  attempt: () => Promise<string>,
  explain: (error: OutsideError) => ReturnType<typeof explainHalo>,
): Promise<ConnectionResult> {
  try {
    return { ok: true, account: await attempt() };
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.note };
    if (error instanceof OutsideError) return { ok: false, problem: explain(error) };
    throw error;
  }
}
