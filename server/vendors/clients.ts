import type { ConnectionResult, ConnectionTest } from '../../shared/credentials.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Log } from '../log.ts';
import { ProblemError } from '../messages/problem-error.ts';
import type { Credentials } from '../secrets/credentials.ts';
import { createHaloClient, type HaloApi } from './halo/client.ts';
import { explainHalo } from './halo/explain.ts';
import { createCaller } from './http/caller.ts';
import type { IssuedTokens } from './http/issued-tokens.ts';
import { OutsideError } from './http/outside-error.ts';
import { haloPace, type Pace, sherwebPace } from './http/with-retries.ts';
import { createSherwebClient, type SherwebClient } from './sherweb/client.ts';
import { explainSherweb } from './sherweb/explain.ts';

/** Makes the clients for both sides from the credentials and settings in force. */
export interface Connector {
  /** @throws ProblemError `sherweb.notConfigured` */
  sherweb(): SherwebClient;
  /** @throws ProblemError `halo.notConfigured` */
  halo(): HaloApi;
  /** Tries both sides, without long retries; never throws for what a vendor does. */
  test(): Promise<ConnectionTest>;
}

export interface ConnectorParts {
  readonly credentials: Credentials;
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

  const sherwebFor = (pace: Pace | null) => {
    const access = credentials.sherweb();
    return createSherwebClient(
      access,
      sherwebCaller([access.clientId, access.clientSecret, access.subscriptionKey], pace),
    );
  };
  const haloFor = (pace: Pace | null) => {
    const access = credentials.halo();
    return createHaloClient(access, haloCaller([access.clientId, access.clientSecret], pace));
  };

  return {
    sherweb: () =>
      cached('sherweb', [credentials.sherweb(), settings().sherwebConcurrency], () =>
        sherwebFor(paces?.sherweb ?? sherwebPace),
      ),
    halo: () =>
      cached('halo', [credentials.halo(), settings().haloRequestsPer5Minutes], () =>
        haloFor(paces?.halo ?? haloPace),
      ),
    test: async () => ({
      sherweb: await outcome(async () => {
        const { customers } = await sherwebFor(null).readCustomers();
        const company = credentials.sherweb().companyName;
        const count = `${customers.length} ${customers.length === 1 ? 'customer' : 'customers'}`;
        return company === null ? count : `${company}, ${count}`;
      }, explainSherweb),
      halo: await outcome(async () => {
        await haloFor(null).probe();
        const { url, tenant } = credentials.halo();
        return tenant === null ? new URL(url).host : `${new URL(url).host}, tenant ${tenant}`;
      }, explainHalo),
    }),
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
