import { setTimeout as delay } from 'node:timers/promises';
import type { SyncRun } from '../../shared/sync-run.ts';
import type { Data } from '../data/open-data.ts';
import type { RunParts } from './execute-run.ts';
import { inFlightCode } from './interrupted-run.ts';

/**
 * How long Halo may go on with a request whose sender is gone. [guess] A request is given a minute to be answered;
 * whatever takes longer counts as lost there too.
 */
export const haloSettlesMs = 60_000;

/** After one of these Halo has surely finished with the request. */
const settledCodes = [
  'halo.rejected',
  'halo.forbidden',
  'halo.unauthorized',
  'halo.notFound',
  'halo.stopped',
];

/** Whether something that this run sent may still be created in Halo after it. */
const isInDoubt = ({ changes }: Pick<SyncRun, 'changes'>): boolean =>
  changes.some(
    ({ kind, outcome, problem }) =>
      (kind === 'createCustomer' || kind === 'createSubscription') &&
      problem !== null &&
      (problem.code === inFlightCode ||
        (outcome === 'failed' && problem.code.startsWith('halo.') && !settledCodes.includes(problem.code))),
  );

/**
 * How long to wait before Halo is read for a run that may create: until everything that earlier runs sent has landed
 * or never will. Otherwise what lands late would be created a second time.
 */
export function waitMs(
  earlier: readonly Pick<SyncRun, 'changes' | 'finishedAt'>[],
  now: Date,
  settlesMs: number,
): number {
  const waits = earlier
    .filter(isInDoubt)
    // A clock that was set back makes the run seem to end in the future; then the whole time is waited.
    .map(({ finishedAt }) => Math.min(settlesMs, Date.parse(finishedAt) + settlesMs - now.getTime()));
  return Math.max(0, ...waits);
}

/**
 * Waits until what earlier runs left in doubt has landed in Halo or never will. A stop ends the wait; the run then
 * finds itself stopped.
 */
export async function untilSettled(
  parts: Pick<RunParts, 'data' | 'now' | 'onProgress' | 'signal'> & { readonly settlesMs: number },
): Promise<void> {
  const { data, now, settlesMs, onProgress, signal } = parts;
  const reports = await recentRuns(data, now().getTime() - settlesMs);
  const ms = waitMs(reports, now(), settlesMs);
  if (ms === 0) return;
  const doing = 'Waiting until Halo has finished what was sent before';
  onProgress({ phase: 'reading', doing, done: 0, total: 0, waiting: false });
  await delay(ms, undefined, { signal }).catch(() => undefined);
}

async function recentRuns(data: Data, since: number): Promise<SyncRun[]> {
  const recent = data.history.value.runs.filter(({ finishedAt }) => Date.parse(finishedAt) > since);
  const reports = await Promise.all(recent.map(({ runId }) => data.runs.get(runId)));
  return reports.filter((report) => report !== undefined);
}
