import type { ConnectionTest, CredentialsInput } from '../../shared/credentials.ts';
import type { Lesson } from '../../shared/learned.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Log } from '../log.ts';
import { cached } from './cached.ts';
import { resultOf } from './connection-result.ts';
import { createHaloClient, type HaloAccess, type HaloApi } from './halo/client.ts';
import { dialectOf } from './halo/dialect.ts';
import { explainHalo } from './halo/explain.ts';
import { type Caller, type CallerOptions, createCaller } from './http/caller.ts';
import type { IssuedTokens } from './http/issued-tokens.ts';
import type { RouteOf } from './http/proxy.ts';
import { type BudgetDeps, createRequestBudget, type RequestBudget } from './http/request-budget.ts';
import { haloPace, type Pace, sherwebPace } from './http/retry.ts';
import { type ChargesClient, createChargesClient } from './sherweb/charges.ts';
import { createSherwebClient, type SherwebClient } from './sherweb/client.ts';
import { explainSherweb } from './sherweb/explain.ts';
import type { SherwebAccess } from './sherweb/requests.ts';

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

/** The one place that makes clients of Sherweb and Halo: whatever asks Halo takes from one request budget. */
export interface Connector {
  /**
   * The client of the credentials in force; the same one, with its queue and its token, until they change.
   * @throws ProblemError `sherweb.notConfigured`
   */
  sherweb(): SherwebClient;
  /**
   * The same for what a person waits for: it does not queue behind a run, and tries nothing twice.
   * @throws ProblemError `sherweb.notConfigured`
   */
  sherwebForPeople(): SherwebClient;
  /**
   * What Sherweb charges on both sides of us; in the same queue as `sherwebForPeople`, with tokens of its own.
   * @throws ProblemError `sherweb.notConfigured`
   */
  charges(): ChargesClient;
  /** As `sherweb`. @throws ProblemError `halo.notConfigured` */
  halo(): HaloApi;
  /**
   * The same for what a person waits for: it does not queue behind a run, and takes from the part of the budget that is
   * kept for people. @throws ProblemError `halo.notConfigured`
   */
  haloForPeople(): HaloApi;
  /**
   * Tries both sides with a token and the cheapest read, each request once, as `haloForPeople` does; never throws for
   * what a vendor does.
   * @param typed tried in place of what is stored, and not stored
   */
  test(typed?: CredentialsInput): Promise<ConnectionTest>;
  /** For whoever wants to see the answers as they come: one request at a time, none tried twice, calls counted apart. */
  readonly raw: {
    /** @throws ProblemError `sherweb.notConfigured` */
    sherweb(): { readonly access: SherwebAccess; readonly caller: Caller };
    /** @throws ProblemError `halo.notConfigured` */
    halo(): { readonly access: HaloAccess; readonly caller: Caller };
  };
}

export interface ConnectorDeps {
  readonly credentials: VendorCredentials;
  readonly settings: () => Settings;
  /** What this Halo does otherwise than we assume. */
  readonly learned?: () => readonly Lesson[];
  readonly issued: IssuedTokens;
  readonly log: Log;
  /** Requests to Halo that were sent before, by whichever process. */
  readonly haloTimes?: BudgetDeps['times'];
  readonly paces?: { readonly sherweb: Pace; readonly halo: Pace };
  /** Halo's window and its clock, where they are not those of Halo. */
  readonly haloWindow?: Partial<Pick<BudgetDeps, 'windowMs' | 'now' | 'wait'>>;
  /** What requests go through; straight to their hosts unless told. */
  readonly routeOf?: RouteOf;
  /** How long one request may take; a minute unless told; raw requests half a minute, always. */
  readonly timeoutMs?: number;
}

const fiveMinutes = 5 * 60_000;
const rawTimeoutMs = 30_000;
const sherwebForPeopleAtOnce = 2;

type Budget = Pick<RequestBudget, 'take' | 'waiting'>;
type How = Pick<CallerOptions, 'pace'> & { readonly timeoutMs?: number };

/**
 * Makes the clients of both sides.
 * @example createConnector({ credentials, settings, issued, log }).halo().readClients()
 */
export function createConnector(deps: ConnectorDeps): Connector {
  const { credentials, settings, learned = () => [], issued, log, paces, timeoutMs } = deps;
  const budget = createRequestBudget({
    limit: () => settings().haloRequestsPer5Minutes,
    windowMs: fiveMinutes,
    ...(deps.haloTimes === undefined ? {} : { times: deps.haloTimes }),
    ...deps.haloWindow,
  });
  const common = {
    issued,
    log,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...(deps.routeOf === undefined ? {} : { routeOf: deps.routeOf }),
  };

  const toSherweb = (access: SherwebAccess, concurrency: number, how: How): Caller =>
    createCaller({
      side: 'sherweb',
      secrets: [access.clientId, access.clientSecret, access.subscriptionKey],
      concurrency,
      ...common,
      ...how,
    });
  const toHalo = (access: HaloAccess, from: Budget, how: How): Caller =>
    createCaller({
      side: 'halo',
      secrets: [access.clientId, access.clientSecret],
      // Halo's writes are not safe side by side, and one after the other is as fast as its limit allows.
      concurrency: 1,
      budget: from,
      ...common,
      ...how,
    });

  const sherweb = cached(
    () => ({ access: credentials.sherweb(), concurrency: settings().sherwebConcurrency }),
    ({ access, concurrency }) =>
      createSherwebClient(access, toSherweb(access, concurrency, { pace: paces?.sherweb ?? sherwebPace })),
  );
  const forPeople = cached(
    () => credentials.sherweb(),
    (access) => {
      const caller = toSherweb(access, sherwebForPeopleAtOnce, { pace: null });
      return { client: createSherwebClient(access, caller), charges: createChargesClient(access, caller) };
    },
  );
  const haloFrom = (part: Budget) =>
    cached(
      () => ({ access: credentials.halo(), learned: learned() }),
      (known) => {
        const caller = toHalo(known.access, part, { pace: paces?.halo ?? haloPace });
        return createHaloClient(known.access, caller, dialectOf(known.learned));
      },
    );
  const halo = haloFrom(budget);
  const haloForPeople = haloFrom(budget.forPeople);

  return {
    sherweb,
    sherwebForPeople: () => forPeople().client,
    charges: () => forPeople().charges,
    halo,
    haloForPeople,
    async test(typed = {}) {
      const from = credentials.withTyped(typed);
      const once = { pace: null };
      const [sherwebResult, haloResult] = await Promise.all([
        resultOf(async () => {
          const access = from.sherweb();
          const caller = toSherweb(access, settings().sherwebConcurrency, once);
          const { customers } = await createSherwebClient(access, caller).readCustomers();
          const count = `${customers.length} ${customers.length === 1 ? 'customer' : 'customers'}`;
          return access.companyName === null ? count : `${access.companyName}, ${count}`;
        }, explainSherweb),
        resultOf(async () => {
          const access = from.halo();
          await createHaloClient(access, toHalo(access, budget.forPeople, once)).probe();
          const { host } = new URL(access.url);
          return access.tenant === null ? host : `${host}, tenant ${access.tenant}`;
        }, explainHalo),
      ]);
      return { sherweb: sherwebResult, halo: haloResult };
    },
    raw: {
      sherweb() {
        const access = credentials.sherweb();
        return { access, caller: toSherweb(access, 1, { pace: null, timeoutMs: rawTimeoutMs }) };
      },
      halo() {
        const access = credentials.halo();
        return { access, caller: toHalo(access, budget, { pace: null, timeoutMs: rawTimeoutMs }) };
      },
    },
  };
}
