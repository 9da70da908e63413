import { setTimeout as delay } from 'node:timers/promises';
import type { SyncRun } from '../../../../shared/sync-run.ts';
import type { Data } from '../../../data/open-data.ts';
import type { RunStep } from '../model/progress.ts';
import { inFlightCode } from './run-from-journal.ts';

interface WaitDeps {
  readonly data: Data;
  readonly now: () => Date;
  readonly inFlightMs: number;
  readonly onProgress: (step: RunStep) => void;
  readonly signal: AbortSignal;
}

/** After one of these Halo has surely finished with the request. */
const finishedCodes = [
  'halo.rejected',
  'halo.forbidden',
  'halo.unauthorized',
  'halo.notFound',
  'halo.stopped',
  // No token, no request.
  'halo.wrongCredentials',
  'halo.missingScope',
  'halo.noPermission',
];

/** Whether something that this run sent may still be created in Halo after it. */
const isInDoubt = ({ changes }: Pick<SyncRun, 'changes'>): boolean =>
  changes.some(
    ({ kind, outcome, problem }) =>
      (kind === 'createCustomer' || kind === 'createSubscription') &&
      problem !== null &&
      (problem.code === inFlightCode ||
        (outcome === 'failed' && problem.code.startsWith('halo.') && !finishedCodes.includes(problem.code))),
  );

/**
 * How long to wait, in milliseconds, before Halo is read for a run that may create: until everything that earlier runs sent has landed
 * or never will. Otherwise what lands late would be created a second time.
 * @param inFlightMs how long Halo may go on with a request whose sender is gone
 * @param restoredAt when a backup was put in place, ISO date-time
 */
export function waitMs(
  earlier: readonly Pick<SyncRun, 'changes' | 'finishedAt'>[],
  now: Date,
  inFlightMs: number,
  restoredAt: string | null = null,
): number {
  // A restore puts the reports of an earlier time in place, so that the last run before it is not known.
  const ends = [
    ...earlier.filter(isInDoubt).map(({ finishedAt }) => finishedAt),
    ...(restoredAt === null ? [] : [restoredAt]),
  ];
  // A clock that was set back makes the run seem to end in the future; then the whole time is waited.
  const waits = ends.map((end) => Math.min(inFlightMs, Date.parse(end) + inFlightMs - now.getTime()));
  return Math.max(0, ...waits);
}

/**
 * Waits until what earlier runs left in doubt has landed in Halo or never will. A stop ends the wait; the run then
 * finds itself stopped.
 */
export async function waitForInFlight(deps: WaitDeps): Promise<void> {
  const { data, now, inFlightMs, onProgress, signal } = deps;
  const reports = await recentRuns(data, now().getTime() - inFlightMs);
  const ms = waitMs(reports, now(), inFlightMs, data.main.value.restoredAt);
  if (ms === 0) return;
  onProgress({ phase: 'reading', doing: 'doing.waitingInFlight', done: 0, total: 0, waiting: false });
  await delay(ms, undefined, { signal }).catch(() => undefined);
}

/** Reports of those that may have left something; one that was completed left nothing, however many changes it has. */
async function recentRuns(data: Data, since: number): Promise<SyncRun[]> {
  const recent = data.history.value.runs.filter(
    ({ status, finishedAt }) => status !== 'completed' && Date.parse(finishedAt) > since,
  );
  const reports = await Promise.all(recent.map(({ runId }) => data.runs.get(runId)));
  return reports.filter((report) => report !== undefined);
}
