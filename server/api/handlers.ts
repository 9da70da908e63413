import type { Connection } from '../../shared/access.ts';
import { shownName } from '../access/shown-name.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { lastLinesOf } from '../billing/last-billed.ts';
import { createPreflight } from '../billing/preflight/preflight.ts';
import { createTies } from '../billing/tie/ties.ts';
import { changeSettings } from '../data/change-settings.ts';
import { storedReads } from '../data/stored-reads.ts';
import { examineFee } from '../fees/examine-fee.ts';
import { feeCustomersOf } from '../fees/fee-customers.ts';
import { ProblemError } from '../messages/problem-error.ts';
import { createPanelAnswers } from '../panel/answers.ts';
import { createRefreshCustomer } from '../panel/refresh-customer.ts';
import { mostHours, pulseOf } from '../schedule/late.ts';
import { listPlans } from '../sync/run/kept-plans.ts';
import { createTicketCards } from '../tickets/cards.ts';
import { version } from '../version.ts';
import { billingHandlers } from './routes/billing.ts';
import { calendarHandlers } from './routes/calendars.ts';
import { changesHandlers } from './routes/changes.ts';
import { customerHandlers } from './routes/customers.ts';
import { decisionHandlers } from './routes/decisions.ts';
import type { ApiDeps } from './routes/deps.ts';
import type { Handlers } from './routes/handler-types.ts';
import { learnedHandlers } from './routes/learned.ts';
import { leftOutHandlers } from './routes/left-out.ts';
import { linkHandlers } from './routes/links.ts';
import { readMetrics } from './routes/metrics.ts';
import { notificationHandlers } from './routes/notifications.ts';
import { orderHandlers } from './routes/orders.ts';
import { overviewHandlers } from './routes/overview.ts';
import { renewalHandlers } from './routes/renewals.ts';
import { runHandlers } from './routes/runs.ts';
import { statusView } from './routes/status.ts';
import { tenantHandlers } from './routes/tenants.ts';
import { tieHandlers } from './routes/ties.ts';

/** What each route does: parse is done, so call and answer. */
export function createHandlers(deps: ApiDeps): Handlers {
  const { access, vendors, credentials, data, doctor, mappings, now, runs, trail } = deps;
  const isSet = (side: 'sherweb' | 'halo') =>
    Object.entries(credentials.view()[side]).every(
      ([field, { set }]) => set || field === 'companyName' || field === 'tenant',
    );
  /** A connection that cannot be noted does not stay. */
  const pairAndNote = async (code: string, browser: Pick<Connection, 'name' | 'person'>, address: string) => {
    const paired = await access.pair(code, browser, address);
    const name = shownName(browser);
    const { connectionId, role } = paired;
    await trail
      .note(
        { kind: 'connection', connectionId, name, role },
        {
          action: 'browserPaired',
          subject: { id: connectionId, name },
          details: [{ field: 'role', from: null, to: role }],
        },
      )
      .catch(async (error) => {
        await access.revoke(connectionId);
        throw error;
      });
    return paired;
  };

  const panelAnswer = createPanelAnswers({ data, now });
  const refreshCustomer = createRefreshCustomer({ data, vendors, now });

  const ticketCard = createTicketCards(deps);

  const preflight = createPreflight(deps);

  return {
    ...billingHandlers(deps, preflight),
    ...tieHandlers(createTies({ ...deps, lastLines: lastLinesOf(deps.data) }), deps),
    ...changesHandlers(deps),
    ...overviewHandlers(deps),
    ...customerHandlers(deps),
    ...runHandlers(deps),
    ...tenantHandlers(deps),
    ...learnedHandlers(deps),
    ...decisionHandlers(deps),
    ...leftOutHandlers(deps),
    ...linkHandlers(deps),
    ...renewalHandlers(deps),
    ...orderHandlers(deps),
    ...notificationHandlers(deps),
    ...calendarHandlers(deps),
    health: () => ({ ok: true, name: 'sherweb-for-halo', version }),
    ready: () => {
      const { settings, schedule } = data.main.value;
      const { isLate, lastAt } = pulseOf(data.history.value.runs, settings, schedule.since, now());
      if (isLate) throw new ProblemError(503, 'companion.syncLate', { hours: mostHours });
      return { ready: true, schedule: settings.scheduleEnabled ? 'on' : 'off', lastSyncAt: lastAt };
    },
    metrics: () => readMetrics(deps),
    pair: ({ body: { code, name, person }, address }) =>
      pairAndNote(code, { name, person: person ?? null }, address),
    makeBackup: () => makeBackup(data, now()),
    listAudit: ({ query }) => ({ entries: trail.entries().slice(0, query.limit ?? 200) }),
    createPairingCode: ({ body, who }) => access.invite(body, who),
    listPairingCodes: () => ({ codes: access.openCodes() }),
    withdrawPairingCode: async ({ params }) => {
      await access.withdraw(params.codeId);
      return { withdrawn: true };
    },
    listConnections: () => ({ connections: access.connections() }),
    revokeConnection: async ({ params }) => {
      await access.revoke(params.connectionId);
      return { revoked: true };
    },
    status: async ({ role }) =>
      statusView({
        data,
        role,
        configured: { sherweb: isSet('sherweb'), halo: isSet('halo') },
        plans: await listPlans(data),
        running: runs.progress(),
        notes: deps.notes,
        tenant: role === 'admin' ? deps.tenants.question() : null,
        now: now(),
      }),
    readCredentials: () => credentials.view(),
    writeCredentials: async ({ body }) => {
      await credentials.write(body);
      return credentials.view();
    },
    testCredentials: ({ body }) => vendors.test(body),
    readFee: () => ({ evidence: data.feeEvidence.value.evidence }),
    examineFee: async () => ({
      evidence: await examineFee(feeCustomersOf(data.snapshot, await storedReads(data.subscriptions)), {
        data,
        charges: vendors.charges(),
        now,
      }),
    }),
    generateMappings: () => mappings.generate(),
    setMapping: ({ params, body }) => mappings.set(params.sherwebCustomerId, body.haloClientId),
    removeMapping: async ({ params }) => ({ removed: await mappings.remove(params.sherwebCustomerId) }),
    excludeCustomer: async ({ params }) => {
      await mappings.exclude(params.sherwebCustomerId);
      return { excluded: true };
    },
    readSettings: () => data.main.value.settings,
    writeSettings: ({ body }) => changeSettings(data.main, body, now()),
    clientSubscriptions: async ({ params: { haloClientId }, query, role, who }) => {
      await deps.tenants.ensureSame();
      const notRefreshed = query.refresh === 'true' ? await refreshCustomer(haloClientId, who) : null;
      return panelAnswer(haloClientId, role, notRefreshed);
    },
    ticketCard: ({ params: { ticketId }, role }) => ticketCard(ticketId, role),
    doctor: async ({ body }) => {
      if (runs.progress() !== null) throw new ProblemError(409, 'doctor.busy');
      const report = await doctor.examine(body.writeCheckHaloClientId ?? null);
      return { ...report, preflight: await preflight().catch(nullIfNotConnected) };
    },
  };
}

/** The findings say already why Halo could not be asked. */
const nullIfNotConnected = (error: unknown): null => {
  if (error instanceof ProblemError) return null;
  throw error;
};
