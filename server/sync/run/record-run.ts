import type { SyncRun } from '../../../shared/sync-run.ts';
import { type Data, keptRuns } from '../../data/open-data.ts';

/**
 * Keeps a run's report, its line in the history, and what the status shows of the last run. Idempotent.
 * @throws StoreError
 */
export async function recordRun(data: Data, run: SyncRun): Promise<void> {
  await data.runs.put(run.runId, run);
  const { changes: _changes, problems, ...summary } = run;
  await data.history.change(({ runs }) => ({
    runs: [summary, ...runs.filter(({ runId }) => runId !== run.runId)].slice(0, keptRuns),
  }));
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
              ...(worst.values === undefined ? {} : { values: worst.values }),
              at: run.finishedAt,
              runId: run.runId,
            },
    },
  }));
}

/**
 * A held plan waits until it is approved or dropped, or a later sync of everything has gone through. An approval that
 * was interrupted has not spent it.
 */
function heldAfter(held: string | null, run: SyncRun): string | null {
  if (run.status === 'held') return run.planId;
  if (run.status === 'interrupted') return held;
  const wentThrough = run.status === 'completed' || run.status === 'partial';
  return held === run.planId || (wentThrough && run.scope.haloClientIds === null) ? null : held;
}
