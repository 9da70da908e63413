import { randomBytes } from 'node:crypto';
import type { Note } from '../shared/problem.ts';
import { createAccess } from './access/access.ts';
import { createWrongCodes } from './access/wrong-codes.ts';
import { createApp } from './api/app.ts';
import { knownHosts } from './api/origin-guard.ts';
import { createRefusals } from './audit/refusals.ts';
import { createTrail, type Trail } from './audit/trail.ts';
import { refuseHalfRestored } from './backup/restore-mark.ts';
import { createBilling } from './billing/billing.ts';
import { createBillingJobs } from './billing/job.ts';
import { lastBilled } from './billing/last-billed.ts';
import { createLastComparison } from './billing/last-comparison.ts';
import type { Config } from './config/environment.ts';
import { createDirectory } from './customers/lists.ts';
import { createMappings } from './customers/mappings.ts';
import { createSuggester } from './customers/suggester.ts';
import { type Data, openData } from './data/open-data.ts';
import { openRequestTimes } from './data/request-times.ts';
import { createDoctor } from './doctor/examine.ts';
import type { Log } from './log.ts';
import { createNotifier, type Notifier } from './notify/notifier.ts';
import type { OrderPace } from './orders/deps.ts';
import { openOrders } from './orders/open-orders.ts';
import { comingRenewals } from './renewals/list.ts';
import { createRenewalOrders } from './renewals/order-due.ts';
import { dailySync } from './schedule/late.ts';
import { openCredentials } from './secrets/open-credentials.ts';
import { loadSecretKey } from './secrets/secret-key.ts';
import { finishEarlier } from './sync/run/finish-earlier.ts';
import { createRunService, type RunService } from './sync/run-service.ts';
import { createTenants } from './tenants/tenants.ts';
import { createVendorClients, type VendorClientsDeps } from './vendors/clients.ts';
import { createIssuedTokens } from './vendors/http/issued-tokens.ts';
import { routesThrough } from './vendors/http/proxy.ts';

/** The companion, put together but not listening. */
export interface Companion {
  readonly app: ReturnType<typeof createApp>;
  readonly data: Data;
  readonly runs: RunService;
  readonly notifier: Notifier;
  readonly trail: Trail;
  /** Lets commands on this machine in as admin; new at every start. */
  readonly controlKey: string;
  readonly notes: readonly Note[];
  /** Stops a run after the request in flight and waits until everything is on disk. */
  close(): Promise<void>;
}

/** How long to wait for the vendors, where it is not what their limits ask for. */
interface Patience extends Pick<VendorClientsDeps, 'paces' | 'timeoutMs' | 'haloWindow'> {
  readonly inFlightMs?: number;
  /** How often what came of an order is looked at. */
  readonly orders?: OrderPace;
}

/**
 * Puts the companion together on a data folder that is locked for this process. `patience`: how long to wait for the
 * vendors and between tries, where it is not what their limits ask for.
 * @throws StoreError, SecretBoxError when the data folder cannot be used.
 */
export async function openCompanion(
  config: Config,
  log: Log,
  now: () => Date = () => new Date(),
  { inFlightMs, orders: pace, ...patience }: Patience = {},
): Promise<Companion> {
  const { data, box, credentials, notes } = await openFolder(config, log, now);
  const haloTimes = await openRequestTimes(config.dataDir);
  const routeOf = await routesThrough(config.proxy);
  const haloUrl = () => credentials.view().halo.url.value;
  const vendors = createVendorClients({
    issued: createIssuedTokens(),
    haloTimes,
    credentials,
    settings: () => data.main.value.settings,
    learned: () => data.main.value.learned.map(({ key, value }) => ({ key, value })),
    routeOf,
    log,
    ...patience,
  });
  const tenants = createTenants({
    data,
    dataDir: config.dataDir,
    now,
    askHalo: async () => vendors.haloForPeople().account(),
    haloHost: () => hostOf(haloUrl()),
  });
  const trail = createTrail({ file: data.audit, log, now });
  const deps = { data, vendors, tenants, trail, log, now };

  const runs = createRunService({ ...deps, ...(inFlightMs === undefined ? {} : { inFlightMs }) });
  const compare = createBilling(deps);
  const jobs = createBillingJobs({ compare, data, log });
  const orders = await openOrders({ ...deps, runs, lastBilled: () => lastBilled(data), pace });
  const renewing = createRenewalOrders({ ...deps, order: orders.all.orderIntended });
  const notifier = createNotifier({
    ...deps,
    box,
    sources: {
      ...dailySync(data),
      billing: createLastComparison({ data, compare, now }),
      renewals: () => comingRenewals(data, credentials.view().sherweb.companyName.value, now()),
    },
    routeOf,
    tickets: async () => {
      await tenants.ensureSame();
      return vendors.tickets();
    },
    haloUrl,
    timeoutMs: patience.timeoutMs ?? 30_000,
  });
  for (const does of [jobs.afterRun, renewing.afterRun, orders.all.writeNotes, notifier.afterRun])
    runs.afterEach(does);
  await orders.all.recover();

  const controlKey = randomBytes(32).toString('base64url');
  const access = createAccess({
    main: data.main,
    controlKey,
    now,
    refusals: createRefusals(deps),
    wrongCodes: createWrongCodes(now),
  });
  const directory = createDirectory(deps);
  const suggest = createSuggester();
  const app = createApp({
    ...deps,
    ...{ access, box, credentials, directory, notifier, orders, runs, suggest, notes },
    billing: { compare, jobs },
    doctor: createDoctor(deps),
    mappings: createMappings({ data, directory, suggest, now }),
    isKnownHost: knownHosts(config),
    behindTlsProxy: config.behindTlsProxy,
    metricsToken: config.metricsToken,
  });
  return {
    ...{ app, data, runs, notifier, trail, controlKey, notes },
    async close() {
      await renewing.close();
      await Promise.all([orders.all.close(), runs.close(), jobs.close()]);
      await notifier.close();
      await Promise.all([data.settled(), haloTimes.close()]);
    },
  };
}

/** What is kept, with what an earlier companion left finished, and what opens what is sealed in it. */
async function openFolder(config: Config, log: Log, now: () => Date) {
  const { dataDir } = config;
  const secretKey = await loadSecretKey({ fromEnvironment: config.secretKey, dataDir });
  await refuseHalfRestored(dataDir);
  const data = await openData(dataDir, now);
  await finishEarlier(data, log);
  const notes = [...data.notes, ...(secretKey.warning === null ? [] : [secretKey.warning])];
  return { data, notes, ...(await openCredentials(data.main, secretKey, config)) };
}

const hostOf = (url: string | null): string | null => (url === null ? null : new URL(url).host);
