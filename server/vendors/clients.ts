import type { CredentialsInput, CredentialsTest } from '../../shared/credentials.ts';
import type { Lesson } from '../../shared/learned.ts';
import type { Settings } from '../../shared/settings.ts';
import { cached } from './cached.ts';
import { type CallersDeps, createCallers } from './callers.ts';
import type { VendorCredentials } from './credentials.ts';
import type { HaloCredentials } from './halo/calls/credentials.ts';
import { dialectOf } from './halo/calls/dialect.ts';
import { createHaloClient, type HaloApi } from './halo/client.ts';
import { createHaloTickets, type HaloTickets } from './halo/tickets/tickets.ts';
import type { Caller } from './http/caller.ts';
import type { RequestBudget } from './http/request-budget.ts';
import { haloPace, type Pace, sherwebPace } from './http/retry.ts';
import type { Waits } from './http/waits.ts';
import { type ChargesClient, createChargesClient } from './sherweb/charges.ts';
import { createSherwebClient, type SherwebClient } from './sherweb/client.ts';
import { createMetersClient, type MetersClient } from './sherweb/meters.ts';
import { createOrdersClient, type OrdersClient } from './sherweb/orders.ts';
import type { SherwebCredentials } from './sherweb/requests.ts';
import { testCredentials } from './test-credentials.ts';

/** The one place that makes clients of Sherweb and Halo: whatever asks Halo takes from one request budget. */
export interface VendorClients {
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
  /**
   * Orders at Sherweb, in the same queue as `sherwebForPeople`: nothing is sent twice by itself.
   * @throws ProblemError `sherweb.notConfigured`
   */
  orders(): OrdersClient;
  /** How many seats are in use; in the same queue as `sherwebForPeople`. @throws ProblemError `sherweb.notConfigured` */
  meters(): MetersClient;
  /** As `sherweb`. @throws ProblemError `halo.notConfigured` */
  halo(): HaloApi;
  /**
   * The same for what a person waits for: it does not queue behind a run, and takes from the part of the budget that is
   * kept for people. @throws ProblemError `halo.notConfigured`
   */
  haloForPeople(): HaloApi;
  /** Tickets, in the same queue as `haloForPeople`, with a token of their own. @throws ProblemError `halo.notConfigured` */
  tickets(): HaloTickets;
  /**
   * Tries both sides with a token and the cheapest read, each request once, as `haloForPeople` does; never throws for
   * what a vendor does.
   * @param typed tried in place of what is stored, and not stored
   */
  test(typed?: CredentialsInput): Promise<CredentialsTest>;
  /** What is left of the requests that Halo takes in its window, and how many wait for it. */
  haloRequests(): Pick<RequestBudget, 'left' | 'queued'>;
  /** What is being waited for before a side is asked again. */
  readonly waits: Pick<Waits, 'longest'>;
  /** For whoever wants to see the answers as they come: one request at a time, none tried twice, calls counted apart. */
  readonly raw: {
    /** @throws ProblemError `sherweb.notConfigured` */
    sherweb(): { readonly credentials: SherwebCredentials; readonly caller: Caller };
    /** @throws ProblemError `halo.notConfigured` */
    halo(): { readonly credentials: HaloCredentials; readonly caller: Caller };
  };
}

export interface VendorClientsDeps extends CallersDeps {
  readonly credentials: VendorCredentials;
  readonly settings: () => Settings;
  /** What this Halo does otherwise than we assume. */
  readonly learned?: () => readonly Lesson[];
  /** How often and how soon requests of a run are tried again, where it is not what the vendors ask for. */
  readonly paces?: { readonly sherweb: Pace; readonly halo: Pace };
}

const sherwebForPeopleAtOnce = 2;
/** Raw requests: half a minute, always. */
const raw = { pace: null, timeoutMs: 30_000 };

/**
 * Makes the clients of both sides.
 * @example createVendorClients({ credentials, settings, issued, log }).halo().readClients()
 */
export function createVendorClients(deps: VendorClientsDeps): VendorClients {
  const { credentials, settings, learned = () => [], paces } = deps;
  const callers = createCallers(deps);
  const { toSherweb, toHalo, haloBudget, waits } = callers;

  const sherweb = cached(
    () => ({ own: credentials.sherweb(), concurrency: settings().sherwebConcurrency }),
    ({ own, concurrency }) =>
      createSherwebClient(own, toSherweb(own, concurrency, { pace: paces?.sherweb ?? sherwebPace })),
  );
  const forPeople = cached(
    () => credentials.sherweb(),
    (own) => {
      const caller = toSherweb(own, sherwebForPeopleAtOnce, { pace: null });
      return {
        client: createSherwebClient(own, caller),
        charges: createChargesClient(own, caller),
        orders: createOrdersClient(own, caller),
        meters: createMetersClient(own, caller),
      };
    },
  );
  const haloFrom = (part: Parameters<typeof toHalo>[1]) =>
    cached(
      () => ({ own: credentials.halo(), learned: learned() }),
      ({ own, learned: lessons }) => {
        const caller = toHalo(own, part, { pace: paces?.halo ?? haloPace });
        const dialect = dialectOf(lessons);
        return {
          client: createHaloClient(own, caller, dialect),
          tickets: createHaloTickets(own, caller, dialect),
        };
      },
    );
  const haloOfRuns = haloFrom(haloBudget);
  const haloOfPeople = haloFrom(haloBudget.forPeople);

  return {
    sherweb,
    sherwebForPeople: () => forPeople().client,
    charges: () => forPeople().charges,
    orders: () => forPeople().orders,
    meters: () => forPeople().meters,
    halo: () => haloOfRuns().client,
    haloForPeople: () => haloOfPeople().client,
    tickets: () => haloOfPeople().tickets,
    test: async (typed = {}) =>
      testCredentials(credentials.withTyped(typed), callers, settings().sherwebConcurrency),
    haloRequests: () => ({ left: haloBudget.left, queued: haloBudget.queued }),
    waits,
    raw: {
      sherweb() {
        const own = credentials.sherweb();
        return { credentials: own, caller: toSherweb(own, 1, raw) };
      },
      halo() {
        const own = credentials.halo();
        return { credentials: own, caller: toHalo(own, haloBudget, raw) };
      },
    },
  };
}
