import type { SyncRun } from '../../shared/sync-run.ts';
import { type Data, keptRuns } from '../data/open-data.ts';
import { StoreError } from '../store/store-error.ts';
import type { RunOrder } from './execute-run.ts';
import { failed } from './problems.ts';

/** Keeps a run's report, its line in the history, and what the status shows of the last run. */
export async function recordRun(data: Data, run: SyncRun): Promise<void> {
  await data.runs.put(run.runId, run);
  const { changes: _changes, problems, ...summary } = run;
  await data.history.change(({ runs }) => ({ runs: [summary, ...runs].slice(0, keptRuns) }));
  if (run.status === 'preview') return;
  const worst =
    problems.find(({ severity }) => severity === 'failed') ??
    run.changes.find(({ outcome }) => outcome === 'failed')?.problem ??
    run.holds[0];
  await data.main.change((before) => ({
    ...before,
    heldPlanId: heldAfter(before.heldPlanId, run),
    schedule: {
      ...before.schedule,
      lastSuccessAt: run.status === 'completed' ? run.finishedAt : before.schedule.lastSuccessAt,
      lastError:
        run.status === 'completed' || worst === undefined
          ? null
          : {
              code: worst.code,
              message: worst.message,
              action: worst.action,
              at: run.finishedAt,
              runId: run.runId,
            },
    },
  }));
}

/** A held plan waits until it is approved or dropped, or a later sync of everything has gone through. */
function heldAfter(held: string | null, run: SyncRun): string | null {
  if (run.status === 'held') return run.planId;
  const wentThrough = run.status === 'completed' || run.status === 'partial';
  return held === run.planId || (wentThrough && run.scope.haloClientIds === null) ? null : held;
}

/** Keeps that a run broke off for a reason of our own, as far as it can still be kept. */
export async function recordFailure(data: Data, order: RunOrder, error: unknown, now: Date): Promise<void> {
  const problem =
    error instanceof StoreError
      ? failed(`store.${error.code}`, `The run broke off: ${error.message}`, error.action)
      : failed(
          'sync.brokeOff',
          'The run broke off because of a fault in the companion.',
          'Sync again: what was done is found again. Please send us the log of this run.',
        );
  const at = now.toISOString();
  const counts = {
    customersCreated: 0,
    mappingsCreated: 0,
    subscriptionsCreated: 0,
    subscriptionsUpdated: 0,
    subscriptionsDeactivated: 0,
    subscriptionsReactivated: 0,
    unchanged: 0,
    needsDecision: 0,
    failed: 1,
  };
  await recordRun(data, {
    runId: order.runId,
    planId: order.approved?.planId ?? null,
    status: 'failed',
    startedAt: at,
    finishedAt: at,
    trigger: order.trigger,
    scope: order.scope,
    counts,
    changes: [],
    problems: [problem],
    holds: [],
    calls: { sherweb: 0, halo: 0 },
  });
}
