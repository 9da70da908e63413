import type { AuditDetail } from '../../../shared/audit.ts';
import { makeBackup } from '../../backup/make-backup.ts';
import { changeSettings } from '../../data/change-settings.ts';
import { ProblemError } from '../../messages/problem-error.ts';
import { mostHours, pulseOf } from '../../schedule/late.ts';
import { listPlans } from '../../sync/run/kept-plans.ts';
import { version } from '../../version.ts';
import type { ApiDeps } from './deps.ts';
import type { Facts, Handlers } from './handler-types.ts';
import { readMetrics } from './metrics.ts';
import { statusView } from './status.ts';

/** The companion itself: how it is, what it keeps, and its settings. */
export const companionHandlers = (deps: ApiDeps) => {
  const { credentials, data, now, runs, trail } = deps;
  const isSet = (side: 'sherweb' | 'halo') =>
    Object.entries(credentials.view()[side]).every(
      ([field, { set }]) => set || field === 'companyName' || field === 'tenant',
    );
  return {
    health: () => ({ ok: true, name: 'sherweb-for-halo', version }),
    ready: () => {
      const { settings, schedule } = data.main.value;
      const { isLate, lastAt } = pulseOf(data.history.value.runs, settings, schedule.since, now());
      if (isLate) throw new ProblemError(503, 'companion.syncLate', { hours: mostHours });
      return { ready: true, schedule: settings.scheduleEnabled ? 'on' : 'off', lastSyncAt: lastAt };
    },
    metrics: () => readMetrics(deps),
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
    makeBackup: () => makeBackup(data, now()),
    listAudit: ({ query }) => ({ entries: trail.entries().slice(0, query.limit ?? 200) }),
    readSettings: () => data.main.value.settings,
    writeSettings: ({ body }) => changeSettings(data.main, body, now()),
  } satisfies Partial<Handlers>;
};

/** How the companion is set up. */
export const companionFacts = {
  makeBackup: () => ({ action: 'backupMade', subject: null, details: [] }),
  writeSettings: ({ body }, { main }) => {
    const before: Readonly<Record<string, unknown>> = main.value.settings;
    const details = Object.entries(body)
      .filter(([key, value]) => value !== undefined && value !== before[key])
      .map(([field, value]): AuditDetail => ({ field, from: text(before[field]), to: text(value) }));
    return details.length === 0 ? null : { action: 'settingsChanged', subject: null, details };
  },
} satisfies Partial<Facts>;

const text = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);
